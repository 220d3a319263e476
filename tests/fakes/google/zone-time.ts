// Node before 26 has no Temporal.
import 'temporal-polyfill/global';

/** Between two changes of its clocks a zone has one offset: `[from, to)` in epoch ms. */
interface Spell {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const spells = new Map<string, Spell[]>();

/** Milliseconds ahead of UTC. A zone nobody knows counts as UTC, as a fake must not fall over. */
export function offsetAt(zone: string, at: number): number {
  let known = spells.get(zone);
  if (!known) {
    known = [];
    spells.set(zone, known);
  }
  // The latest ones are first, and callers stay near the time they last asked about.
  const index = known.findIndex(({ from, to }) => from <= at && at < to);
  const spell = known[index] ?? readSpell(zone, at);
  if (index !== 0) {
    if (index > 0) known.splice(index, 1);
    known.unshift(spell);
  }
  return spell.offset;
}

function readSpell(zone: string, at: number): Spell {
  try {
    const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
    // `previous` leaves out the very instant asked about.
    const from = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
    const to = here.getTimeZoneTransition('next');
    return {
      from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
      to: to?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      offset: here.offsetNanoseconds / 1e6,
    };
  } catch {
    return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, offset: 0 };
  }
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** `2026-03-02T09:00:00+01:00`, as Google writes times; `Z` where the offset is zero. */
export function formatIn(zone: string, at: number): string {
  const offset = offsetAt(zone, at);
  const local = new Date(at + offset).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * The instant of a wall time, given as the epoch ms it would be in UTC. In a gap the later reading, in an
 * overlap the first one.
 */
export function wallToInstant(zone: string, wall: number): number {
  const before = wall - offsetAt(zone, wall - 24 * 3_600_000);
  if (before + offsetAt(zone, before) === wall) return before;
  const after = wall - offsetAt(zone, wall + 24 * 3_600_000);
  if (after + offsetAt(zone, after) === wall) return after;
  return before;
}

/** The wall time in `zone`, as the epoch ms it would be in UTC. */
export function instantToWall(zone: string, at: number): number {
  return at + offsetAt(zone, at);
}

export function startOfDay(zone: string, date: string): number {
  return wallToInstant(zone, Date.parse(`${date}T00:00:00Z`));
}

/** `20260302T080000Z`, the suffix of an instance's id. */
export function compactUtc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
