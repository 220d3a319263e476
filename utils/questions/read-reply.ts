import type { EpochMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { addDays, dateAt, epochAt, wallTimeAt, weekdayOf } from '../time/zone';
import { type Claim, claimsOf } from './claims';
import type { DateReader } from './date-reader';
import { likelyOf } from './find-times';
import type { Wanted } from './mention';
import type { DaySpan } from './question';
import { ownWords } from './reply-segments';

/**
 * An answer to proposed times, read against them. Only a time that was proposed is ever taken for the one that is
 * meant; where two could be, both are said.
 */
export type Reply = {
  readonly isCut: boolean;
  readonly others: readonly NamedTime[];
} /** `readAs`: the hour was only right by the reader's own clock. */ & (
  | { readonly kind: 'one'; readonly slot: Interval; readonly readAs: 'theirs' | 'ours' }
  /** `said`: all of them suit; `unclear`: one is meant; `left`: nothing was said against them. */
  | {
      readonly kind: 'several';
      readonly slots: readonly Interval[];
      readonly why: 'said' | 'unclear' | 'left';
    }
  | { readonly kind: 'none' }
  /** Only times that were not proposed. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unclear' }
);

/** A time that was named and not proposed. */
export interface NamedTime {
  readonly days: DaySpan;
  /** With the length of the proposed times; absent where only a day was named. */
  readonly slot?: Interval;
}

export interface ReplyContext {
  /** What was proposed. */
  readonly slots: readonly Interval[];
  /** IANA, of whoever answers. */
  readonly timeZone: string;
  /** IANA, of whoever reads the answer. */
  readonly ownZone: string;
  readonly now: EpochMs;
  readonly readDates?: DateReader | undefined;
}

/** What one clock makes of the answer; places in the list of proposed times. */
interface Sight {
  readonly picked: ReadonlySet<number>;
  readonly removed: ReadonlySet<number>;
  readonly isDoubtful: boolean;
  /** Claims nothing fits. */
  readonly missed: readonly Claim[];
}

export function readReply(typed: string, context: ReplyContext): Reply {
  const slots = [...context.slots].sort((a, b) => a.start - b.start);
  const { segments, isCut, isReordered } = ownWords(typed);
  const { timeZone, ownZone, now, readDates } = context;
  const zones = { theirs: timeZone, ours: ownZone };
  const claims = claimsOf(
    segments,
    { now, timeZone, readDates, count: slots.length },
    zones,
    slots[0]?.start ?? now,
  );
  const theirs = look(slots, claims, timeZone);
  const ours = look(slots, claims, ownZone);
  const [mine, yours] = [kept(ours), kept(theirs)];
  const picked = [...new Set([...yours, ...mine])].sort((a, b) => a - b);
  const isTorn = yours.size > 0 && mine.size > 0 && !sameSet(yours, mine);
  const others = theirs.missed
    .filter((claim) => ours.missed.includes(claim))
    .flatMap((claim) => toNamed(claim, slots, { timeZone: claim.zone ?? timeZone, now }) ?? []);
  const said = { isCut, others };
  const of = (places: readonly number[]) => places.flatMap((at) => slots[at] ?? []);
  const [only, ...more] = of(picked);
  const isDoubtful = isTorn || isReordered || theirs.isDoubtful || ours.isDoubtful;
  if (only && more.length === 0 && !isDoubtful)
    return { kind: 'one', slot: only, readAs: yours.size > 0 ? 'theirs' : 'ours', ...said };
  if (only) return { kind: 'several', slots: [only, ...more], why: isDoubtful ? 'unclear' : 'said', ...said };
  if (others.length > 0) return { kind: 'other', ...said };
  const removed = theirs.removed.size > 0 ? theirs.removed : ours.removed;
  const left = slots.filter((_, at) => !removed.has(at));
  const marks = segments.flatMap(({ marks }) => marks.map(({ stance }) => stance));
  const isSilent = claims.length === 0;
  if (left.length === 0 && slots.length > 0) return { kind: 'none', ...said };
  if (removed.size > 0) return { kind: 'several', slots: left, why: 'left', ...said };
  if (isSilent && marks.includes('no')) return { kind: 'none', ...said };
  if (isSilent && marks.length > 0 && slots.length > 0) {
    const [sole] = slots.length === 1 && !isReordered ? slots : [];
    return sole
      ? { kind: 'one', slot: sole, readAs: 'theirs', ...said }
      : { kind: 'several', slots, why: 'unclear', ...said };
  }
  return { kind: 'unclear', ...said };
}

function kept({ picked, removed }: Sight): ReadonlySet<number> {
  return new Set([...picked].filter((at) => !removed.has(at)));
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function look(slots: readonly Interval[], claims: readonly Claim[], timeZone: string): Sight {
  const picked = new Set<number>();
  const removed = new Set<number>();
  const missed: Claim[] = [];
  const spoken = new Set<number>();
  const all = slots.map((_, at) => at);
  let isDoubtful = false;
  for (const claim of claims) {
    const { hits, isWide } =
      claim.pick?.kind === 'others'
        ? { hits: all.filter((at) => !spoken.has(at)), isWide: spoken.size === 0 }
        : hitsOf(slots, claim, claim.zone ?? timeZone);
    for (const at of hits) spoken.add(at);
    if (claim.stance === 'no') {
      for (const at of hits) removed.add(at);
      continue;
    }
    for (const at of hits) picked.add(at);
    if (hits.length === 0 && !claim.isLoose) missed.push(claim);
    if (hits.length > 0 && (isWide || claim.isDoubtful)) isDoubtful = true;
  }
  return { picked, removed, isDoubtful, missed };
}

/** Places of the times that fit, and whether fewer are meant than that. */
function hitsOf(
  slots: readonly Interval[],
  { readings, pick, orReadings = false }: Claim,
  timeZone: string,
): { readonly hits: readonly number[]; readonly isWide: boolean } {
  const all = slots.map((_, at) => at);
  const byReading = readings.map((wanted) =>
    all.filter((at) => fits(slots[at] ?? { start: 0, end: 0 }, wanted, timeZone)),
  );
  const fitting = all.filter((at) => byReading.some((some) => some.includes(at)));
  // Two readings of the same words never mean two times; of one reading, «at 3» by night and by day neither.
  const isTwofold =
    byReading.filter((some) => some.length > 0).length > 1 ||
    byReading.some((some, at) => some.length > 1 && hasTwoHalves(readings[at], some, slots, timeZone));
  if (!pick) return { hits: fitting, isWide: isTwofold && fitting.length > 1 };
  const base = readings.length === 0 || orReadings ? all : fitting;
  const chosen = choose(base, pick, base === all);
  const hits = orReadings
    ? all.filter((at) => chosen.hits.includes(at) || fitting.includes(at))
    : chosen.hits;
  return { hits, isWide: chosen.isWide || (orReadings && hits.length > 1) };
}

function hasTwoHalves(
  wanted: Wanted | undefined,
  some: readonly number[],
  slots: readonly Interval[],
  timeZone: string,
): boolean {
  const starts = some.map((at) => wallTimeAt(slots[at]?.start ?? 0, timeZone).minuteOfDay);
  return (wanted?.minutes?.length ?? 0) > 1 && new Set(starts).size > 1;
}

function choose(
  base: readonly number[],
  pick: NonNullable<Claim['pick']>,
  isAll: boolean,
): { hits: readonly number[]; isWide: boolean } {
  switch (pick.kind) {
    case 'nth':
      return { hits: base.slice(pick.at, pick.at + 1), isWide: false };
    case 'last':
      return { hits: base.slice(-1), isWide: false };
    case 'later':
      return { hits: base.slice(1), isWide: base.length > 2 };
    case 'earlier':
      return { hits: base.slice(0, Math.max(base.length - 1, 0)), isWide: base.length > 2 };
    case 'both':
      return { hits: base, isWide: isAll && base.length !== 2 };
    default:
      return { hits: base, isWide: false };
  }
}

function fits({ start }: Interval, wanted: Wanted, timeZone: string): boolean {
  const { date, minuteOfDay, weekday } = wallTimeAt(start, timeZone);
  const { days, dayOfMonth, minutes, from = 0, before = Number.POSITIVE_INFINITY } = wanted;
  return (
    (wanted.weekday === undefined || wanted.weekday === weekday) &&
    (!days || (date >= days.from && date <= days.to)) &&
    (dayOfMonth === undefined || Number(date.slice(8)) === dayOfMonth) &&
    (!minutes || minutes.includes(minuteOfDay)) &&
    minuteOfDay >= from &&
    minuteOfDay < before
  );
}

/** A weekday is meant within these days. */
const AHEAD = 28;

/** The day and, where one was named, the time, as far as they can be known. */
function toNamed(
  { readings, pick }: Claim,
  slots: readonly Interval[],
  { timeZone, now }: { readonly timeZone: string; readonly now: EpochMs },
): NamedTime | undefined {
  const [wanted] = readings;
  const [first] = slots;
  if (!wanted || !first || pick) return undefined;
  const days = wanted.days ?? spanOf(dayOf(wanted, slots, { timeZone, now }));
  if (!days) return undefined;
  const minute = likelyOf(wanted.minutes ?? []) ?? wanted.from;
  if (minute === undefined || days.from !== days.to) return { days };
  const start = epochAt(days.from, minute, timeZone);
  return start < now ? undefined : { days, slot: { start, end: start + first.end - first.start } };
}

function spanOf(date: string | undefined): DaySpan | undefined {
  return date === undefined ? undefined : { from: date, to: date };
}

/** Of a weekday that comes several times, the one in a week with proposed times. */
function dayOf(
  { weekday, dayOfMonth }: Wanted,
  slots: readonly Interval[],
  { timeZone, now }: { readonly timeZone: string; readonly now: EpochMs },
): string | undefined {
  const proposed = [...new Set(slots.map(({ start }) => dateAt(start, timeZone)))];
  if (weekday === undefined && dayOfMonth === undefined)
    return proposed.length === 1 ? proposed[0] : undefined;
  const today = dateAt(now, timeZone);
  const ahead = Array.from({ length: AHEAD }, (_, later) => addDays(today, later)).filter(
    (date) =>
      (weekday === undefined || weekdayOf(date) === weekday) &&
      (dayOfMonth === undefined || Number(date.slice(8)) === dayOfMonth),
  );
  const mondayOf = (date: string) => addDays(date, -weekdayOf(date));
  return ahead.find((date) => proposed.some((one) => mondayOf(one) === mondayOf(date))) ?? ahead[0];
}
