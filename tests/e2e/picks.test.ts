import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages, press } from '../../scripts/lib/connect';
import { askFor, readAnswer } from '../../scripts/lib/read-answer';
import { ask } from './ask';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness, ZONE } from './harness';

let harness: Harness;
let own: Page;

beforeAll(async () => {
  harness = await startHarness();
  own = await harness.welcomePage();
  await connectThroughPages(harness, own, {
    email: EMAIL,
    clientId: CLIENT_ID,
    agreeTo: ['titles', 'guests', 'learning'],
  });
  await own.waitForSelector('main[data-sync="fresh"]', { timeout: 60_000 });
}, 120_000);
afterAll(() => harness.end());
afterEach(() => harness.closePopups());

const rowsOf = async (table: string) => {
  const dump = await dumpStorage(own);
  return dump[`allset.${table}`] as readonly Record<string, unknown>[];
};
const agree = (given: boolean) =>
  ask(own, 'recordConsents', {
    surface: 'options',
    answers: [{ purpose: 'learning-picks', given, text: 'Learn from picks' }],
  });

async function openAnswer(): Promise<Page> {
  const popup = await harness.openPopup();
  await askFor(popup, { durationMinutes: 30, within: 'two-weeks' });
  await readAnswer(popup);
  return popup;
}

/** Copies the time of this rank, as the key does. */
async function copyRank(popup: Page, rank: number): Promise<number> {
  const head = `[data-rank="${rank}"] button`;
  await popup.$eval(head, (button) => (button as HTMLElement).focus());
  await popup.waitForSelector(`[data-rank="${rank}"] [data-action="copy"]`);
  await popup.keyboard.press('c');
  return popup.$eval(`[data-rank="${rank}"]`, (row) => Number(row.getAttribute('data-start')));
}

