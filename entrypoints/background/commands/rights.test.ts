import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRightsWorld, type RightsWorld } from '../../../tests/builders/rights-world';
import { createErasure } from '../../../utils/datarights/erase';
import { createArchive } from '../../../utils/datarights/export-archive';
import { createImport } from '../../../utils/datarights/import-everything';
import { createNoteDisclosure } from '../../../utils/datarights/note-disclosure';
import { createPruning } from '../../../utils/datarights/prune';
import { rightsCommands } from '../../../utils/rpc/commands/rights';
import { createRightsCommands } from './rights';

const PASSPHRASE = 'twelve letters or more';

let world: RightsWorld;
// The browsers have these; Node 20 does not.
beforeAll(() => {
  Object.defineProperty(Uint8Array.prototype, 'toBase64', {
    configurable: true,
    value(this: Uint8Array) {
      return Buffer.from(this).toString('base64');
    },
  });
  Object.defineProperty(Uint8Array, 'fromBase64', {
    configurable: true,
    value: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
  });
});
beforeEach(async () => {
  world = await createRightsWorld();
});
afterEach(() => world.db.delete());

function commands() {
  const { asked } = world;
  return createRightsCommands({
    updateSettings: world.updateSettings,
    syncAll: async (reason) => void asked.push(`sync ${reason}`),
    learn: async () => void asked.push('learn'),
    toggleMask: async () => void asked.push('toggle'),
    devices: { resume: async () => void asked.push('resume') },
    stopReading: async () => void asked.push(`stop, paused: ${(await world.loadSettings()).paused}`),
    dataRights: {
      erase: createErasure(world),
      prune: createPruning(world),
      exportArchive: createArchive({ ...world, writeIcs: () => '', breathe: async () => {} }),
      importEverything: createImport(world),
      noteDisclosure: createNoteDisclosure(world),
    },
  });
}

const disclosures = async () =>
  (await world.local.get(null))['disclosures'] as { kind: string; bytes: number }[];

describe('the rights, as commands', () => {
  it('erases what was named and answers with a receipt of the agreed shape', async () => {
    const [entry] = await world.db.entries.toArray();
    if (!entry) throw new Error('an empty world');
    const receipt = await commands().erase({ kind: 'record', calendarKey: entry.calendarKey, id: entry.id });
    expect(rightsCommands.erase.output.safeParse(receipt).success).toBe(true);
    expect(receipt.removed + receipt.bared).toBeGreaterThan(0);
  });

  it('stores the pause before it stops what runs, so that nothing starts in between', async () => {
    await commands().setPaused({ paused: true });
    expect(world.asked).toEqual(['stop, paused: true']);
  });

  it('reads and learns again when the pause ends', async () => {
    const rights = commands();
    await rights.setPaused({ paused: true });
    world.asked.length = 0;
    await rights.setPaused({ paused: false });
    await expect.poll(() => world.asked).toEqual(['sync user', 'learn']);
    expect((await world.loadSettings()).paused).toBe(false);
  });

  it('removes at once what a shorter time no longer keeps', async () => {
    world.pass(40 * 86_400_000);
    const tally = await commands().setRetention({ ledgerDays: 30 });
    expect(tally.requests).toBe(1);
    expect(await world.db.requests.count()).toBe(0);
    expect((await world.loadSettings()).retention).toMatchObject({ ledgerDays: 30, errorDays: 7 });
  });

  it('reads more months when more are wanted', async () => {
    await commands().setRetention({ historyMonths: 24 });
    await expect.poll(() => world.asked).toEqual(['sync user', 'learn']);
    expect((await world.loadSettings()).historyMonths).toBe(24);
  });

  it('changes of the mask what is named, and leaves the rest', async () => {
    const rights = commands();
    await rights.setMask({ inMeetings: true });
    await rights.setMask({ on: true });
    expect((await world.loadSettings()).mask).toEqual({ on: true, inMeetings: true, shownUntil: 0 });
  });

  it('gives the same rows back from a backup, and notes that one was made', async () => {
    const before = await world.db.entries.toArray();
    const rights = commands();
    const { fileName, base64 } = await rights.saveBackup({ passphrase: PASSPHRASE });
    expect(fileName).toMatch(/^allset-.*\.allset$/);
    expect((await disclosures()).map(({ kind }) => kind)).toContain('backup');
    await world.db.entries.clear();
    await rights.restoreBackup({ base64, passphrase: PASSPHRASE });
    expect(await world.db.entries.toArray()).toEqual(before);
  });

  it('changes nothing where the passphrase is another', async () => {
    const rights = commands();
    const { base64 } = await rights.saveBackup({ passphrase: PASSPHRASE });
    const before = await world.dump();
    await expect(rights.restoreBackup({ base64, passphrase: 'another passphrase' })).rejects.toMatchObject({
      code: 'bad-file',
    });
    expect(await world.dump()).toBe(before);
  });

  it('notes a copy by kind and size, never by its words', async () => {
    await commands().noteCopy({ kind: 'copied-times', bytes: 52 });
    expect((await disclosures()).at(-1)).toEqual({ at: world.clock.now(), kind: 'copied-times', bytes: 52 });
  });
});

describe('what may be asked for', () => {
  const day = { kind: 'range', start: 1, end: 2, startOn: '2026-03-03', endOn: '2026-03-04' };
  const refused: [string, keyof typeof rightsCommands, unknown][] = [
    ['a stretch that ends before it begins', 'erase', { ...day, start: 2, end: 1 }],
    ['a stretch whose days end before they begin', 'erase', { ...day, endOn: '2026-03-02' }],
    ['a person without an address', 'erase', { kind: 'person', email: 'everybody' }],
    ['a category that is not in the chart', 'erase', { kind: 'category', category: 'Z' }],
    ['everything, which has a command of its own', 'erase', { kind: 'everything' }],
    ['a ledger of no days', 'setRetention', { ledgerDays: 0 }],
    ['a hundred years of history', 'setRetention', { historyMonths: 1200 }],
    ['half a day', 'setRetention', { errorDays: 0.5 }],
  ];
  it('is a day', () => {
    expect(rightsCommands.erase.input.safeParse(day).success).toBe(true);
  });

  it.each(refused)('is not %s', (_sentence, command, input) => {
    expect(rightsCommands[command].input.safeParse(input).success).toBe(false);
  });
});
