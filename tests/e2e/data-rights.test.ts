import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowAtGoogle, connectThroughPages, press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { putCanaryMeeting, stateAddresses, writeCanaries, writtenAtGoogle } from './canaries';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';

/** Saves the export by the button, and answers the bytes of the file. */
async function saveExport(page: Page, folder: string): Promise<Uint8Array> {
  // Another file of the same name would be written over it.
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  await press(page, 'export');
  await expect
    .poll(() => readdirSync(folder), { timeout: 10_000 })
    .toEqual([expect.stringMatching(/\.zip$/)]);
  return readFileSync(join(folder, readdirSync(folder)[0] ?? ''));
}

describe('export, import and deletion, through the page', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rights-'));
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
  let harness: Harness;
  let page: Page;
  let first: Uint8Array;

  beforeAll(async () => {
    harness = await startHarness();
    putCanaryMeeting(harness);
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    const session = await harness.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await connectThroughPages(harness, page, {
      email: EMAIL,
      clientId: CLIENT_ID,
      agreeTo: ['titles', 'guests', 'places', 'learning', 'learning-picks', 'commutes'],
    });
    await page.waitForSelector('main[data-sync="fresh"]');
    await stateAddresses(page);
    await writeCanaries(harness, page);
    await ask(page, 'syncNow', { reason: 'user' });
  }, 120_000);
  afterAll(async () => {
    await harness.end();
    for (const one of [folder, downloads]) rmSync(one, { recursive: true, force: true });
  });

  /** Everything but the list of what went wrong, where the refusal itself is noted. */
  async function stored(): Promise<unknown> {
    const { local, ...rest } = await dumpStorage(page);
    const { 'error-log': errors, ...others } = local as Record<string, unknown>;
    return { ...rest, local: others };
  }
  async function refusals(): Promise<number> {
    const { local } = (await dumpStorage(page)) as {
      local: { 'error-log'?: { code: string; times: number }[] };
    };
    return local['error-log']?.find(({ code }) => code === 'bad-file')?.times ?? 0;
  }
  async function choose(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const field = await page.waitForSelector('input[name="restore-file"]');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  }

  it('saves one file with everything that is held', async () => {
    // Learning follows the reading, and is to be in the file too.
    await expect
      .poll(async () => (await dumpStorage(page))['allset.models'], { timeout: 20_000 })
      .toHaveLength(1);
    // While it rests nothing changes by itself: not before the import, and not after it.
    await ask(page, 'setPaused', { paused: true });
    first = await saveExport(page, downloads);
    expect(Object.keys(unzipSync(first))).toEqual(expect.arrayContaining(['allset.json', 'README.txt']));
  });

  const inside = () => unzipSync(first);
  const bent = () => {
    const files = inside();
    const json = Buffer.from(files['allset.json'] ?? []).toString('utf8');
    return zipSync({ ...files, 'allset.json': strToU8(json.replace('canary-title', 'canary-tiger')) });
  };
  it.each<[what: string, name: string, make: () => Uint8Array]>([
    ['cut off', 'cut.zip', () => first.subarray(0, Math.floor(first.length / 2))],
    ['changed in one word', 'bent.zip', bent],
    ['a bomb', 'bomb.zip', () => zipSync({ 'allset.json': new Uint8Array(30_000_000).fill(32) })],
    ['another program’s archive', 'other.zip', () => zipSync({ 'takeout/mail.mbox': strToU8('From: x') })],
    ['some other JSON', 'other.json', () => strToU8('{"name":"not-ours","version":"1.0.0"}')],
    ['nothing at all', 'empty.zip', () => new Uint8Array()],
  ])('refuses a file that is %s with one sentence, and changes nothing', async (_what, name, make) => {
    const before = await stored();
    const times = await refusals();
    await choose(name, make());
    await expect.poll(refusals, { timeout: 20_000 }).toBe(times + 1);
    const said = await page.waitForSelector('#privacy [data-error="bad-file"]');
    const sentence = await said?.evaluate((element) => element.textContent ?? '');
    expect(sentence).toMatch(/^[^.]+\.$/);
    expect(await stored()).toEqual(before);
  });

  it('tells in the receipt that a clean-up failed, and deletes all the same', async () => {
    harness.google.faults.add({
      match: { host: 'www.googleapis.com', method: 'DELETE' },
      times: 20,
      fault: { drop: 'before' },
    });
    const written = writtenAtGoogle(harness);
    const receipt = await ask(page, 'deleteEverything', { cleanUp: true });
    harness.google.faults.clear();
    expect(receipt.steps.find(({ step }) => step === 'clean-up')).toMatchObject({
      outcome: 'failed',
      why: 'offline',
    });
    expect(receipt.left).toContain('written');
    expect(writtenAtGoogle(harness)).toEqual(written);
    expect((await dumpStorage(page))['allset.written']).toEqual([]);
  });

  it('gives the same bytes after export, deletion, import and export', async () => {
    await press(page, 'files');
    await choose('back.zip', first);
    await page.waitForSelector('[data-restored]');
    const again = await saveExport(page, downloads);
    expect(Object.keys(unzipSync(again))).toEqual(Object.keys(inside()));
    for (const [name, bytes] of Object.entries(unzipSync(again)))
      expect(Buffer.from(bytes).toString(), name).toBe(Buffer.from(inside()[name] ?? []).toString());
    expect(Buffer.compare(again, first)).toBe(0);
  });

  it('takes out what it wrote before it gives the grant back', async () => {
    expect(writtenAtGoogle(harness)).toHaveLength(3);
    harness.google.forgetRequests();
    await press(page, 'delete');
    await (await page.waitForSelector('dialog input[name="clean-up"]'))?.click();
    // No sign-in is part of an export: Google asks in the press that needs it.
    const opening = harness.browser.waitForTarget((target) => target.url().includes('accounts.google.com'));
    await press(page, 'confirm-delete');
    await allowAtGoogle(await (await opening).asPage(), EMAIL);
    await page.waitForSelector('[data-receipt-step="clean-up"][data-outcome="done"]');
    expect(await page.$('[data-left="written"]')).toBeNull();
    expect(writtenAtGoogle(harness)).toEqual([]);
    const asked = harness.google.requests().filter(({ known }) => known);
    const deletions = asked.flatMap(({ method }, at) => (method === 'DELETE' ? [at] : []));
    expect(deletions).toHaveLength(3);
    expect(asked.findIndex(({ path }) => path === '/revoke')).toBeGreaterThan(deletions.at(-1) ?? 0);
  });
});
