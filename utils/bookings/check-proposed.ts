import type { InvitedGuest } from '../calendar/draft';
import { loadWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import type { ErrorCode } from '../errors';
import type { Interval } from '../time/interval';
import { isFree } from './check-free';
import type { BookingsDeps } from './deps';

export interface ProposedRequest {
  /** Without one nothing is asked of Google: only the copy here counts. */
  readonly accountId?: string | undefined;
  readonly title?: string | undefined;
  readonly timeZone: string;
  readonly slots: readonly Interval[];
  readonly guests?: readonly InvitedGuest[] | undefined;
}

export interface ProposedTime extends Interval {
  readonly state: 'free' | 'taken' | 'past';
  /** Guests, where it is not the user's own calendar that is busy. */
  readonly by: readonly string[];
  /** Google could not be asked about these guests. */
  readonly unasked: readonly string[];
  /** The hold of ours that keeps it for them. */
  readonly hold?: string;
}

export interface ProposedAnswer {
  readonly times: readonly ProposedTime[];
  /** Why the copy of the calendar could not be brought up to date. */
  readonly error?: ErrorCode;
  /** Where none of them is free. */
  readonly next?: Interval;
}

type Deps = Pick<BookingsDeps, 'db' | 'sync' | 'busyPolicy' | 'lookAtGuests' | 'findNext' | 'clock'>;

/** Whether times that were proposed are still free: the last look of a booking, before anybody books. */
export function createCheckProposed(deps: Deps) {
  return async function checkProposed(request: ProposedRequest): Promise<ProposedAnswer> {
    const { accountId, slots, guests, timeZone, title = '' } = request;
    const error = accountId === undefined ? undefined : await deps.sync(accountId);
    const written = await loadWritten(deps.db);
    const own = holdsOf(written, slots);
    const ignored = new Set(
      written.filter(({ group }) => own.some((hold) => hold.group === group)).map(({ id }) => id),
    );
    const times: ProposedTime[] = [];
    for (const slot of slots) {
      const hold = own.find(({ draft }) => draft.start === slot.start)?.id;
      const base = {
        start: slot.start,
        end: slot.end,
        by: [],
        unasked: [],
        ...(hold !== undefined && { hold }),
      };
      if (slot.start <= deps.clock.now()) times.push({ ...base, state: 'past' });
      else if (!(await isFree(deps, slot, ignored))) times.push({ ...base, state: 'taken' });
      else {
        const { busy, unasked } = await deps.lookAtGuests({ ...slot, ...(guests && { guests }) });
        times.push({ ...base, state: busy.length > 0 ? 'taken' : 'free', by: busy, unasked });
      }
    }
    const [first] = slots;
    const isLost = first !== undefined && times.every(({ state }) => state !== 'free');
    const next = isLost
      ? await deps.findNext({
          title,
          start: first.start,
          end: first.end,
          timeZone,
          ...(guests && { guests }),
        })
      : undefined;
    return { times, ...(error && { error }), ...(next && { next }) };
  };
}

/** Holds that stand exactly at one of these times. */
function holdsOf(written: readonly WrittenRow[], slots: readonly Interval[]): WrittenRow[] {
  return written.filter(
    ({ kind, state, draft }) =>
      kind === 'hold' &&
      state === 'written' &&
      slots.some(({ start, end }) => draft.start === start && draft.end === end),
  );
}
