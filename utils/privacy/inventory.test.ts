import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKeyGaps, findPermissionGaps, findTableGaps } from '../../scripts/privacy/find-gaps';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import type { StoredToken } from '../identity/token-store';
import { createLearning } from '../learning/learning';
import { settingsSchema } from '../settings/schema';
import type { AccountNotes } from '../sync/account-notes';
import type { Connections } from '../sync/connections';
import type { FieldNotes } from './field-note';
import { connectionFields, healNoticeFields, syncNoteFields, tokenFields } from './fields/keys';
import type { HealNotice } from './heal-notice';
import { findNote, inventory, type Store } from './inventory';
import { pathsOf } from './paths';
import { POLICY_VERSION } from './policy';
import { bases, categories, purposes, recipients, retentions, sources } from './terms';

const notes = inventory.flatMap((store) =>
  Object.entries(store.fields).map(([path, note]) => ({ path: `${store.name} ${path}`, note })),
);

describe('the inventory', () => {
  it('lists exactly the tables of the database', () => {
    expect(findTableGaps()).toEqual([]);
  });

  it('lists every storage key that the source names', () => {
    expect(findKeyGaps()).toEqual([]);
  });

  it('finds a key that it lacks', () => {
    const text = "const KEY = 'diary';\nbrowser.storage.local.set({ [KEY]: 1 });";
    expect(findKeyGaps([{ path: 'x.ts', text }])).toHaveLength(1);
  });

  it('justifies every permission of every build', async () => {
    expect(await findPermissionGaps()).toEqual([]);
  });

  it('stores nowhere when guests are busy', () => {
    const saysBusy = notes.filter(({ path, note }) => /busy|free/i.test(`${path} ${note.holds}`));
    expect(saysBusy.map(({ path }) => path)).not.toEqual([]);
    expect(saysBusy.filter(({ note }) => note.category === 'E')).toEqual([]);
    expect(saysBusy.filter(({ path }) => /guest|people|person/i.test(path))).toEqual([]);
  });

  it('gives every field a purpose, a ground, an end and a place in the chart', () => {
    for (const { path, note } of notes) {
      expect(note.holds, path).not.toBe('');
      expect(Object.keys(categories), path).toContain(note.category);
      expect(Object.keys(purposes), path).toContain(note.purpose);
      expect(Object.keys(sources), path).toContain(note.source);
      expect(Object.keys(bases), path).toContain(note.basis);
      expect(Object.keys(retentions), path).toContain(note.retention);
      expect(Object.keys(recipients), path).toContain(note.leavesTo);
    }
  });

  it('relies on consent and on what was asked for alone', () => {
    expect(Object.keys(bases).sort()).toEqual(['consent', 'request']);
    const inconsistent = notes.filter(
      ({ note }) => (note.basis === 'consent') !== (note.consent !== undefined),
    );
    expect(inconsistent.map(({ path }) => path)).toEqual([]);
  });

  it('promises the end of a deletion only where there is one', () => {
    const until = notes.filter(({ note }) => note.retention === 'unfinished');
    expect(until.length).toBeGreaterThan(0);
    expect(
      until.filter(({ path }) => !path.startsWith('unfinishedDeletion ')).map(({ path }) => path),
    ).toEqual([]);
  });

  it('draws every inference on this computer', () => {
    const inferred = notes.filter(({ note }) => note.category === 'C');
    expect(inferred.length).toBeGreaterThan(0);
    const elsewhere = inferred.filter(({ note, path }) => note.source === 'google' && !/eventId/.test(path));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
    expect(inferred.filter(({ note }) => note.leavesTo !== 'nobody').map(({ path }) => path)).toEqual([]);
  });

  it('knows the fields of what adapters keep', () => {
    // The compiler does this: a field that is missing or too much is an error here.
    const token: Record<keyof Required<StoredToken>, unknown> = tokenFields;
    const syncNotes: FieldNotes<AccountNotes> = syncNoteFields;
    const heal: FieldNotes<HealNotice> = healNoticeFields;
    const connections: FieldNotes<Connections> = connectionFields;
    expect([token, syncNotes, heal, connections]).toHaveLength(4);
  });
});

