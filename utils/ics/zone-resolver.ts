import type { EpochMs } from '../time/instant';
import { offsetsOf } from '../time/zone';
import type { OffsetAt } from '../time/zone-offsets';
import { fixedZone, type ZoneDefinition, zoneOfDefinition } from './vtimezone';
import { zoneNamed } from './zone-names';

export interface ResolvedZone {
  readonly offsetAt: OffsetAt;
  /** The IANA name, or for rules no zone keeps, the offset at that instant as a zone. */
  nameAt(at: EpochMs): string;
  /** True where one name serves all instants. */
  readonly isNamed: boolean;
  /** What had to be guessed, in words for the report. */
  readonly repaired?: string;
}

export interface ZoneResolver {
  readonly utc: ResolvedZone;
  /** Without a name: the zone floating times are meant in. */
  resolve(tzid: string | undefined): ResolvedZone;
}

export function createZoneResolver(
  definitions: readonly ZoneDefinition[],
  floatingZone: string,
  years: { readonly from: EpochMs; readonly to: EpochMs },
): ZoneResolver {
  const named = (zone: string, repaired?: string): ResolvedZone => ({
    offsetAt: offsetsOf(zone),
    nameAt: () => zone,
    isNamed: true,
    ...(repaired ? { repaired } : {}),
  });
  const floating = named(floatingZone);
  const known = new Map<string, ResolvedZone>();

  function find(tzid: string): ResolvedZone {
    const direct = zoneNamed(tzid);
    if (direct) return named(direct);
    const definition = definitions.find((one) => one.name === tzid);
    if (!definition) return named(floatingZone, `its time zone is unknown: read in ${floatingZone}`);
    const zone = zoneOfDefinition(definition, years);
    if (zone) return named(zone);
    const { offsetAt } = definition;
    return { offsetAt, nameAt: (at) => fixedZone(offsetAt(at)) ?? floatingZone, isNamed: false };
  }

  return {
    utc: named('UTC'),
    resolve(tzid) {
      const name = tzid?.trim() ?? '';
      if (name === '') return floating;
      let zone = known.get(name);
      if (!zone) {
        zone = find(name);
        known.set(name, zone);
      }
      return zone;
    },
  };
}
