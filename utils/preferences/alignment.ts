import type { PreparedModel } from './prepare';

/** Shares of meetings that start at :00, :30, :15 or :45, and any other minute of the hour, across people. */
const usual = { hour: 0.6, half: 0.29, quarter: 0.07, other: 0.04 };
/** Minutes of the hour behind each share. */
const counts = { hour: 1, half: 1, quarter: 2, other: 8 };
const STRENGTH = 12;
const OTHER_LENGTHS = 0.3;

type Kind = keyof typeof usual;

function kindOf(minute: number): Kind {
  const past = minute % 60;
  if (past === 0) return 'hour';
  if (past === 30) return 'half';
  return past % 15 === 0 ? 'quarter' : 'other';
}

type Starts = Record<Kind, number>;
const remembered = new WeakMap<PreparedModel, { readonly short: Starts; readonly long: Starts }>();

function startsOf(prepared: PreparedModel): { readonly short: Starts; readonly long: Starts } {
  const known = remembered.get(prepared);
  if (known) return known;
  const starts = {
    short: { hour: 0, half: 0, quarter: 0, other: 0 },
    long: { hour: 0, half: 0, quarter: 0, other: 0 },
  };
  for (let i = 0; i < prepared.visible; i++) {
    const taste = prepared.weight[i] ?? 0;
    if (taste <= 0) continue;
    const kind = kindOf(prepared.meetings[i]?.minute ?? 0);
    starts[(prepared.minutes[i] ?? 0) >= 60 ? 'long' : 'short'][kind] += taste;
  }
  remembered.set(prepared, starts);
  return starts;
}

/** How much this person likes to start at this minute of the hour, beside spreading starts evenly; a logarithm. */
export function findAlignment(prepared: PreparedModel, lengthMinutes: number): (minute: number) => number {
  const { short, long } = startsOf(prepared);
  // Half-hour meetings start at :30 more often than hour-long ones: the same kind of length speaks louder.
  const [same, other] = lengthMinutes >= 60 ? [long, short] : [short, long];
  const seen = (kind: Kind): number => same[kind] + OTHER_LENGTHS * other[kind];
  const total = seen('hour') + seen('half') + seen('quarter') + seen('other');
  const value = (kind: Kind): number =>
    Math.log(((seen(kind) + STRENGTH * usual[kind]) / (total + STRENGTH) / counts[kind]) * 12);
  const values: Record<Kind, number> = {
    hour: value('hour'),
    half: value('half'),
    quarter: value('quarter'),
    other: value('other'),
  };
  return (minute) => values[kindOf(minute)];
}
