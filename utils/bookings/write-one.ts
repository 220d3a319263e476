import type { EventDraft } from '../calendar/draft';
import { dropWritten, putWritten } from '../db/written';
import type { WrittenRow } from '../db/written-row';
import { type ErrorCode, toAppError } from '../errors';
import type { NewEvent } from '../google/event-body';
import type { Notify, Written } from '../google/write-events';
import type { BookingsDeps, WritingClient } from './deps';
import { isAsDrafted } from './is-as-drafted';

/** `gone`: somebody deleted it at Google. `changed`: a hold that stands elsewhere by now. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly row: WrittenRow }
  | { readonly kind: 'waits'; readonly error: ErrorCode }
  | { readonly kind: 'gone' }
  | { readonly kind: 'changed' };

type Deps = Pick<BookingsDeps, 'db' | 'clock' | 'sleep'>;

/** Google makes a Meet link within seconds; after these waits it is left to the next sync. */
const CONFERENCE_WAITS_MS = [300, 700, 1500, 3000];

/**
 * Does what a row of the state `writing` wants. Its outcome is in the table before this answers: a lost answer, a dead
 * worker or a missing network leave a row that waits, and asking again makes no second event.
 *
 * @param releasing holds that have done their part once it is written: marked with it, or a worker that dies then would
 * leave them standing
 */
export async function writeOne(
  deps: Deps,
  google: WritingClient,
  row: WrittenRow,
  releasing: readonly WrittenRow[] = [],
): Promise<WriteOutcome> {
  const { db, clock } = deps;
  try {
    const there = await write(google, row);
    if (there === 'gone') {
      await dropWritten(db, [row.id]);
      return { kind: 'gone' };
    }
    if ('changed' in there) {
      await putWritten(db, asChanged(row, there.changed));
      return { kind: 'changed' };
    }
    const written = settled(row, there, clock.now());
    await putWritten(db, written, ...releasing.map((hold) => ({ ...hold, state: 'removing' as const })));
    return { kind: 'written', row: await waitForConference(deps, google, written) };
  } catch (thrown) {
    const { code } = toAppError(thrown);
    await putWritten(db, { ...row, error: code });
    return { kind: 'waits', error: code };
  }
}

type Attempt = Written | { readonly changed: Written } | 'gone';

async function write(google: WritingClient, row: WrittenRow): Promise<Attempt> {
  const wanted = toNewEvent(row.becomes ? { ...row, kind: 'event', draft: row.becomes } : row);
  if (row.becomes) {
    const there = await change(google, row, wanted);
    // The first try may never have reached Google.
    if (there !== 'gone' || row.writtenAt !== undefined) return there;
  }
  try {
    const there = await google.insertEvent(row.calendarId, wanted, notifyOf(wanted.draft));
    const { start, end } = wanted.draft;
    return there.start === start && there.end === end ? there : { changed: there };
  } catch (thrown) {
    if (toAppError(thrown).code === 'conflict') return 'gone';
    throw thrown;
  }
}

/** Between our look and our request somebody may change it; more often than this nobody does. */
const TRIES = 3;

/** With the etag just read, as long as it still is what we wrote; on a 412 it is read again. */
async function change(google: WritingClient, row: WrittenRow, to: NewEvent): Promise<Attempt> {
  for (let tried = 0; ; tried++) {
    const there = await google.readEvent(row.calendarId, row.id);
    if (!there) return 'gone';
    // The answer to an earlier try may have been lost: then it stands there as wanted already.
    const isOurs = isAsDrafted(row.draft, there) || isAsDrafted(to.draft, there);
    if (tried === TRIES || !isOurs) return { changed: there };
    try {
      const from = toNewEvent(row);
      const notify = notifyOf(from.draft, to.draft);
      return await google.changeEvent(row.calendarId, { from, to, etag: there.etag }, notify);
    } catch (thrown) {
      if (toAppError(thrown).code !== 'conflict') throw thrown;
    }
  }
}

/** The row of an event that somebody changed at Google: theirs from now on. */
export function asChanged(
  row: WrittenRow,
  there: Pick<Written, 'title' | 'start' | 'end' | 'etag'>,
): WrittenRow {
  const { becomes, confirms, expiresAt, error, ...kept } = row;
  return {
    ...kept,
    state: 'changed',
    etag: there.etag,
    draft: {
      ...row.draft,
      ...(there.title !== undefined && { title: there.title }),
      ...(there.start !== undefined && { start: there.start }),
      ...(there.end !== undefined && { end: there.end }),
    },
  };
}

function settled(row: WrittenRow, there: Written, now: number): WrittenRow {
  const { becomes, confirms, error, expiresAt, conference, meetLink, ...kept } = row;
  const keepsMeet = !becomes || becomes.meet;
  return {
    ...kept,
    ...(keepsMeet && conference && { conference }),
    ...(keepsMeet && meetLink && { meetLink }),
    ...(becomes ? { kind: 'event', draft: becomes } : {}),
    ...(!becomes && expiresAt !== undefined ? { expiresAt } : {}),
    state: 'written',
    etag: there.etag,
    writtenAt: row.writtenAt ?? now,
    ...(there.conference && { conference: there.conference }),
    ...(there.meetLink && { meetLink: there.meetLink }),
  };
}

/**
 * Before a row is to become something else than it was to: whether it has become that by now, its answer lost.
 * Forgotten, it would stand at Google like somebody else's edit.
 */
export async function settleLost(
  google: Pick<WritingClient, 'readEvent'>,
  row: WrittenRow,
  now: number,
): Promise<WrittenRow> {
  if (row.state !== 'writing' || !row.becomes) return row;
  const there = await google.readEvent(row.calendarId, row.id);
  if (!there || there.etag === row.etag || !isAsDrafted(row.becomes, there)) return row;
  return { ...settled(row, there, now), ...(row.confirms && { confirms: row.confirms }) };
}

async function waitForConference(deps: Deps, google: WritingClient, row: WrittenRow): Promise<WrittenRow> {
  let current = row;
  for (const ms of CONFERENCE_WAITS_MS) {
    if (current.conference !== 'pending') return current;
    await deps.sleep(ms);
    // The event is there; that its link can't be read now is no reason to say otherwise.
    const there = await google.readEvent(row.calendarId, row.id).catch(() => undefined);
    if (!there) return current;
    current = settled(current, there, deps.clock.now());
    await putWritten(deps.db, current);
  }
  return current;
}

/** Who was invited is told as well, where they no longer are. */
export function notifyOf(...drafts: readonly EventDraft[]): Notify {
  return drafts.some(({ guests }) => guests?.length) ? 'all' : 'none';
}

function toNewEvent({ id, kind, group, draft }: WrittenRow): NewEvent {
  const kept = kind === 'hold' ? { ...draft, guests: [], meet: false } : draft;
  return { id, kind, draft: kept, tag: { allset: kind, allsetGroup: group } };
}
