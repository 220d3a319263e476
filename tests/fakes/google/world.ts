import type { CalendarEntry } from '../../../utils/calendar/event';
import type { Interval } from '../../../utils/time/interval';
import { type Account, createAccount, type Subscription } from './account';
import { busyIntervals } from './busy';
import { type CalendarStore, createCalendarStore, isLive, writeRows } from './calendar-store';
import type { Conferences } from './conferences';
import {
  changeInstance,
  changeSeries,
  type DeleteOptions,
  deleteEvent,
  deleteInstance,
  type OrphanedExceptions,
  requireEvent,
  type SplitChange,
  splitSeries,
} from './edits';
import { toGoogleEvent } from './to-google-event';
import type { AccessRole, GoogleEvent, GoogleTime } from './wire';

interface NewAccount {
  readonly email: string;
  readonly name?: string;
  readonly timeZone?: string;
  readonly summary?: string;
}

interface NewCalendar {
  readonly account: string;
  readonly id: string;
  readonly summary?: string;
  readonly timeZone?: string;
  readonly accessRole?: AccessRole;
  readonly primary?: boolean;
  readonly selected?: boolean;
  readonly hidden?: boolean;
}

/** Everything Google knows. Times come from `now`, so a test owns the clock. */
export type World = ReturnType<typeof createWorld>;

export function createWorld({ now = () => Date.now() }: { readonly now?: () => number } = {}) {
  const accounts = new Map<string, Account>();
  const calendars = new Map<string, CalendarStore>();
  const conferences: Conferences = { pendingReads: 0, fail: false };

  function account(email: string): Account {
    const found = accounts.get(email);
    if (!found) throw new Error(`The stand-in has no account ${email}.`);
    return found;
  }

  function calendar(id: string): CalendarStore {
    const found = calendars.get(id);
    if (!found) throw new Error(`The stand-in has no calendar ${id}.`);
    return found;
  }

  function subscription(email: string, id: string): Subscription {
    const found = account(email).subscriptions.get(id);
    if (!found) throw new Error(`${email} has no calendar ${id}.`);
    return found;
  }

  function changeSubscription(email: string, id: string, change: Partial<Subscription>): void {
    account(email).listVersion++;
    Object.assign(subscription(email, id), change, { version: account(email).listVersion });
  }

  const chosen = (id: string | undefined) => (id === undefined ? [...calendars.values()] : [calendar(id)]);

  function addCalendar(options: NewCalendar): CalendarStore {
    const owner = account(options.account);
    const store =
      calendars.get(options.id) ??
      createCalendarStore(
        options.id,
        options.summary ?? options.id,
        options.timeZone ?? owner.timeZone,
        now(),
      );
    calendars.set(options.id, store);
    owner.listVersion++;
    owner.subscriptions.set(options.id, {
      id: options.id,
      accessRole: options.accessRole ?? 'owner',
      primary: options.primary ?? false,
      selected: options.selected ?? true,
      hidden: options.hidden ?? false,
      deleted: false,
      version: owner.listVersion,
    });
    return store;
  }

  return {
    now,
    conferences,
    addAccount({ email, name = email, timeZone = 'Europe/Berlin', summary = email }: NewAccount): Account {
      const created = createAccount({ email, name, timeZone });
      accounts.set(email, created);
      addCalendar({ account: email, id: email, summary, timeZone, primary: true });
      return created;
    },
    addCalendar,
    account,
    accounts: (): readonly Account[] => [...accounts.values()],
    calendar,
    findCalendar: (id: string): CalendarStore | undefined => calendars.get(id),

    loadEntries(id: string, entries: readonly CalendarEntry[]): void {
      const store = calendar(id);
      writeRows(
        store,
        entries.map((entry) => toGoogleEvent(entry, { self: id, now: now() })),
        now(),
        { stamp: false },
      );
    },
    putEvent(id: string, event: GoogleEvent): GoogleEvent {
      const { etag: _, ...rest } = event;
      writeRows(calendar(id), [{ status: 'confirmed', ...rest, id: event.id }], now());
      return requireEvent(calendar(id), event.id);
    },
    /** `null` takes a field away. A series whose times or rules change loses its exceptions. */
    patchEvent: (
      id: string,
      eventId: string,
      patch: Readonly<Record<string, unknown>>,
      exceptions?: OrphanedExceptions,
    ): GoogleEvent => changeSeries(calendar(id), eventId, patch, now(), exceptions),
    deleteEvent: (id: string, eventId: string, options?: DeleteOptions): void =>
      deleteEvent(calendar(id), eventId, now(), options),
    deleteInstance: (id: string, seriesId: string, original: GoogleTime): void =>
      deleteInstance(calendar(id), seriesId, original, now()),
    moveInstance: (
      id: string,
      seriesId: string,
      original: GoogleTime,
      to: { readonly start: GoogleTime; readonly end: GoogleTime },
    ): GoogleEvent => changeInstance(calendar(id), seriesId, original, to, now()),
    changeInstance: (
      id: string,
      seriesId: string,
      original: GoogleTime,
      change: Partial<GoogleEvent>,
    ): GoogleEvent => changeInstance(calendar(id), seriesId, original, change, now()),
    splitSeries: (
      id: string,
      seriesId: string,
      original: GoogleTime,
      change: SplitChange = {},
    ): GoogleEvent => splitSeries(calendar(id), seriesId, original, change, now()),

    /** Properties of the calendar itself: an incremental calendarList never shows them, as at Google. */
    renameCalendar: (id: string, summary: string): void => void Object.assign(calendar(id), { summary }),
    setTimeZone: (id: string, timeZone: string): void => void Object.assign(calendar(id), { timeZone }),
    setAccessRole: (email: string, id: string, accessRole: AccessRole): void =>
      void Object.assign(subscription(email, id), { accessRole }),
    setHidden: (email: string, id: string, hidden: boolean): void =>
      changeSubscription(email, id, { hidden }),
    setSelected: (email: string, id: string, selected: boolean): void =>
      changeSubscription(email, id, { selected }),
    removeCalendar: (email: string, id: string): void => changeSubscription(email, id, { deleted: true }),
    addBack: (email: string, id: string): void => changeSubscription(email, id, { deleted: false }),

    /** By Google's setting ids; undefined puts it back to its default, which Google leaves out. */
    setSetting(email: string, id: string, value: string | undefined): void {
      const { settings } = account(email);
      account(email).settingsVersion++;
      if (value === undefined) settings.delete(id);
      else settings.set(id, { value, version: account(email).settingsVersion });
    },
    expireListTokens: (email: string): void => void account(email).listEpoch++,
    expireSyncTokens(id?: string): void {
      for (const store of chosen(id)) store.epoch++;
    },
    breakSyncTokens(id?: string): void {
      for (const store of chosen(id)) store.unreadableBefore = store.tokensIssued + 1;
    },
    expirePageTokens(id?: string): void {
      for (const store of chosen(id)) store.pageEpoch++;
    },

    /** What is live now, cancelled instances of live series included, in the shape stored. */
    events: (id: string): GoogleEvent[] =>
      [...calendar(id).rows.values()].flatMap((row) => (isLive(calendar(id), row.event) ? [row.event] : [])),
    /** When the calendar blocks its owner: opaque, not declined, all-day in the calendar's zone. Merged. */
    busy: (id: string, window: Interval): Interval[] => busyIntervals(calendar(id), window),
  };
}
