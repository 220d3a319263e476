import type { GuestBusy, GuestLook } from '../availability/guest';
import type { EventDraft } from '../calendar/draft';
import { loadAccounts } from '../db/accounts';
import type { AccountRow } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { AppError, toAppError } from '../errors';
import type { GoogleClient } from '../google/client';
import { scopes } from '../identity/scopes';
import type { Clock } from '../time/clock';
import { type EpochMs, MINUTE_MS } from '../time/instant';
import { type Interval, intersectIntervals, overlaps, subtractIntervals } from '../time/interval';

export interface GuestsDeps {
  readonly db: AllsetDb;
  readonly clientFor: (account: AccountRow) => Pick<GoogleClient, 'queryFreeBusy'>;
  /** In a click alone: answers the account once it has these scopes. Fails with an AppError where that is refused. */
  readonly askScopes: (account: AccountRow, wanted: readonly string[]) => Promise<AccountRow>;
  readonly hasConsent: () => Promise<boolean>;
  /** How long an answer may be used again, minutes. */
  readonly keepMinutes: () => Promise<number>;
  readonly clock: Clock;
}

interface Kept extends GuestBusy {
  readonly window: Interval;
  readonly askedAt: EpochMs;
}

export interface GuestLookup {
  readonly emails: readonly string[];
  readonly window: Interval;
  /** Nobody waits for it: only what is known already. */
  readonly silent?: boolean | undefined;
  /** Only what Google says now. */
  readonly fresh?: boolean;
}

const notAsked: GuestBusy = { sight: 'not-asked', busy: [] };
/** Answers begin at a quarter of an hour, so that the next question a minute later finds them. */
const STEP_MS = 15 * MINUTE_MS;

type Invited = Pick<EventDraft, 'start' | 'end' | 'guests'>;

/**
 * When guests are busy. Kept in this worker's memory for the minutes the user set, and nowhere else: no table, no
 * file, nothing that outlives the worker.
 */