describe('what is really stored', () => {
  let rig: Rig;

  beforeAll(async () => {
    rig = createRig();
    const at = (day: string, hour: number) => ({
      dateTime: `2026-${day}T${String(hour).padStart(2, '0')}:00:00+01:00`,
      timeZone: 'Europe/Berlin',
    });
    const details = {
      summary: 'Plan the bridge',
      location: 'Room 4',
      description: 'Bring the drawings',
      visibility: 'private',
      organizer: { email: 'bo@northwind.example' },
      attendees: [
        { email: ANA, self: true, responseStatus: 'accepted' },
        { email: 'bo@northwind.example', displayName: 'Bo', responseStatus: 'accepted', optional: true },
        { email: 'room4@northwind.example', resource: true, responseStatus: 'accepted' },
      ],
      conferenceData: { conferenceSolution: { key: { type: 'hangoutsMeet' } } },
    };
    rig.world.putEvent(ANA, { id: 'single', ...details, start: at('02-03', 9), end: at('02-03', 10) });
    rig.world.putEvent(ANA, {
      id: 'weekly',
      ...details,
      recurrence: ['RRULE:FREQ=WEEKLY'],
      start: at('02-03', 14),
      end: at('02-03', 15),
    });
    rig.world.putEvent(ANA, {
      id: 'weekly_20260210T130000Z',
      recurringEventId: 'weekly',
      originalStartTime: at('02-10', 14),
      start: at('02-10', 16),
      end: at('02-10', 17),
    });
    rig.world.putEvent(ANA, {
      id: 'weekly_20260217T130000Z',
      recurringEventId: 'weekly',
      originalStartTime: at('02-17', 14),
      status: 'cancelled',
    });
    rig.world.putEvent(ANA, {
      id: 'office',
      eventType: 'workingLocation',
      workingLocationProperties: { type: 'officeLocation', officeLocation: { label: 'HQ' } },
      start: { date: '2026-02-04' },
      end: { date: '2026-02-05' },
    });
    await rig.connect();
    await rig.run('connect');
    let settings = settingsSchema.parse({
      consents: [
        {
          purpose: 'learning',
          given: true,
          at: 1,
          surface: 'options',
          policyVersion: POLICY_VERSION,
          textHash: '',
        },
      ],
    });
    const learning = createLearning({
      pause: async () => {},
      db: rig.db,
      clock: rig.clock,
      loadSettings: async () => settings,
      updateSettings: async (change) => {
        settings = change(settings);
        return settings;
      },
    });
    await learning.learn();
    for (const entry of rig.ledger) await rig.db.requests.add({ ...entry });
    rig.local.values.set('settings', JSON.stringify(settings));
  });
  afterAll(() => rig.end());

  it('has a note for every field of rows as they are really stored', async () => {
    const unknown = new Set<string>();
    const seen = new Set<string>();
    for (const store of inventory) {
      for (const row of await rowsOf(store, rig)) {
        for (const path of pathsOf(row, store)) {
          seen.add(`${store.name} ${path}`);
          if (!findNote(store, path)) unknown.add(`${store.name} ${path}`);
        }
      }
    }
    expect([...unknown]).toEqual([]);
    // Rows that say nothing would prove nothing.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'entries title',
        'entries location',
        'entries guests[].email',
        'entries organizer.email',
        'entries workingLocation.label',
        'entries original.at',
        'models model.meetings[].titleTokens[]',
        'requests pathTemplate',
        'settings consents[].textHash',
        'connections accounts[].email',
        'sync * checkedAt.ana@northwind.example ana@northwind.example',
      ]),
    );
  });

  it('notices a field without a note', () => {
    const entries = inventory.find(({ name }) => name === 'entries');
    if (!entries) throw new Error('the inventory has no entries');
    expect(findNote(entries, 'guests[].phone')).toBeUndefined();
    expect(findNote(entries, 'attachments[].url')).toBeUndefined();
    expect(findNote(entries, 'guests[].email')).toBeDefined();
    expect(findNote(entries, 'recurrence[]')).toBeDefined();
  });
});

async function rowsOf(store: Store, rig: Rig): Promise<unknown[]> {
  if (store.area === 'table') return rig.db.table(store.name).toArray();
  // Neither is written by what runs here.
  if (store.area === 'sync' || store.area === 'managed') return [];
  const { values } = store.area === 'local' ? rig.local : rig.session;
  const prefix = store.name.replace(/\*$/, '');
  const keys = [...values.keys()].filter((key) =>
    store.name.endsWith('*') ? key.startsWith(prefix) : key === store.name,
  );
  return keys.map((key) => JSON.parse(values.get(key) ?? 'null'));
}
