import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../tests/builders/rights-world';
import { ANA, createRig } from '../../tests/sync/rig';
import { writeIcs } from '../ics/write-ics';
import { createArchive } from './export-archive';
import { createImport } from './import-everything';
import { readExport } from './read-export';
import { readZipFile } from './read-zip';
import { sha256 } from './sha256';
import { writeZip } from './write-zip';

const limits = { maxBytes: 1e8, maxRatio: 1000 };
const toBytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

let world: RightsWorld;
beforeEach(async () => {
  world = await createRightsWorld();
});
afterEach(() => world.db.delete());

const breathe = async () => {};
const save = async (from = world) => (await createArchive({ ...from, writeIcs, breathe })()).bytes;
const readIn = (bytes: Uint8Array, into = world) => createImport(into)(bytes);
const textOf = async (zip: Uint8Array, name: string) =>
  new TextDecoder().decode(await readZipFile(zip, name, limits));

describe('an export', () => {
  it('gives the same file after export, deletion and import', async () => {
    await world.local.set({
      forgotten: {
        people: [1],
        events: [2],
        ranges: [{ start: 3, end: 4, startOn: '2026-03-03', endOn: '2026-03-04' }],
      },
      'ledger-sums': { until: 5, lines: [] },
    });
    const first = await save();
    for (const table of world.db.tables) await table.clear();
    await world.local.clear();
    world.clock.now = () => Date.parse('2027-01-01T00:00:00Z');
    expect(await readIn(first)).toEqual({ accounts: 1, events: 3, consents: 3 });
    expect(await save()).toEqual(first);

    const elsewhere = await createRightsWorld({ fill: false });
    await readIn(first, elsewhere);
    expect(await save(elsewhere)).toEqual(first);
    await elsewhere.db.delete();
  }, 20_000);

  it('carries no token, secret or bookmark', async () => {
    const zip = await save();
    const json = await textOf(zip, 'allset.json');
    const all = [json, await textOf(zip, 'csv/cursors.csv'), await textOf(zip, 'csv/accounts.csv')].join();
    expect(all).not.toMatch(/canary-(token|secret|bookmark|page)/);
    expect(all).toMatch(/canary-title/);
    expect(all).toMatch(/canary-client/);
  });

  it('holds JSON with its schema, tables, calendars and words about them', async () => {
    const zip = await save();
    expect(JSON.parse(await textOf(zip, 'allset.schema.json'))).toMatchObject({ type: 'object' });
    expect(await textOf(zip, 'csv/events.csv')).toContain('canary-title =1+1');
    expect(await textOf(zip, 'csv/entries.csv')).toContain('canary-description');
    const calendar = await textOf(zip, 'ics/1-canary-calendar.ics');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    const readme = await textOf(zip, 'README.txt');
    expect(readme).toContain('guests[].email');
    expect(readme).toContain('not encrypted');
  });

  it('keeps the present secret only with its own client', async () => {
    const zip = await save();
    await readIn(zip);
    expect((await world.loadSettings()).googleClientSecret).toBe('canary-secret');
    await world.updateSettings((settings) => ({ ...settings, googleClientId: 'another' }));
    await readIn(zip);
    expect((await world.loadSettings()).googleClientSecret).toBe('');
  });

  it('takes back every row that a real sync writes', async () => {
    const rig = createRig();
    const at = (day: string) => ({ dateTime: `2026-03-${day}T09:00:00+01:00`, timeZone: 'Europe/Berlin' });
    rig.world.putEvent(ANA, { id: 'one', summary: '1:1', start: at('03'), end: at('03') });
    rig.world.putEvent(ANA, {
      id: 'week',
      recurrence: ['RRULE:FREQ=WEEKLY'],
      start: at('03'),
      end: at('03'),
    });
    rig.world.putEvent(ANA, {
      id: 'week_20260310T080000Z',
      recurringEventId: 'week',
      originalStartTime: at('10'),
      status: 'cancelled',
    });
    await rig.connect();
    await rig.run('connect');
    const zip = await save({ ...world, db: rig.db });
    expect(await readIn(zip)).toMatchObject({ events: 3 });
    const rows = await rig.db.entries.toArray();
    expect(await world.db.entries.toArray()).toEqual(rows);
    await rig.end();
  });

  it('leaves no account behind that was here before and is not in the file', async () => {
    const zip = await save();
    const calendar = (await world.db.calendars.toArray())[0]?.key ?? '';
    await world.local.set({
      connections: { accounts: [{ id: 'old@x.example' }], chosen: [] },
      'sync old@x.example': { checkedAt: {} },
      feeds: { [calendar]: { address: 'kept' }, 'files gone': { address: 'canary-address' } },
    });
    await readIn(zip);
    expect([...world.local.items.keys()].sort()).toEqual(['feeds', 'settings', 'tokenSources']);
    expect((await world.local.get(null))['feeds']).toEqual({ [calendar]: { address: 'kept' } });
  });

  it('is read in after reading of calendars has stopped', async () => {
    await readIn(await save());
    expect(world.asked).toEqual(['stop']);
  });
});

