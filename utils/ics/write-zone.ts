import { DAY_MS, type EpochMs } from '../time/instant';
import { offsetsOf } from '../time/zone';
import { findOffsetChanges, type OffsetChange } from '../time/zone-offsets';
import { utcText } from './list-times';

/**
 * A VTIMEZONE with every change of the clocks in the given years, each as an observance of its own: no program
 * misreads that, while rules are guesses and not all programs know RDATE here.
 */
export function writeZone(timeZone: string, from: EpochMs, to: EpochMs): string[] {
  const offsetAt = offsetsOf(timeZone);
  const start = from - 400 * DAY_MS;
  const first: OffsetChange = { at: start, before: offsetAt(start), after: offsetAt(start) };
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`];
  for (const { at, before, after } of [first, ...findOffsetChanges(offsetAt, start, to)]) {
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    lines.push(
      `BEGIN:${kind}`,
      `DTSTART:${wallText(at, before)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(after)}`,
      `END:${kind}`,
    );
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** What the clock on the wall shows just as it is changed. */
export function wallText(at: EpochMs, offset: number): string {
  return utcText(at + offset).slice(0, -1);
}

function offsetText(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / 1000);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const text = `${two(seconds / 3600)}${two((seconds / 60) % 60)}`;
  return `${offset < 0 ? '-' : '+'}${text}${seconds % 60 === 0 ? '' : two(seconds % 60)}`;
}
