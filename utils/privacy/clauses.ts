import type { Clause } from './clause';
import { categoryClauses, trackingClauses } from './clauses/categories';
import { opening } from './clauses/opening';
import { changes, rights } from './clauses/rights';
import { security } from './clauses/security';
import { disclosure } from './clauses/sharing';
import { advertising } from './clauses/tracking';
import { use } from './clauses/use';

/** The policy Allset grew from, clause by clause, with what Allset does about each. */
export const clauses: readonly Clause[] = [
  ...opening,
  ...categoryClauses,
  ...trackingClauses,
  ...advertising,
  ...use,
  ...disclosure,
  ...security,
  ...rights,
  ...changes,
];

/** Titles of the sections, each with its first clause. */
export const clauseSections = [
  { title: 'What it is and what it covers', from: 1 },
  { title: 'Where data comes from', from: 11 },
  { title: 'What is held', from: 19 },
  { title: 'Cookies, tracking and advertisements', from: 32 },
  { title: 'What data is used for', from: 46 },
  { title: 'Who gets data', from: 60 },
  { title: 'Security, and how long data is kept', from: 81 },
  { title: 'Rights and grounds', from: 91 },
  { title: 'Changes and contact', from: 106 },
] as const;