describe('a file that does not pass', () => {
  const change =
    (edit: (text: string) => string, seal = false) =>
    async () => {
      const text = edit(await textOf(await save(), 'allset.json'));
      const sealed = seal
        ? text.replace(/"sha256": "[0-9a-f]*"/, `"sha256": "${await fingerprint(text)}"`)
        : text;
      return toBytes(sealed);
    };
  const forge = (edit: (file: ReturnType<typeof JSON.parse>) => void) =>
    change((text) => {
      const file = JSON.parse(text);
      edit(file);
      return `${JSON.stringify(file, null, 1)}\n`;
    }, true);

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['an empty file', async () => new Uint8Array(), /not an export/],
    [
      'a picture',
      async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]),
      /not text|not an export/,
    ],
    ['a calendar', async () => toBytes('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'), /not an export/],
    ['JSON of another program', async () => toBytes('{"format":"other"}'), /not an export/],
    ['another archive', () => writeZip([{ name: 'x', bytes: toBytes('x') }]), /no allset.json/],
    ['a cut-off archive', async () => (await save()).slice(0, -100), /cut off|damaged/],
    ['a cut-off file', change((text) => text.slice(0, -100)), /damaged, or was changed/],
    ['a changed title', change((text) => text.replace('canary-title', 'another')), /damaged, or was changed/],
    [
      'a bomb',
      async () => writeZip([{ name: 'allset.json', bytes: new Uint8Array(20_000_000) }]),
      /more than/,
    ],
    ['a strange field', forge((file) => Object.assign(file.tables.entries[0], { x: 1 })), /unexpected at/],
    ['a strange table', forge((file) => Object.assign(file.tables, { x: [] })), /unexpected at/],
    [
      'a wrong type',
      forge((file) => Object.assign(file.tables.entries[0], { title: { toString: 1 } })),
      /unexpected/,
    ],
    ['a later version', forge((file) => Object.assign(file, { version: 2 })), /unexpected|changed/],
    ['an event twice', forge((file) => file.tables.entries.push(file.tables.entries[0])), /twice/],
    ['an event of no calendar', forge((file) => file.tables.calendars.splice(0)), /no calendar/],
    ['a calendar of no account', forge((file) => file.tables.accounts.splice(0)), /no account/],
    [
      'a polluted prototype',
      change(
        (text) => text.replace(' "settings": {', ' "settings": {\n  "__proto__": { "polluted": 1 },'),
        true,
      ),
      /unexpected at/,
    ],
    [
      'a polluted row',
      change(
        (text) => text.replace('"status": "confirmed"', '"constructor": 1, "status": "confirmed"'),
        true,
      ),
      /unexpected at/,
    ],
  ])('%s is refused with one sentence and changes nothing', async (_sentence, make, sentence) => {
    const bytes = await make();
    const before = await world.dump();
    const thrown = await readIn(bytes).then(
      () => undefined,
      (error) => error,
    );
    expect(thrown).toMatchObject({ code: 'bad-file' });
    expect(thrown.message).toMatch(sentence);
    expect(thrown.message).not.toMatch(/\n|\. |\.$/);
    expect(await world.dump()).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('is never misread, whichever byte of the archive is changed', async () => {
    const json = new Uint8Array(await readZipFile(await save(), 'allset.json', limits));
    const zip = await writeZip([{ name: 'allset.json', bytes: json }]);
    const original = await readExport(zip);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = new Uint8Array(zip);
        changed[at] = (changed[at] ?? 0) ^ change;
        const read = await readExport(changed).catch((error) => error);
        // A change of the archive's date, for one, leaves its contents as they were.
        expect(read).toEqual(
          read instanceof Error ? expect.objectContaining({ code: 'bad-file' }) : original,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing either where the database fails half-way', async () => {
    const zip = await save();
    await world.updateSettings((settings) => ({ ...settings, bufferBeforeMinutes: 33 }));
    const before = await world.dump();
    const failing = new Proxy(world.db, {
      get: (db, name) =>
        name === 'transaction' ? () => Promise.reject(new Error('full')) : Reflect.get(db, name),
    });
    await expect(createImport({ ...world, db: failing })(zip)).rejects.toThrow('full');
    expect(await world.dump()).toBe(before);
  });

  it('leaves out what another version learned, and takes the rest', async () => {
    const older = await forge((file) => {
      file.tables.models[0].model.version = 0;
    })();
    await readIn(older);
    expect(await world.db.models.count()).toBe(0);
    expect(await world.db.entries.count()).toBe(3);
  });
});

function fingerprint(text: string): Promise<string> {
  return sha256(text.replace(/"sha256": "[0-9a-f]*"/, '"sha256": ""'));
}
