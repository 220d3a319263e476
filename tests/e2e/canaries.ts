import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { allowAtGoogle } from '../../scripts/lib/connect';
import { ask } from './ask';
import { EMAIL, type Harness, ZONE } from './harness';

/** One for every field a stranger or the user can fill: where it is found later, it came from there. */
export const canaries = {
  title: 'canary-title',
  guest: 'canary-guest@northwind.example',
  place: 'canary-place',
  description: 'canary-description',
  home: 'canary-home 4, Berlin',
  work: 'canary-work 2, Potsdam',
  secret: 'canary-client-secret',
  heldTitle: 'canary-held',
  typed: 'canary-typed',
  bookedTitle: 'canary-booked',
  bookedPlace: 'canary-venue',
  bookedText: 'canary-agenda',
  invited: 'canary-invited@northwind.example',
} as const;

/** What all of them have in common. */
export const CANARY = 'canary-';

const HOUR = 3_600_000;

/** A meeting in the calendar at Google whose every text is a canary. */
export function putCanaryMeeting(harness: Harness): void {
  const start = Math.ceil(Date.now() / HOUR) * HOUR + 48 * HOUR;
  harness.world.putEvent(EMAIL, {
    id: 'canary',
    summary: canaries.title,
    location: canaries.place,
    description: canaries.description,
    attendees: [
      { email: EMAIL, self: true, responseStatus: 'accepted' },
      { email: canaries.guest, responseStatus: 'accepted' },
    ],
    start: { dateTime: new Date(start).toISOString() },
    end: { dateTime: new Date(start + HOUR).toISOString() },
  });
}

/** Both addresses. */
export function stateAddresses(page: Page): Promise<unknown> {
  return ask(page, 'changePlaces', {
    named: [
      { name: 'Home', role: 'home', address: canaries.home },
      { name: 'Work', role: 'work', address: canaries.work },
    ],
  });
}

/** The secret of a Google client of their own. From then on the stand-in, which knows no such secret, refuses to sign in. */
export function keepSecret(page: Page): Promise<void> {
  return page.evaluate(async (googleClientSecret) => {
    const { local } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
    const { settings } = (await local.get('settings')) as { settings: object };
    await local.set({ settings: { ...settings, googleClientSecret } });
  }, canaries.secret);
}

/** Two holds and an event with a guest, written to the calendar at Google at the next free times. */
export async function writeCanaries(harness: Harness, page: Page): Promise<void> {
  const answer = { purpose: 'writing', given: true, text: 'writing' } as const;
  await ask(page, 'recordConsents', { surface: 'options', answers: [answer] });
  const { slots } = await ask(page, 'suggest', { durationMinutes: 30, within: 'two-weeks' });
  const [first, second, third] = slots.map(({ start, end }) => ({ start, end }));
  if (!first || !second || !third) throw new Error('fewer than three free times');
  const opening = harness.browser.waitForTarget((target) => target.url().includes('accounts.google.com'));
  const placing = ask(page, 'placeHolds', {
    accountId: EMAIL,
    group: '0'.repeat(32),
    where: 'own',
    title: canaries.heldTitle,
    slots: [first, second],
    timeZone: ZONE,
    question: `30 ${canaries.typed}`,
  });
  await allowAtGoogle(await (await opening).asPage(), EMAIL);
  const { placed } = await placing;
  const booked = await ask(page, 'book', {
    accountId: EMAIL,
    group: '1'.repeat(32),
    draft: {
      ...third,
      title: canaries.bookedTitle,
      timeZone: ZONE,
      location: canaries.bookedPlace,
      description: canaries.bookedText,
      guests: [{ email: canaries.invited }],
    },
  });
  const outcomes = [...placed.map(({ outcome }) => outcome), booked.outcome];
  if (outcomes.join() !== 'placed,placed,booked') throw new Error(`not written: ${outcomes.join()}`);
}

/** What Allset wrote and is still in the calendar at Google. */
export function writtenAtGoogle({ world }: Harness): string[] {
  const ours: readonly string[] = [canaries.heldTitle, canaries.bookedTitle];
  return world.events(EMAIL).flatMap(({ summary = '' }) => (ours.includes(summary) ? [summary] : []));
}

/** Files of a browser's profile that hold one of these texts. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || statSync(path).size > 200_000_000) return [];
    const bytes = readFileSync(path);
    // Chromium keeps text as UTF-8 or as UTF-16.
    const holds = texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    return holds ? [path] : [];
  });
}
