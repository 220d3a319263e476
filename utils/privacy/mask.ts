import type { MaskSettings } from '../settings/rights-schema';
import type { EpochMs } from '../time/instant';

/** Whether titles and names are hidden now. `meetingUntil`: end of a meeting with guests that is on. */
export function isMasked(mask: MaskSettings, now: EpochMs, meetingUntil: EpochMs | undefined): boolean {
  return mask.on || (mask.inMeetings && meetingUntil !== undefined && now >= mask.shownUntil);
}

/** What pressing the key means: to show during such a meeting holds until the meeting ends. */
export function toggledMask(
  mask: MaskSettings,
  now: EpochMs,
  meetingUntil: EpochMs | undefined,
): MaskSettings {
  if (!isMasked(mask, now, meetingUntil)) return { ...mask, on: true, shownUntil: 0 };
  return { ...mask, on: false, shownUntil: mask.inMeetings ? (meetingUntil ?? 0) : 0 };
}
