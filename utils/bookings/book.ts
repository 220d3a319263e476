import { type EventDraft, isSameDraft } from '../calendar/draft';
import type { AccountRow } from '../db/rows';
import { dropWritten, loadGroup, loadWrittenRows, putWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { AppError, type ErrorCode, toAppError } from '../errors';
import type { Written } from '../google/write-events';
import type { Interval } from '../time/interval';
import { isFree } from './check-free';
import type { BookingsDeps, WritingClient } from './deps';
import { eventIdOf } from './event-id';
import { openAccount, primaryCalendarOf } from './open-account';
import { removeOne } from './remove-one';
import { standingOf } from './standing';
import { asChanged, settleLost, writeOne } from './write-one';

export interface BookRequest {
  readonly accountId: string;
  readonly group: string;
  readonly draft: EventDraft;
  /** The hold that is confirmed; its siblings are released. */
  readonly hold?: string | undefined;
  /** The user has seen that the time is taken, and wants it all the same. */
  readonly anyway?: boolean | undefined;
}

export type BookingAnswer =
  | {
      readonly outcome: 'booked';
      readonly id: string;
      readonly conference?: 'pending' | 'made' | 'failed';
      readonly meetLink?: string;
      readonly released: number;
      /** Holds that could not be removed, or were changed at Google. */
      readonly left: number;
    }
  /** Nothing was written. `by`: guests, where it was not the user's own calendar. */
  | { readonly outcome: 'taken'; readonly by: readonly string[]; readonly next?: Interval }
  /** Nothing was written: Google could not be asked about these guests, and the user may go on without. */
  | { readonly outcome: 'unasked'; readonly about: readonly string[]; readonly error: ErrorCode }
  | { readonly outcome: 'waits'; readonly error: ErrorCode }
  /** The hold was moved or deleted at Google: nothing was written. */
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'gone' }
  /** Its time is over: nothing was written. */
  | { readonly outcome: 'past' };

