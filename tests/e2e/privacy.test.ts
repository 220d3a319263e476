import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness } from './harness';
import { readArchive } from './read-archive';

/** In every field a stranger or the user can fill. */
const canaries = ['canary-title', 'canary-guest', 'canary-place', 'canary-description'] as const;
const GOOGLE = /^https:\/\/(www\.googleapis|oauth2\.googleapis|accounts\.google|calendar\.google)\.com\//;

describe('the promises, held against the running product', () => {
  const folder = mkdtempSync(join(tmpdir(), 'privacy-'));
  const netLog = join(folder, 'net-log.json');
  const profile = join(folder, 'profile');
  let harness: Harness;
  let token = '';
  let isOpen = false;

  beforeAll(async () => {
    harness = await startHarness({ userDataDir: profile, extraArgs: [`--log-net-log=${netLog}`] });
    isOpen = true;
    const hour = 3_600_000;
    const start = Math.ceil(Date.now() / hour) * hour + 48 * hour;
    harness.world.putEvent(EMAIL, {
      id: 'canary',
      summary: 'canary-title',
      location: 'canary-place',
      description: 'canary-description',
      attendees: [
        { email: EMAIL, self: true, responseStatus: 'accepted' },
        { email: 'canary-guest@northwind.example', responseStatus: 'accepted' },
      ],
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(start + hour).toISOString() },
    });
  });
  afterAll(async () => {
    if (isOpen) await harness.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads titles, guests and places only as far as they were agreed to, and never a description', async () => {
    const page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    const stored = JSON.stringify(await dumpStorage(page));
    for (const canary of canaries) expect(stored, canary).not.toContain(canary);
    const answers = ['titles', 'guests', 'places'].map((purpose) => ({
      purpose,
      given: true,
      text: purpose,
    }));
    await ask(page, 'recordConsents', { surface: 'options', answers } as never);
    await ask(page, 'syncNow', { reason: 'user' } as never);
    await expect.poll(async () => JSON.stringify(await dumpStorage(page))).toContain('canary-title');
    const agreed = JSON.stringify(await dumpStorage(page));
    expect(agreed).toContain('canary-place');
    expect(agreed).not.toContain('canary-description');
  });

  it('keeps token and event text out of the ledger, and the token in memory alone', async () => {
    const page = await harness.welcomePage();
    const { session, ...lasting } = (await dumpStorage(page)) as Record<string, unknown>;
    const { tokens } = session as { tokens: Record<string, { value: string }> };
    token = Object.values(tokens)[0]?.value ?? '';
    expect(token).not.toBe('');
    expect(JSON.stringify(lasting)).not.toContain(token);
    const ledger = JSON.stringify(lasting['allset.requests']);
    expect(ledger).toContain('/calendar/v3/');
    for (const secret of [...canaries, EMAIL, token]) expect(ledger).not.toContain(secret);
    const json = readArchive((await ask(page, 'exportEverything', {})).base64);
    expect(json).toContain('canary-title');
    expect(json).not.toContain(token);
  });

  it('is kept by the browser from reaching another host, in the worker and in a page', async () => {
    // A host the stand-in answers for, and the content security policy does not name.
    const planted = 'https://accounts.google.com/planted';
    const attempt = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'went out',
        () => 'refused',
      );
    const page = await harness.welcomePage();
    expect(await page.evaluate(attempt, planted)).toBe('refused');
    expect(await (await harness.worker()).evaluate(attempt, planted)).toBe('refused');
    const loadsPicture = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve(true);
          picture.onerror = () => resolve(false);
          picture.src = url;
        }),
      `${planted}.png`,
    );
    expect(loadsPicture).toBe(false);
    expect(harness.google.requests().filter(({ path }) => path.startsWith('/planted'))).toEqual([]);
  });

  it('leaves no canary in any store after Delete everything', async () => {
    const page = await harness.openPage('options');
    const receipt = (await ask(page, 'deleteEverything', {} as never)) as {
      steps: { step: string; outcome: string }[];
    };
    expect(receipt.steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const left = JSON.stringify(await dumpStorage(page));
    for (const secret of [...canaries, EMAIL, CLIENT_ID, token]) expect(left, secret).not.toContain(secret);
  });

  it('asked Google’s hosts and nobody else, and never with token or title in an address', async () => {
    const origin = `chrome-extension://${harness.extensionId}`;
    await harness.end();
    isOpen = false;
    const asked = requestsIn(readFileSync(netLog, 'utf8')).filter(({ initiator }) => initiator === origin);
    const urls = asked.map(({ url }) => url).filter((url) => /^https?:/.test(url));
    expect(urls.length).toBeGreaterThan(3);
    expect(urls.filter((url) => !GOOGLE.test(url))).toEqual([]);
    for (const secret of [token, ...canaries]) {
      expect(urls.filter((url) => decodeURIComponent(url).includes(secret))).toEqual([]);
    }
  });

  it('leaves remains nowhere but in the browser’s own database files, which the receipt names', () => {
    const found = filesWith(profile, canaries);
    // The search itself finds what is there.
    expect(filesWith(profile, [harness.extensionId])).not.toEqual([]);
    // LevelDB keeps deleted rows until it compacts; the receipt and PRIVACY.md say so.
    const elsewhere = found.filter(
      (path) => !/(IndexedDB|Local Extension Settings|Sync Extension Settings)\//.test(path),
    );
    expect(elsewhere).toEqual([]);
  });
});

interface NetLogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** Requests with who made them. A log that was not closed lacks its end. */
function requestsIn(log: string): { url: string; initiator: string }[] {
  const whole = log.trimEnd().endsWith('}') ? log : `${log.trimEnd().replace(/,$/, '')}]}`;
  const { events } = JSON.parse(whole) as { events: NetLogEvent[] };
  return events.flatMap(({ params }) =>
    params?.url && params.initiator ? [{ url: params.url, initiator: params.initiator }] : [],
  );
}

function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || statSync(path).size > 200_000_000) return [];
    const bytes = readFileSync(path);
    // Chromium keeps text as UTF-8 or as UTF-16.
    const holds = texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    return holds ? [path] : [];
  });
}