async function waitForRows(table: string, count: number): Promise<readonly Record<string, unknown>[]> {
  for (let tries = 0; ; tries++) {
    const rows = await rowsOf(table);
    if (rows.length === count || tries > 50) {
      expect(rows).toHaveLength(count);
      return rows;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('without the consent', () => {
  it('a time that is taken or put away leaves nothing', async () => {
    const popup = await openAnswer();
    const before = await readAnswer(popup);
    await copyRank(popup, 2);
    await popup.keyboard.press('x');
    await popup.waitForSelector('[data-hidden-slot][data-kept="false"]');
    const after = await readAnswer(popup);
    expect(after.map(({ start }) => start)).not.toEqual(before.map(({ start }) => start));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await rowsOf('feedback')).toEqual([]);
  });
});

describe('with the consent', () => {
  it('a time that is put away stays away, also from another popup, until Undo', async () => {
    await agree(true);
    const popup = await openAnswer();
    const [best] = await readAnswer(popup);
    await popup.$eval('[data-rank="1"] button', (head) => (head as HTMLElement).focus());
    await popup.keyboard.press('x');
    await popup.waitForSelector('[data-hidden-slot][data-kept="true"]');
    const [row] = await waitForRows('feedback', 1);
    expect(row).toMatchObject({ kind: 'dismissed', start: best?.start });
    expect(JSON.stringify(row)).not.toMatch(/Ana|Ben|title/i);
    const { slots } = await ask(own, 'suggest', { durationMinutes: 30, within: 'two-weeks' });
    expect(slots.map(({ start }) => start)).not.toContain(best?.start);
    expect(slots).toHaveLength(5);
    await press(popup, 'undo-dismiss');
    await waitForRows('feedback', 0);
    await popup.waitForSelector(`[data-start="${best?.start}"]`);
  });

  it('what is taken again and again counts for more with the next fit, and nothing of it is left when it is withdrawn', async () => {
    await agree(true);
    const popup = await openAnswer();
    const shown = (await readAnswer(popup)).map(({ start, end }) => ({ start, end }));
    const last = shown.at(-1)?.start ?? 0;
    const taken = await copyRank(popup, shown.length);
    expect(taken).toBe(last);
    const [row] = await waitForRows('feedback', 1);
    expect(row).toMatchObject({ kind: 'picked', start: last, shown: shown.length });

    const score = async () => {
      await ask(own, 'suggest', { durationMinutes: 30, within: 'two-weeks' });
      const dump = await rowsOf('suggestions');
      const slots = (dump.at(-1)?.['slots'] ?? []) as { start: number; factors: Record<string, number> }[];
      const total = (factors: Record<string, number>) => Object.values(factors).reduce((a, b) => a + b, 0);
      const of = slots.find(({ start }) => start === last);
      const best = Math.max(...slots.map(({ factors }) => total(factors)));
      // Beside the best one: at least as far below as it is, where it is no longer among them.
      return of ? total(of.factors) - best : Number.NEGATIVE_INFINITY;
    };
    await fitNow();
    const before = await score();
    // The same taste, for many questions: one person, a month.
    for (let k = 0; k < 20; k++) {
      const question = { durationMinutes: 30, within: 'two-weeks', title: `x${k}` } as const;
      await ask(own, 'recordPick', { question, shown, start: last, kind: 'picked' });
    }
    await waitForRows('feedback', 21);
    await fitNow();
    expect(await score()).toBeGreaterThan(before);

    await agree(false);
    await waitForRows('feedback', 0);
    const [model] = (await rowsOf('models')) as readonly { model?: { personal?: unknown } }[];
    expect(model).toBeDefined();
    expect(model?.model?.personal).toBeUndefined();
  }, 120_000);
});

/** What a sync does at most once a day, now. */
async function fitNow(): Promise<void> {
  const before = Number((await rowsOf('models'))[0]?.['learnedAt']);
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('allset');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('models', 'readwrite');
          transaction.objectStore('models').openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor) cursor.update({ ...cursor.value, fitTriedAt: 0 });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await ask(own, 'syncNow', { reason: 'user' });
  for (let tries = 0; tries < 300; tries++) {
    const [model] = await rowsOf('models');
    // Its last act is to store what was fitted as a newer model.
    const triedAt = Number(model?.['fitTriedAt'] ?? 0);
    if (triedAt > 0 && Number(model?.['learnedAt']) !== before) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the fit did not end');
}

describe('evidence', () => {
  it('leads to the day it happened on', async () => {
    const popup = await harness.openPopup();
    await askFor(popup, { durationMinutes: 30, within: 'two-weeks' });
    await popup.type('input[name="title"]', 'Ben / Ana');
    await popup.waitForSelector('[data-ready="true"] [data-reason="titleHabit"]');
    await popup.$eval('[data-slot]:has([data-reason="titleHabit"]) button', (head) =>
      (head as HTMLElement).focus(),
    );
    await popup.keyboard.press('w');
    await popup.waitForSelector('dialog[open] a[data-evidence]');
    const links = await popup.$$eval('dialog a[data-evidence]', (found) =>
      found.map((link) => [
        (link as HTMLAnchorElement).href,
        link.querySelector('time')?.getAttribute('datetime') ?? '',
      ]),
    );
    for (const [href = '', at = ''] of links) {
      const { year, month, day } = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
      expect(new URL(href).pathname).toBe(`/calendar/r/day/${year}/${month}/${day}`);
      expect(new URL(href).searchParams.get('authuser')).toBe(EMAIL);
    }
    expect(links.length).toBeGreaterThan(0);
  });
});

describe('moving a meeting', () => {
  it('shows where it would stand better, and leads to the event at Google', async () => {
    const { meetings } = await ask(own, 'nextMeetings', {});
    expect(meetings.length).toBeGreaterThan(3);
    const popup = await openAnswer();
    await press(popup, 'move');
    await popup.waitForSelector('dialog[open] [data-meeting]');
    const starts = await popup.$$eval('dialog [data-meeting]', (found) =>
      found.map((button) => Number(button.getAttribute('data-meeting'))),
    );
    expect(starts).toEqual(meetings.map(({ start }) => start));
    const at = meetings.findIndex(({ instanceStart }) => instanceStart !== undefined);
    const meeting = meetings[at];
    if (!meeting) throw new Error('the sample has no series of its own');
    await (await popup.$$('dialog [data-meeting]'))[at]?.click();
    await popup.waitForSelector('dialog [data-better]');
    const better = await popup.$$eval('dialog [data-better-start]', (found) =>
      found.map((row) => Number(row.getAttribute('data-better-start'))),
    );
    expect(better).not.toContain(meeting.start);
    const href = await popup.$eval('[data-action="open-event"]', (link) => (link as HTMLAnchorElement).href);
    const eid = new URL(href).searchParams.get('eid') ?? '';
    expect(atob(eid).split(' ')[0]).toMatch(new RegExp(`^${meeting.eventId}(_\\d{8}T\\d{6}Z)?$`));
    expect(await popup.$eval('dialog', (dialog) => dialog.textContent)).toContain('does not move');
    await press(popup, 'another-meeting');
    await popup.waitForSelector('dialog [data-meeting]');
  });
});
