import { epochDayOfParts } from './civil';
import { DAY_MS, type EpochMs } from './instant';

/** Milliseconds that local clocks are ahead of UTC at an instant. */
export type OffsetAt = (at: EpochMs) => number;

/** ≈ 397 days: one step of the table, a power of two so that boundaries are exact. */
const CHUNK_MS = 2 ** 35;
/**
 * How far apart the system is asked for an offset while a chunk is filled. Summer time in Boa Vista lasted just
 * seven days in 2000; nothing since 1970 was shorter (a test compares every zone with Temporal).
 */
const PROBE_MS = 3 * DAY_MS;

/** Offsets of one chunk: `offsets[i]` holds until `changes[i]`, the last one until the chunk ends. */
interface Chunk {
  readonly changes: readonly EpochMs[];
  readonly offsets: readonly number[];
}

/**
 * The offsets of a zone as tables of whole numbers, filled one chunk at a time from what the system knows.
 * Asking the system costs microseconds, the table nanoseconds.
 *
 * @throws RangeError when the system does not know the zone.
 */
export function createOffsetTable(timeZone: string): OffsetAt {
  const fixed = fixedOffsetOf(timeZone);
  if (fixed !== undefined) return () => fixed;
  const ask = askSystem(timeZone);
  const chunks = new Map<number, Chunk>();
  return (at) => {
    const index = Math.floor(at / CHUNK_MS);
    let chunk = chunks.get(index);
    if (!chunk) {
      chunk = fillChunk(ask, index * CHUNK_MS);
      chunks.set(index, chunk);
    }
    const { changes, offsets } = chunk;
    let i = 0;
    while (i < changes.length && at >= (changes[i] ?? 0)) i++;
    return offsets[i] ?? 0;
  };
}

/** `UTC`, `Z` or `±hh:mm` (also written without the colon); anything else is undefined. */
function fixedOffsetOf(timeZone: string): number | undefined {
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return 0;
  const match = /^([+-])(\d{2}):?([0-5]\d)$/.exec(timeZone);
  if (!match || Number(match[2]) > 23) return undefined;
  const ms = (Number(match[2]) * 60 + Number(match[3])) * 60_000;
  return match[1] === '-' && ms > 0 ? -ms : ms;
}

function fillChunk(ask: OffsetAt, start: EpochMs): Chunk {
  const changes = findOffsetChanges(ask, start, start + CHUNK_MS);
  return {
    changes: changes.map(({ at }) => at),
    offsets: [ask(start), ...changes.map(({ after }) => after)],
  };
}

export interface OffsetChange {
  readonly at: EpochMs;
  readonly before: number;
  readonly after: number;
}

/** Every change of the offset in `(from, to)`, ascending. */
export function findOffsetChanges(offsetAt: OffsetAt, from: EpochMs, to: EpochMs): OffsetChange[] {
  const changes: OffsetChange[] = [];
  let before = offsetAt(from);
  let left = from;
  while (left < to) {
    const right = Math.min(left + PROBE_MS, to);
    if (offsetAt(right) === before) {
      left = right;
      continue;
    }
    const at = findChange(offsetAt, left, right, before);
    if (at >= to) break;
    const after = offsetAt(at);
    changes.push({ at, before, after });
    before = after;
    left = at;
  }
  return changes;
}

/** The first instant in `(left, right]` whose offset is not `before`; changes happen on whole seconds. */
function findChange(ask: OffsetAt, left: EpochMs, right: EpochMs, before: number): EpochMs {
  let low = Math.floor(left / 1000);
  let high = Math.ceil(right / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function askSystem(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const text = format.format(at);
    const [month = 1, day = 1, yearOfEra = 1970, hour = 0, minute = 0, second = 0] = (
      text.match(/\d+/g) ?? []
    ).map(Number);
    const year = text.includes('B') ? 1 - yearOfEra : yearOfEra;
    const wall = epochDayOfParts(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
    return wall - Math.floor(at / 1000) * 1000;
  };
}
