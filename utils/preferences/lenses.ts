import type { Reach } from './week-bins';

/** One question asked of the history: who counts, how far it reaches, how much it must weigh to be heard. */
export interface Lens {
  readonly reach: Reach;
  readonly halfLifeDays: number;
  /** Pseudo-meetings of the base this one leans on. */
  readonly strength: number;
}

const ordinary: Reach = { sigmaMinutes: 45, acrossDays: 0.35 };

/** Habits of all meetings: the same for every request of one moment. */
export const baseLenses = {
  all: { reach: ordinary, halfLifeDays: 365, strength: 8 },
  recent: { reach: ordinary, halfLifeDays: 45, strength: 5 },
  fortnight: { reach: ordinary, halfLifeDays: 14, strength: 5 },
  sharp: { reach: { sigmaMinutes: 8, acrossDays: 0.35 }, halfLifeDays: 120, strength: 5 },
  weekday: { reach: { sigmaMinutes: 30, acrossDays: 0 }, halfLifeDays: 120, strength: 5 },
  cell: { reach: { sigmaMinutes: 5, acrossDays: 0 }, halfLifeDays: 365, strength: 5 },
  clock: { reach: { sigmaMinutes: 15, acrossDays: 1 }, halfLifeDays: 120, strength: 5 },
} as const satisfies Record<string, Lens>;

/** Habits of meetings like the one asked for. */
export const likeLenses = {
  length: { reach: { sigmaMinutes: 30, acrossDays: 0.35 }, halfLifeDays: 180, strength: 4 },
  lengthSharp: { reach: { sigmaMinutes: 8, acrossDays: 0.35 }, halfLifeDays: 180, strength: 4 },
  lengthCell: { reach: { sigmaMinutes: 5, acrossDays: 0 }, halfLifeDays: 365, strength: 4 },
  lengthRecent: { reach: { sigmaMinutes: 20, acrossDays: 0.35 }, halfLifeDays: 30, strength: 4 },
  title: { reach: ordinary, halfLifeDays: 365, strength: 1.5 },
  titleSharp: { reach: { sigmaMinutes: 12, acrossDays: 0.1 }, halfLifeDays: 365, strength: 1 },
  titleClock: { reach: { sigmaMinutes: 12, acrossDays: 1 }, halfLifeDays: 365, strength: 1 },
  sameTitle: { reach: { sigmaMinutes: 12, acrossDays: 0.25 }, halfLifeDays: 180, strength: 0.7 },
  sameTime: { reach: { sigmaMinutes: 5, acrossDays: 0 }, halfLifeDays: 180, strength: 0.5 },
  lastSame: { reach: { sigmaMinutes: 8, acrossDays: 0.15 }, halfLifeDays: 1e6, strength: 0.5 },
  stem: { reach: ordinary, halfLifeDays: 365, strength: 2 },
  guests: { reach: ordinary, halfLifeDays: 365, strength: 1.5 },
} as const satisfies Record<string, Lens>;

export type BaseName = keyof typeof baseLenses;
export type LengthName = Extract<keyof typeof likeLenses, `length${string}`>;

/** Densities a title speaks through, once more as far as it can be trusted. */
export const trustedNames = ['trustedTitle', 'trustedTime', 'trustedLast', 'trustedClock'] as const;

/** Every density a slot is judged by, in the order weights are stored. */
export const densityNames = [
  'all',
  'recent',
  'fortnight',
  'sharp',
  'weekday',
  'cell',
  'clock',
  'length',
  'lengthSharp',
  'lengthCell',
  'lengthRecent',
  'title',
  'titleSharp',
  'titleClock',
  'sameTitle',
  'lastSame',
  'stem',
  'guests',
  ...trustedNames,
] as const;
export type DensityName = (typeof densityNames)[number];
