import type { StorageAreaLike } from '../../utils/datarights/storage-area';
import type { CursorRow, EntryRow } from '../../utils/db/rows';
import type { AllsetDb } from '../../utils/db/schema';
import { POLICY_VERSION } from '../../utils/privacy/policy';
import { settingsSchema } from '../../utils/settings/schema';
import { newCursor } from '../../utils/sync/plan-sync';
import { pastMeeting } from './past-meeting';

const ANA = 'ana@northwind.example';
const KEY = `${ANA} ${ANA}`;

/** One of everything, with `canary` wherever text can be. */
export async function fillEverything(world: {
  readonly db: AllsetDb;
  readonly local: StorageAreaLike;
  readonly session: StorageAreaLike;
}): Promise<void> {
  const { db, local, session } = world;
  await db.accounts.put({
    id: ANA,
    kind: 'google',
    email: ANA,
    grantedScopes: ['calendar.readonly'],
    connectedAt: 1,
    state: 'ok',
  });
  await db.calendars.put({
    key: KEY,
    accountId: ANA,
    calendarId: ANA,
    summary: 'canary-calendar',
    timeZone: 'Europe/Berlin',
    accessRole: 'owner',
    primary: true,
    chosen: true,
  });
  const rows = [canaryEntry('past', '2026-03-02'), canaryEntry('future', '2026-03-20'), canarySeries()];
  await db.entries.bulkPut(rows);
  await db.cursors.put(canaryCursor(rows.length));
  await db.quarantine.put({ calendarKey: KEY, id: 'canary-broken', why: 'no readable start', at: 1 });
  await db.requests.add({
    at: Date.parse('2026-03-01T00:00:00Z'),
    host: 'www.googleapis.com',
    method: 'GET',
    pathTemplate: '/calendar/v3/calendars/{calendarId}/events',
    purpose: 'read-events',
    status: 200,
    bytesReceived: 1234,
  });
  const meetings = [{ ...pastMeeting({ on: '2026-03-02', at: '10:00' }), eventId: 'past', guests: [7] }];
  const model = { version: 1, timeZone: 'Europe/Berlin', learnedAt: 1, meetings };
  await db.models.put({ id: 'current', learnedAt: 1, meetings: 1, model });
  await db.feedback.add({
    at: Date.parse('2026-03-01T00:00:00Z'),
    kind: 'picked',
    question: 5,
    start: Date.parse('2026-03-20T09:00:00Z'),
    end: Date.parse('2026-03-20T09:30:00Z'),
    values: { weekday: [0.5, -0.25], insideDay: [1, 0] },
    shown: 2,
    slot: 0,
    modelVersion: 1,
    weightsVersion: 1,
  });
  await db.suggestions.add({
    at: Date.parse('2026-03-01T00:00:00Z'),
    input: 7,
    slots: [
      {
        start: Date.parse('2026-03-20T09:00:00Z'),
        end: Date.parse('2026-03-20T09:30:00Z'),
        modelVersion: 1,
        weightsVersion: 1,
        learnedAt: 1,
        factors: { weekday: 0.5 },
      },
    ],
  });
  await db.proposals.add({
    at: Date.parse('2026-03-09T00:00:00Z'),
    slots: [{ start: Date.parse('2026-03-20T09:00:00Z'), end: Date.parse('2026-03-20T09:30:00Z') }],
    timeZone: 'America/New_York',
    locale: 'en-US',
    title: 'canary-title',
    guests: [{ email: 'canary-guest@northwind.example', optional: true }],
  });
  await db.written.put({
    id: 'allsetcanary0',
    kind: 'hold',
    accountId: ANA,
    calendarId: ANA,
    group: '0'.repeat(32),
    question: '30 canary-title',
    state: 'written',
    draft: {
      title: 'canary-title',
      start: Date.parse('2026-03-20T09:00:00Z'),
      end: Date.parse('2026-03-20T10:00:00Z'),
      timeZone: 'Europe/Berlin',
      guests: [{ email: 'canary-guest@northwind.example', optional: true }],
    },
    etag: '"1"',
    askedAt: 1,
    writtenAt: 2,
    expiresAt: Date.parse('2026-03-19T10:00:00Z'),
  });
  const consent = { at: 1, surface: 'onboarding', policyVersion: POLICY_VERSION, textHash: '' } as const;
  const settings = settingsSchema.parse({
    googleClientId: 'canary-client',
    googleClientSecret: 'canary-secret',
    learningSalt: 'salt',
    consents: [
      { ...consent, purpose: 'calendars', given: true },
      { ...consent, purpose: 'titles', given: true },
      { ...consent, purpose: 'learning', given: true },
    ],
  });
  await local.set({ settings, tokenSources: { [ANA]: 'web' }, connections: { accounts: [], chosen: [] } });
  await session.set({
    tokens: { [ANA]: { value: 'canary-token', scopes: ['calendar.readonly'], from: 'web', expiresAt: 2 } },
    'store-checked': true,
  });
}

function canaryEntry(id: string, day: string): EntryRow {
  const start = Date.parse(`${day}T09:00:00Z`);
  return {
    id,
    iCalUid: `${id}@google.com`,
    etag: '"1"',
    status: 'confirmed',
    time: { kind: 'timed', start, end: start + 3_600_000, timeZone: 'Europe/Berlin' },
    eventType: 'default',
    transparency: 'opaque',
    visibility: 'default',
    title: 'canary-title =1+1',
    location: 'canary-place, "Room" 4',
    description: 'canary-description',
    organizer: { email: 'bo@northwind.example', self: false },
    selfResponse: 'accepted',
    guests: [{ email: 'canary-guest@northwind.example', name: 'canary-guest', response: 'accepted' }],
    hasConference: true,
    createdAt: start - 86_400_000,
    updatedAt: start - 86_400_000,
    calendarKey: KEY,
    relevantUntil: start + 3_600_000,
    generation: 1,
  };
}

function canarySeries(): EntryRow {
  return {
    ...canaryEntry('weekly', '2026-01-05'),
    recurrence: ['RRULE:FREQ=WEEKLY'],
    relevantUntil: Number.MAX_SAFE_INTEGER,
  } as EntryRow;
}

function canaryCursor(count: number): CursorRow {
  return {
    ...newCursor(KEY, { historyFrom: 0, paramsHash: '1|titles' }),
    phase: 'idle',
    revision: 4,
    generation: 1,
    syncToken: 'canary-bookmark',
    pageToken: 'canary-page',
    syncedAt: 1,
    count,
  };
}
