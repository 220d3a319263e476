import { askedHours } from '../availability/asked-hours';
import type { AvailabilityRules } from '../availability/rules';
import type { HoursBlock, WorkingHours } from '../availability/working-hours';
import type { Settings } from '../settings/schema';
import { MINUTE_MS } from '../time/instant';

/** The rules of the settings, as the search for slots obeys them. */
export function toRules(
  settings: Settings,
  timeZone: string,
  hours: HoursBlock | undefined,
): AvailabilityRules {
  const { lunch, noMeetingBlocks, focusMinutes, maxMeetingsPerDay, maxMeetingsInRow } = settings;
  return {
    workingHours: toWorkingHours(settings, timeZone, hours),
    minimumNoticeMs: settings.minimumNoticeMinutes * MINUTE_MS,
    bufferBeforeMs: settings.bufferBeforeMinutes * MINUTE_MS,
    bufferAfterMs: settings.bufferAfterMinutes * MINUTE_MS,
    ...(lunch && { lunch }),
    noMeetingBlocks,
    ...(focusMinutes > 0 && { focusMs: focusMinutes * MINUTE_MS }),
    ...(maxMeetingsPerDay > 0 && { maxMeetingsPerDay }),
    ...(maxMeetingsInRow > 0 && { maxMeetingsInRow }),
  };
}

function toWorkingHours(
  { workingHours, hoursExceptions }: Settings,
  timeZone: string,
  hours: HoursBlock | undefined,
): WorkingHours {
  if (!hours) return { timeZone, days: workingHours, exceptions: hoursExceptions };
  const asked = askedHours(
    hoursExceptions.map(({ blocks }) => blocks),
    hours,
  );
  const exceptions = hoursExceptions.map(({ date }, at) => ({ date, blocks: asked[at] ?? [] }));
  return { timeZone, days: askedHours(workingHours, hours), exceptions };
}
