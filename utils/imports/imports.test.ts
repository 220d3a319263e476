import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOccurrences } from '../db/load-occurrences';
import { AllsetDb } from '../db/schema';
import { readIcs } from '../ics/read-ics';
import { createForgetFilter, nothingForgotten } from '../privacy/forgotten';
import { type ErasureRequest, remember } from '../privacy/plan-erasure';
import { createImports, MAX_FILE_BYTES } from './imports';

const clock = { now: () => Date.UTC(2026, 10, 23), timeZone: () => 'Europe/Berlin' };

function calendar(...titles: string[]): string {
  const events = titles.flatMap((title, i) => [
    'BEGIN:VEVENT',
    `UID:${i}@allset.example`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART:202611${24 + i}T090000Z`,
    `DTEND:202611${24 + i}T100000Z`,
    `SUMMARY:${title}`,
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allset//test//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

describe('imported calendars', () => {
  let db: AllsetDb;
  const window = { start: Date.UTC(2026, 10, 20), end: Date.UTC(2026, 11, 1) };
  const titles = async () =>
    (await loadOccurrences(db, window))
      .flatMap(({ occurrences }) => occurrences.map(({ event }) => event.title))
      .sort();
  const imports = () =>
    createImports({
      db,
      clock,
      readIcs,
      withoutRefused: async (entries) => [...entries],
      loadForgetFilter: async () => undefined,
    });

  beforeEach(() => {
    db = new AllsetDb(`imports-${crypto.randomUUID()}`);
  });
  afterEach(() => db.delete());

  it('count as busy like any other', async () => {
    const report = await imports().importFile('team.ics', calendar('Offsite', 'Dentist'));
    expect(report).toMatchObject({ read: 2, skipped: [] });
    expect(await titles()).toEqual(['Dentist', 'Offsite']);
  });

  it('are replaced whole by a file of the same name', async () => {
    await imports().importFile('team.ics', calendar('Offsite', 'Dentist'));
    await imports().importFile('team.ics', calendar('Workshop'));
    expect(await titles()).toEqual(['Workshop']);
  });

  it.each([
    ['empty', ''],
    ['a web page', '<!doctype html><title>Sign in</title>'],
    ['cut short', calendar('Offsite').slice(0, 120)],
    ['too large', 'x'.repeat(MAX_FILE_BYTES + 1)],
  ])('stay as they were when the next file is %s', async (_sentence, text) => {
    await imports().importFile('team.ics', calendar('Offsite'));
    await expect(imports().importFile('team.ics', text)).rejects.toMatchObject({ code: 'bad-file' });
    expect(await titles()).toEqual(['Offsite']);
  });

  it('stay unchosen where they were when they are read again', async () => {
    const { calendarKey } = await imports().importFile('team.ics', calendar('Offsite'));
    await db.calendars.update(calendarKey, { chosen: false });
    await imports().importFile('team.ics', calendar('Workshop'));
    expect(await titles()).toEqual([]);
  });

  it('go with everything in them', async () => {
    const { calendarKey } = await imports().importFile('team.ics', calendar('Offsite'));
    await imports().removeCalendar(calendarKey);
    for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  });

  it('are kept without whom the user forgot, and without what they deleted', async () => {
    const requests: ErasureRequest[] = [
      { kind: 'person', email: 'bo@northwind.example' },
      { kind: 'record', calendarKey: 'files team.ics', id: 'old@allset.example' },
    ];
    const forgotten = requests.reduce((so, request) => remember(so, request, 'salt'), nothingForgotten);
    const forgetful = createImports({
      db,
      clock,
      readIcs,
      withoutRefused: async (entries) => [...entries],
      loadForgetFilter: async () => createForgetFilter(forgotten, 'salt'),
    });
    const withBo = calendar('Offsite').replace(
      'SUMMARY:',
      'ATTENDEE:mailto:bo@northwind.example\r\nATTENDEE:mailto:cy@northwind.example\r\nSUMMARY:',
    );
    const old = calendar('Secret').replace('UID:0', 'UID:old').replaceAll(':202611', ':202609');
    const [, , , ...event] = old.split('\r\n').slice(0, -2);
    await forgetful.importFile(
      'team.ics',
      withBo.replace('END:VCALENDAR', [...event, 'END:VCALENDAR'].join('\r\n')),
    );
    const rows = JSON.stringify(await db.entries.toArray());
    expect(rows).toMatch(/Offsite.*cy@|cy@.*Offsite/);
    expect(rows).not.toMatch(/bo@|Secret/);
  });

  it('are kept without what the user refused', async () => {
    const strict = createImports({
      db,
      clock,
      readIcs,
      loadForgetFilter: async () => undefined,
      withoutRefused: async (entries) =>
        entries.map((entry) => ('title' in entry ? (({ title: _, ...rest }) => rest)(entry) : entry)),
    });
    await strict.importFile('team.ics', calendar('Offsite'));
    expect(JSON.stringify(await db.entries.toArray())).not.toContain('Offsite');
  });
});
