import type { PreparedModel } from './prepare';

/** Shares of meetings that start at :00, :30, :15 or :45, and any other minute of the hour, across people. */
const usual = { hour: 0.6, half: 0.29, quarter: 0.07, other: 0.04 };
/** Minutes of the hour behind each share. */
const counts = { hour: 1, half: 1, quarter: 2, other: 8 };
const STRENGTH = 12;

type Kind = keyof typeof usual;

function kindOf(minute: number): Kind {
  const past = minute % 60;
  if (past === 0) return 'hour';
  if (past === 30) return 'half';
  return past % 15 === 0 ? 'quarter' : 'other';
}

/** How much this person likes to start at this minute of the hour, beside spreading starts evenly; a logarithm. */
export function findAlignment(prepared: PreparedModel, lengthMinutes: number): (minute: number) => number {
  const seen: Record<Kind, number> = { hour: 0, half: 0, quarter: 0, other: 0 };
  let total = 0;
  const long = lengthMinutes >= 60;
  for (let i = 0; i < prepared.visible; i++) {
    const taste = prepared.weight[i] ?? 0;
    if (taste <= 0) continue;
    // Half-hour meetings start at :30 more often than hour-long ones: the same kind of length speaks louder.
    const weight = taste * ((prepared.minutes[i] ?? 0) >= 60 === long ? 1 : 0.3);
    seen[kindOf(prepared.meetings[i]?.minute ?? 0)] += weight;
    total += weight;
  }
  const value = (kind: Kind): number =>
    Math.log(((seen[kind] + STRENGTH * usual[kind]) / (total + STRENGTH) / counts[kind]) * 12);
  const values: Record<Kind, number> = {
    hour: value('hour'),
    half: value('half'),
    quarter: value('quarter'),
    other: value('other'),
  };
  return (minute) => values[kindOf(minute)];
}