/** One event, checked last thing before it is written. What can't be checked waits, visibly, for the user. */
export function createBook(deps: BookingsDeps) {
  const { db, clock } = deps;

  async function book(request: BookRequest): Promise<BookingAnswer> {
    const account = await openAccount(deps, request.accountId);
    const calendarId = await primaryCalendarOf(db, account);
    const [hold] = request.hold ? await loadWrittenRows(db, [request.hold]) : [];
    const [own] = await loadWrittenRows(db, [eventIdOf(request.group, 0)]);
    // The same press again, because its answer was lost or refused: the hold may be the event by now, or gone.
    const before = [own, hold].find((row) => row?.kind === 'event');
    if (request.hold && !hold && !before) return { outcome: 'gone' };
    if (before?.state === 'written' && isSameDraft(before.draft, request.draft)) {
      const left = hold ? await loadGroup(db, hold.group) : [];
      const releasing = left.filter(({ state }) => state === 'removing');
      return release(deps.clientFor(account), before, releasing);
    }
    const retried = before !== undefined || hold?.becomes !== undefined;
    if (!retried && isPast(request.draft)) return { outcome: 'past' };
    const former = before ?? hold;
    const lost = former?.becomes && !isSameDraft(former.becomes, request.draft);
    const stands = lost ? await settleLost(deps.clientFor(account), former, clock.now()) : former;
    const row = toRow(request, {
      calendarId,
      hold: hold === former ? stands : hold,
      before: before && stands,
      askedAt: clock.now(),
    });
    await putWritten(db, row);
    return carryOut(account, row, { anyway: request.anyway ?? false, retried });
  }

  /** Also what Retry does with an event that waits: it may stand at Google already, its answer lost. */
  async function carryOut(
    account: AccountRow,
    row: WrittenRow,
    { anyway, retried }: { readonly anyway: boolean; readonly retried: boolean },
  ): Promise<BookingAnswer> {
    const draft = row.becomes ?? row.draft;
    const google = deps.clientFor(account);
    const [hold] = row.confirms ? await loadWrittenRows(db, [row.confirms]) : [];
    const siblings = hold ? await loadGroup(db, hold.group) : [];
    const failed = await deps.sync(account.id);
    if (failed) return wait(row, failed);
    let there: Written | undefined;
    try {
      there = retried ? await google.readEvent(row.calendarId, row.id) : undefined;
    } catch (thrown) {
      return wait(row, toAppError(thrown).code);
    }
    const standing = standingOf(row, there);
    if (there && standing === 'elsewhere') {
      await putWritten(db, asChanged(row, there));
      return { outcome: 'changed' };
    }
    // Its own event is no conflict, not even in the calendars of the guests it was sent to.
    const stands = standing === 'wanted';
    if (!stands && isPast(draft)) {
      await unwant(row);
      return { outcome: 'past' };
    }
    if (!anyway && !stands) {
      const ignored = new Set([row.id, ...siblings.map(({ id }) => id)]);
      const own = standing === 'before' && row.kind === 'event' ? row.draft : undefined;
      const guests = (await isFree(deps, draft, ignored)) ? await deps.lookAtGuests(draft, own) : undefined;
      if (guests === undefined || guests.busy.length > 0) {
        await unwant(row);
        const next = await deps.findNext(draft);
        return { outcome: 'taken', by: guests?.busy ?? [], ...(next && { next }) };
      }
      if (guests.unasked.length > 0) {
        const error = guests.error ?? 'offline';
        // What waited in the list before goes on waiting there.
        if (retried) await putWritten(db, { ...row, error });
        else await unwant(row);
        return { outcome: 'unasked', about: guests.unasked, error };
      }
    }
    const rest = siblings.filter(({ id }) => id !== row.id);
    const releasing = rest.filter(({ state }) => state !== 'changed');
    const written = await writeOne(deps, google, row, releasing);
    if (written.kind === 'waits') return { outcome: 'waits', error: written.error };
    if (written.kind !== 'written') return { outcome: written.kind };
    return release(google, written.row, rest);
  }

  async function wait(row: WrittenRow, error: ErrorCode): Promise<BookingAnswer> {
    await putWritten(db, { ...row, error });
    return { outcome: 'waits', error };
  }

  const isPast = ({ start }: EventDraft) => start <= clock.now();

  async function release(
    google: WritingClient,
    { id, conference, meetLink }: WrittenRow,
    siblings: readonly WrittenRow[],
  ): Promise<BookingAnswer> {
    let released = 0;
    for (const sibling of siblings) {
      if ((await removeOne(deps, google, sibling)).kind === 'removed') released += 1;
    }
    return {
      outcome: 'booked',
      id,
      ...(conference && { conference }),
      ...(meetLink && { meetLink }),
      released,
      left: siblings.length - released,
    };
  }

  /** Nothing was sent yet: a hold stays one, an event what it was before, a new one was never there. */
  async function unwant({ becomes, confirms, error, ...row }: WrittenRow): Promise<void> {
    if (becomes) await putWritten(db, { ...row, state: row.writtenAt === undefined ? 'writing' : 'written' });
    else await dropWritten(db, [row.id]);
  }

  return { book, carryOut };
}

/** A hold in the same calendar becomes the event; one in another calendar, or none, makes way for a new one. */
function toRow(
  { group, draft, accountId }: BookRequest,
  known: {
    readonly calendarId: string;
    readonly hold: WrittenRow | undefined;
    readonly before: WrittenRow | undefined;
    readonly askedAt: number;
  },
): WrittenRow {
  const { calendarId, hold, before, askedAt } = known;
  const id = eventIdOf(group, 0);
  const former = before ?? (hold?.calendarId === calendarId ? hold : undefined);
  if ((former ?? hold)?.state === 'changed') throw new AppError('conflict', 'it was changed at Google');
  if (before && !before.becomes && isSameDraft(before.draft, draft)) return { ...before, state: 'writing' };
  if (former)
    return { ...former, state: 'writing', becomes: draft, ...(former === hold && { confirms: hold.id }) };
  return {
    id,
    kind: 'event',
    accountId,
    calendarId,
    group,
    state: 'writing',
    draft,
    askedAt,
    ...(hold && { confirms: hold.id }),
  };
}
