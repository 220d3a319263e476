import { offsetsOf } from '../../utils/time/zone';
import { findOffsetChanges } from '../../utils/time/zone-offsets';

/**
 * Every change of the clocks in the given zones, or in all the system knows, by our tables and by Temporal. Answers
 * the zones in which they differ, with the first difference.
 */
export function compareZones(
  fromYear: number,
  toYear: number,
  zones: readonly string[] = Intl.supportedValuesOf('timeZone'),
): string[] {
  const from = Temporal.Instant.from(`${fromYear}-01-01T00:00Z`);
  const to = Temporal.Instant.from(`${toYear}-01-01T00:00Z`);
  const different: string[] = [];
  for (const zone of zones) {
    const theirs: string[] = [];
    let at: Temporal.ZonedDateTime | null = from.toZonedDateTimeISO(zone);
    for (;;) {
      at = at.getTimeZoneTransition('next');
      if (!at || at.epochMilliseconds >= to.epochMilliseconds) break;
      theirs.push(`${at.epochMilliseconds} ${at.offsetNanoseconds / 1e6}`);
    }
    const ours = findOffsetChanges(offsetsOf(zone), from.epochMilliseconds, to.epochMilliseconds).map(
      ({ at, after }) => `${at} ${after}`,
    );
    if (ours.join() === theirs.join()) continue;
    const i = ours.findIndex((change, n) => change !== theirs[n]);
    different.push(
      `${zone}: ours ${ours.at(i)}, Temporal ${theirs.at(i)}, ${ours.length}/${theirs.length} changes`,
    );
  }
  return different;
}
