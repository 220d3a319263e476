// Node before 26 has no Temporal.
import 'temporal-polyfill/global';

const DAY_MS = 86_400_000;
const QUARTER_MS = 15 * 60_000;
/** By zone, then by the UTC day (one offset all day) or the quarter hour. */
const offsets = new Map<
  string,
  { readonly days: Map<number, number | 'changes'>; readonly quarters: Map<number, number> }
>();

/**
 * Milliseconds ahead of UTC. A zone nobody knows counts as UTC, as a fake must not fall over. No zone changes
 * twice within a day, and none within a quarter hour.
 */
export function offsetAt(zone: string, at: number): number {
  let known = offsets.get(zone);
  if (!known) {
    known = { days: new Map(), quarters: new Map() };
    offsets.set(zone, known);
  }
  const day = Math.floor(at / DAY_MS);
  let offset = known.days.get(day);
  if (offset === undefined) {
    const start = readOffset(zone, day * DAY_MS);
    offset = start === readOffset(zone, (day + 1) * DAY_MS) ? start : 'changes';
    known.days.set(day, offset);
  }
  if (offset !== 'changes') return offset;
  const quarter = Math.floor(at / QUARTER_MS);
  const exact = known.quarters.get(quarter) ?? readOffset(zone, quarter * QUARTER_MS);
  known.quarters.set(quarter, exact);
  return exact;
}

function readOffset(zone: string, at: number): number {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  } catch {
    return 0;
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
