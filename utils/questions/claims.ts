import type { EpochMs } from '../time/instant';
import { findMentions } from './find-mentions';
import { likelyOf } from './find-times';
import { findWord } from './find-words';
import type { Mention, MentionOptions, Wanted } from './mention';
import { namedZone, type Zones } from './named-zone';
import type { Segment } from './reply-segments';

/** What an answer says about one or several times, with all that belongs to it. */
export interface Claim extends Omit<Mention, 'from' | 'to' | 'text'> {
  /** IANA, where one was named. */
  readonly zone?: string;
}

/** Nobody names so many times; reading on would only cost time. */
const MAX_CLAIMS = 16;

/** «Tuesday», «after 3» and «the later one» are put together; a time alone is one of the day before it. */
export function claimsOf(
  segments: readonly Segment[],
  options: MentionOptions,
  zones: Zones,
  at: EpochMs,
): Claim[] {
  const all: Claim[][] = [];
  let day: Wanted | undefined;
  for (const segment of segments) {
    if (all.flat().length > MAX_CLAIMS) break;
    const claims: Claim[] = [];
    for (const mention of joined(findMentions(segment, options), segment)) {
      const claim = withDay(withZone(mention, zones, at), day);
      claims.push(claim);
      const [wanted] = claim.readings;
      if (claim.stance !== 'no' && claim.readings.length === 1 && wanted && hasDay(wanted))
        day = dayOf(wanted);
    }
    all.push(claims);
  }
  return restricted(all);
}

/** Days and times of one breath that complete each other. */
function joined(mentions: readonly Mention[], { folded }: Segment): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const before = out.at(-1);
    const both = before && !isOr(folded.slice(before.to, mention.from)) ? join(before, mention) : undefined;
    if (both) out.splice(-1, 1, both);
    else out.push(mention);
  }
  return out;
}

const orWords = [
  'or',
  'and',
  'oder',
  'und',
  'ou',
  'et',
  'o',
  'u',
  'y',
  'e',
  'of',
  'en',
  'または',
  'か',
  '或',
  '或者',
  '和',
  'أو',
  'و',
];

function isOr(between: string): boolean {
  return findWord(between, orWords) !== undefined || /[/&+]/.test(between);
}

function join(a: Mention, b: Mention): Mention | undefined {
  if (a.orReadings || b.orReadings || (a.pick && b.pick)) return undefined;
  const readings =
    a.readings.length === 0 || b.readings.length === 0
      ? [...a.readings, ...b.readings]
      : a.readings.flatMap((one) => b.readings.flatMap((other) => combined(one, other) ?? []));
  if (readings.length === 0) return undefined;
  const pick = a.pick ?? b.pick;
  // «All on Tuesday» is about Tuesday; «none» is about what is named with it.
  const stance = a.stance === 'no' && b.stance === 'no' ? 'no' : (b.stance ?? a.stance);
  return {
    from: a.from,
    to: b.to,
    text: a.text + b.text,
    readings,
    ...(pick && { pick }),
    ...(stance && { stance }),
    ...((a.isDoubtful || b.isDoubtful) && { isDoubtful: true }),
  };
}

function combined(a: Wanted, b: Wanted): Wanted | undefined {
  const isTwice = Object.keys(a).some((key) => key in b) || (hasDay(a) && hasDay(b) && !isWeekOf(a, b));
  return isTwice || (a.minutes && b.minutes) ? undefined : { ...a, ...b };
}

/** «Tuesday next week». */
function isWeekOf(a: Wanted, b: Wanted): boolean {
  return (
    (a.weekday !== undefined && b.days !== undefined) || (b.weekday !== undefined && a.days !== undefined)
  );
}

function withZone({ from: _from, to: _to, text, ...claim }: Mention, zones: Zones, at: EpochMs): Claim {
  if (!claim.readings.some(hasTime)) return claim.readings.some(hasDay) ? claim : withoutDoubt(claim);
  // A day and a time: whatever stands beside them is no other time.
  const sure = claim.readings.every((wanted) => hasTime(wanted)) ? withoutDoubt(claim) : claim;
  const zone = namedZone(text, zones, at);
  if (zone !== 'unknown') return { ...sure, ...(zone && { zone }) };
  // A clock nobody here knows: what it shows counts for nothing.
  return { ...sure, isDoubtful: true, readings: sure.readings.map((wanted) => dayOf(wanted)).filter(hasDay) };
}

function withoutDoubt({ isDoubtful: _doubt, ...claim }: Claim): Claim {
  return claim;
}

function withDay(claim: Claim, day: Wanted | undefined): Claim {
  if (!day || claim.readings.length === 0 || claim.readings.some(hasDay) || isEdge(claim)) return claim;
  return { ...claim, readings: claim.readings.map((wanted) => ({ ...day, ...wanted })) };
}

/** «… but not before 10:30», alone in its breath, is about everything else that was said. */
function restricted(all: readonly (readonly Claim[])[]): Claim[] {
  const edges = all.flatMap((claims) => (claims.length === 1 ? claims.filter(isEdge) : []));
  const rest = all.flat().filter((claim) => !edges.includes(claim));
  const edge: Wanted = Object.assign({}, ...edges.flatMap(({ readings }) => readings[0] ?? []));
  if (edges.length === 0 || !rest.some(({ stance }) => stance !== 'no')) return all.flat();
  return rest.map((claim) =>
    claim.stance === 'no' ? claim : { ...claim, readings: narrowed(claim.readings, edge) },
  );
}

function narrowed(readings: readonly Wanted[], edge: Wanted): readonly Wanted[] {
  if (readings.length === 0) return [edge];
  const { from = 0, before = Number.POSITIVE_INFINITY } = edge;
  return readings.map(({ minutes, ...wanted }) => {
    const likely = minutes && likelyOf(minutes);
    const isLeft = likely !== undefined && likely >= from && likely < before;
    // «10 would be fine, but not before 10:30»: what comes last is meant.
    return { ...wanted, ...edge, ...(isLeft && { minutes: [likely] }) };
  });
}

function isEdge({ readings, pick, stance }: Claim): boolean {
  return (
    !pick &&
    stance !== 'no' &&
    readings.length === 1 &&
    readings.every(
      (wanted) =>
        !hasDay(wanted) && !wanted.minutes && (wanted.from === undefined) !== (wanted.before === undefined),
    )
  );
}

function hasDay({ weekday, days, dayOfMonth }: Wanted): boolean {
  return weekday !== undefined || days !== undefined || dayOfMonth !== undefined;
}

function hasTime({ minutes, from, before }: Wanted): boolean {
  return minutes !== undefined || from !== undefined || before !== undefined;
}

function dayOf({ weekday, days, dayOfMonth }: Wanted): Wanted {
  return {
    ...(weekday !== undefined && { weekday }),
    ...(days && { days }),
    ...(dayOfMonth !== undefined && { dayOfMonth }),
  };
}