export function createGuests(deps: GuestsDeps) {
  const { db, clock } = deps;
  const known = new Map<string, Kept>();
  let running = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: the second of two like questions finds the answer of the first. */
  function load(lookup: GuestLookup): Promise<ReadonlyMap<string, GuestBusy>> {
    const mine = turn.then(() => find(lookup));
    turn = mine.catch(() => {});
    return mine;
  }

  async function find({
    emails,
    window,
    silent,
    fresh,
  }: GuestLookup): Promise<ReadonlyMap<string, GuestBusy>> {
    const keys = [...new Set(emails.map((email) => email.toLowerCase()))];
    const accounts = await askable(db).catch(() => []);
    if (accounts.length === 0 || !(await deps.hasConsent()))
      return new Map(keys.map((key) => [key, notAsked]));
    drop(clock.now() - (await deps.keepMinutes()) * MINUTE_MS);
    const wanted = { start: window.start - (window.start % STEP_MS), end: window.end };
    const answers = new Map<string, GuestBusy>();
    const open: string[] = [];
    for (const key of keys) {
      const kept = known.get(key);
      if (accounts.some(({ email }) => email.toLowerCase() === key))
        answers.set(key, { sight: 'seen', busy: [] });
      else if (!fresh && kept && kept.window.start <= wanted.start && kept.window.end >= wanted.end)
        answers.set(key, kept);
      else if (silent) answers.set(key, notAsked);
      else open.push(key);
    }
    for (const [key, answer] of await askGoogle(accounts, open, wanted)) answers.set(key, answer);
    return answers;
  }

  /** What one account can't see, the next may. */
  async function askGoogle(
    accounts: readonly AccountRow[],
    emails: readonly string[],
    window: Interval,
  ): Promise<ReadonlyMap<string, GuestBusy>> {
    const { signal } = running;
    const askedAt = clock.now();
    const found = new Map<string, GuestBusy>();
    for (const account of accounts) {
      const open = emails.filter((email) => !isSeen(found.get(email)));
      if (open.length === 0) break;
      for (const [email, answer] of await askOne(account, open, window, signal)) {
        const before = found.get(email);
        if (!before || before.sight === 'unanswered' || answer.sight !== 'unanswered')
          found.set(email, answer);
      }
    }
    if (!signal.aborted)
      for (const [email, answer] of found)
        if (answer.error === undefined) known.set(email, { ...answer, window, askedAt });
    return found;
  }

  async function askOne(
    account: AccountRow,
    emails: readonly string[],
    window: Interval,
    signal: AbortSignal,
  ): Promise<[string, GuestBusy][]> {
    try {
      const { busy, groups } = await deps.clientFor(account).queryFreeBusy(emails, window, signal);
      return emails.map((email) => {
        const group = groups.get(email);
        const members = group && { all: group.members, seen: group.seen };
        const seen = busy.get(email);
        if (!seen) return [email, { sight: 'unseen', busy: [], ...(members && { members }) }];
        const sight = members && members.seen < members.all ? 'partly' : 'seen';
        return [email, { sight, busy: intersectIntervals(seen, [window]), ...(members && { members }) }];
      });
    } catch (thrown) {
      const { code } = toAppError(thrown);
      if (code === 'scope-missing') return emails.map((email) => [email, { ...notAsked, error: code }]);
      return emails.map((email) => [email, { sight: 'unanswered', busy: [], error: code }]);
    }
  }

  /** What was asked for before this instant; everything where none is named. */
  function drop(before = Number.POSITIVE_INFINITY): void {
    for (const [email, { askedAt }] of known) if (askedAt <= before) known.delete(email);
  }

  return {
    load,
    drop,

    /** The press that agreed: asks Google for the right to ask. */
    async allow(): Promise<void> {
      const [first] = (await loadAccounts(db)).filter(({ kind }) => kind === 'google');
      if (!first) throw new AppError('auth-required', 'no Google account is connected');
      if (!(await deps.hasConsent())) throw new AppError('forbidden', 'nobody agreed to asking about guests');
      await deps.askScopes(first, [scopes.readFreeBusy]);
    },

    /**
     * The last look before something is written.
     *
     * @param own the event of ours that is to become it: those it was sent to are busy with it
     */
    async lookAt(draft: Invited, own?: Invited): Promise<GuestLook> {
      const required = (draft.guests ?? []).filter(({ optional }) => !optional).map(({ email }) => email);
      if (required.length === 0) return { busy: [], unasked: [] };
      const window = { start: draft.start, end: draft.end };
      const answers = await load({ emails: required, window, fresh: true });
      const answerOf = (email: string) => answers.get(email.toLowerCase());
      const invited = new Set(own?.guests?.map(({ email }) => email.toLowerCase()));
      const isBusy = (email: string) => {
        const busy = answerOf(email)?.busy ?? [];
        const others = own && invited.has(email.toLowerCase()) ? subtractIntervals(busy, [own]) : busy;
        return others.some((interval) => overlaps(interval, draft));
      };
      const unasked = required.filter((email) => answerOf(email)?.error !== undefined);
      const error = unasked.map((email) => answerOf(email)?.error)[0];
      return {
        busy: required.filter(isBusy),
        unasked,
        ...(error && { error }),
      };
    },

    /** Nothing is asked any more, and what was answered is gone. */
    withdraw(): void {
      running.abort();
      running = new AbortController();
      drop();
    },
  };
}

export type Guests = ReturnType<typeof createGuests>;

function isSeen(answer: GuestBusy | undefined): boolean {
  return answer?.sight === 'seen' || answer?.sight === 'partly';
}

async function askable(db: AllsetDb): Promise<AccountRow[]> {
  const accounts = await loadAccounts(db);
  return accounts.filter(
    ({ kind, grantedScopes }) => kind === 'google' && grantedScopes.includes(scopes.readFreeBusy),
  );
}
