import { DAY_MS, type EpochMs, MINUTE_MS } from './instant';
import { offsetsOf } from './zone';

/** So close to a change, people have the old difference between two places in mind. */
const NEAR_MS = 7 * DAY_MS;

/** When clocks of the zone change within a week of the instant, before or after; no zone changes twice in that time. */
export function clockChangeNear(at: EpochMs, timeZone: string): EpochMs | undefined {
  const offsetAt = offsetsOf(timeZone);
  let [before, after] = [at - NEAR_MS, at + NEAR_MS];
  if (offsetAt(before) === offsetAt(after)) return undefined;
  const old = offsetAt(before);
  while (after - before > MINUTE_MS) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === old) before = middle;
    else after = middle;
  }
  return Math.floor(after / MINUTE_MS) * MINUTE_MS;
}
