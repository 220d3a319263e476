import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  AccountRow,
  CalendarKey,
  CalendarRow,
  CursorRow,
  EntryRow,
  FeedbackRow,
  ModelRow,
  ProposalRow,
  QuarantineRow,
  RequestRow,
  SuggestionRow,
  TravelRow,
} from './rows';
import type { WrittenRow } from './written-row';

/**
 * What is stored (`rows.ts`), and how it is found again. What is read can be had again from Google, and what is learned
 * from that; what the user stated or consented to lives in `settings`. So a broken database costs a sync, and beside it
 * only imported files, picks and the lists of what was proposed and written.
 *
 * `stores()` below lists indexes, not columns. Each index costs a write 20–40 %: every question is
 * «what matters to this window» (an index of ends, and one of the few entries that last) or «what belongs to this
 * series». An entry without `lasting` or `seriesId` is not in their indexes and costs nothing there.
 */
export class AllsetDb extends Dexie {
  declare accounts: EntityTable<AccountRow, 'id'>;
  declare calendars: EntityTable<CalendarRow, 'key'>;
  declare entries: Table<EntryRow, [CalendarKey, string]>;
  declare cursors: EntityTable<CursorRow, 'calendarKey'>;
  declare quarantine: Table<QuarantineRow, [CalendarKey, string]>;
  declare requests: Table<RequestRow, number>;
  declare models: EntityTable<ModelRow, 'id'>;
  declare feedback: Table<FeedbackRow, number>;
  declare suggestions: Table<SuggestionRow, number>;
  declare written: EntityTable<WrittenRow, 'id'>;
  declare travel: EntityTable<TravelRow, 'id'>;
  declare proposals: Table<ProposalRow, number>;

  constructor(name = 'allset') {
    super(name);
    this.version(1).stores({
      accounts: 'id',
      calendars: 'key, accountId',
      entries:
        '[calendarKey+id], [calendarKey+relevantUntil], [calendarKey+lasting+relevantUntil], [calendarKey+seriesId]',
      cursors: 'calendarKey',
      quarantine: '[calendarKey+id], calendarKey',
      requests: '++id, at',
      models: 'id, learnedAt',
    });
    this.version(2).stores({
      feedback: '++id, at, question',
      suggestions: '++id, at',
      written: 'id, askedAt, group',
      travel: 'id, learnedAt',
      proposals: '++id, at',
      // What the screens say of a model is in its keys: the row itself is megabytes.
      models: 'id, learnedAt, [learnedAt+meetings]',
    });
  }
}

export function calendarKeyOf(accountId: string, calendarId: string): CalendarKey {
  return `${accountId} ${calendarId}`;
}
