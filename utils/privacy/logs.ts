import * as z from 'zod/mini';
import { errorCodes } from '../errors';
import { DAY_MS, type EpochMs } from '../time/instant';

/** The keys in `storage.local`: beside the database, so that they outlive a damaged one. */
export const INCIDENTS_KEY = 'incidents';
export const ERRORS_KEY = 'error-log';

/** What the user is to know of, though nobody need have meant harm. A closed list. */
export const incidentKinds = [
  /** The browser refused something our own code asked for. */
  'refused-request',
  /** Google gave less than was asked for, or something nobody asked for. */
  'scopes-differ',
  /** What Google once gave is not what it gives now. */
  'scopes-changed',
  /** Rows were not the ones that were written, and were read anew. */
  'store-damaged',
  /** The database could not be used at all, and was made anew. */
  'store-started-over',
] as const;

const times = z.int().check(z.minimum(1));

const incidentSchema = z.strictObject({
  /** When it last happened. */
  at: z.number(),
  kind: z.enum(incidentKinds),
  /** A host, or Google's names of scopes; never an account, title or token. */
  what: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
  times,
});
export type Incident = z.infer<typeof incidentSchema>;

const errorNoteSchema = z.strictObject({
  at: z.number(),
  code: z.enum(errorCodes),
  /** A command, `sync`, `worker` or `page`. */
  where: z.string().check(z.maxLength(60)),
  /** Where in our own code, for what nobody foresaw: `background.js:1:200`. */
  place: z.optional(z.string().check(z.maxLength(120))),
  times,
});
export type ErrorNote = z.infer<typeof errorNoteSchema>;

/** Few, so that neither list can grow with a fault that repeats. */
const MOST = 100;

export const incidentsSchema = z.array(incidentSchema).check(z.maxLength(MOST));
export const errorLogSchema = z.array(errorNoteSchema).check(z.maxLength(MOST));

/** The newest first; the same thing again counts up instead of standing there twice. */
export function addToLog<Entry extends { readonly at: EpochMs; readonly times: number }>(
  log: readonly Entry[],
  added: Omit<Entry, 'times'>,
): Entry[] {
  const nameOf = ({ at: _at, times: _times, ...what }: Partial<Entry>) =>
    JSON.stringify(Object.entries(what).sort(([a], [b]) => a.localeCompare(b)));
  const name = nameOf(added as Partial<Entry>);
  const before = log.find((entry) => nameOf(entry) === name);
  const entry = { ...added, times: (before?.times ?? 0) + 1 } as Entry;
  return [entry, ...log.filter((other) => other !== before)].slice(0, MOST);
}

/** Incidents are rare and worth a longer look than errors. */
const INCIDENT_DAYS = 90;

export function incidentsSince(now: EpochMs): EpochMs {
  return now - INCIDENT_DAYS * DAY_MS;
}

/** Host of what a browser refused, as it reports it: an address, or a word such as `inline`. */
export function refusedTarget(blocked: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(blocked)?.[1];
  return (host ?? blocked).slice(0, 100);
}

/** File, line and column of our own code from a stack; nothing of the message, which might quote anything. */
export function placeInCode(stack: string | undefined): string | undefined {
  return /(?:chrome|moz)-extension:\/\/[^/]+\/([\w./-]+:\d+:\d+)/.exec(stack ?? '')?.[1]?.slice(-120);
}
