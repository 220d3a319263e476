import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import { ask } from './ask';
import { eventsOf } from './counted-events';
import { CLIENT_ID, dumpStorage, EMAIL, type Harness, startHarness, ZONE } from './harness';
import { goToPlace } from './reveal-first';

const MINUTE_MS = 60_000;
const question = { durationMinutes: 30, within: 'two-weeks' } as const;

interface Wall {
  readonly date: string;
  readonly weekday: string;
  readonly minute: number;
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function wallAt(at: number): Wall {
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const minute = Number(part['hour']) * 60 + Number(part['minute']);
  return { date: `${part['year']}-${part['month']}-${part['day']}`, weekday: part['weekday'] ?? '', minute };
}

describe('stated preferences', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1440, height: 1000 });
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
    await goToPlace(page, 'hours');
    await page.waitForSelector('[data-next-times="true"] [data-next]');
  });
  afterAll(() => harness.end());

  const settings = async () =>
    ((await dumpStorage(page))['local'] as { settings: Record<string, unknown> }).settings;
  const slots = async () => (await ask(page, 'suggest', question)).slots;
  /** Every free time of two weeks, one day part after the other: what could be suggested at all. */
  const everySlot = async () => {
    const found = new Map<number, { start: number; end: number }>();
    for (let round = 0; round < 40; round++) {
      const { slots: more } = await ask(page, 'suggest', { ...question, without: [...found.keys()] });
      if (more.length === 0) break;
      for (const { start, end } of more) found.set(start, { start, end });
    }
    return [...found.values()];
  };
  const busy = () =>
    harness.world.busy(EMAIL, { start: Date.now() - 86_400_000, end: Date.now() + 16 * 86_400_000 });
  /** Minutes to the nearest event before or after. */
  const gapOf = (slot: { start: number; end: number }) =>
    Math.min(...busy().map(({ start, end }) => Math.max(start - slot.end, slot.start - end))) / MINUTE_MS;
  /** Waits for the list beside the form to follow. */
  const choose = async (rule: string, value: string) => {
    await page.select(`select[name="${rule}"]`, value);
    await expect.poll(async () => (await settings())['stated']).toContain(rule);
    await page.waitForSelector('[data-next-times="true"]');
  };
  const backToAuto = async (rule: string) => {
    await (await page.waitForSelector(`[data-auto="${rule}"] [data-action="back-to-auto"]`))?.click();
    await page.waitForSelector(`[data-auto="${rule}"][data-stated="false"]`);
    expect((await settings())['stated']).not.toContain(rule);
  };
  const slide = async (rule: string, key: 'Home' | 'End') => {
    await page.focus(`input[name="${rule}"]`);
    await page.keyboard.press(key);
    await page.waitForSelector(`[data-auto="${rule}"][data-stated="true"]`);
  };

  it('begin with everything at auto', async () => {
    expect((await settings())['stated'] ?? []).toEqual([]);
    expect(await page.$$('[data-stated="true"]')).toEqual([]);
  });

  it.each(['bufferBeforeMinutes', 'bufferAfterMinutes'] as const)(
    'keep %s free around all suggestions, and show it beside the form',
    async (rule) => {
      await choose(rule, '45');
      const others = busy();
      for (const slot of await everySlot()) {
        const kept =
          rule === 'bufferBeforeMinutes'
            ? { start: slot.start - 45 * MINUTE_MS, end: slot.start }
            : { start: slot.end, end: slot.end + 45 * MINUTE_MS };
        expect(others.filter((one) => one.start < kept.end && kept.start < one.end)).toEqual([]);
      }
      const shown = await page.$$eval('[data-next]', (all) =>
        all.map((one) => Number(one.getAttribute('data-next'))),
      );
      expect(shown).toEqual((await slots()).map(({ start }) => start));
      await backToAuto(rule);
    },
  );

  it('begin with the usual length', async () => {
    await choose('defaultDurationMinutes', '50');
    await page.waitForSelector('[data-next-times] ::-p-text(50 min)');
    await backToAuto('defaultDurationMinutes');
  });

  it('keep a break at lunch', async () => {
    await choose('lunch', '90');
    const others = busy();
    for (const slot of await everySlot()) {
      const { minute } = wallAt(slot.start);
      const midnight = slot.start - minute * MINUTE_MS;
      const lunch = { start: midnight + 690 * MINUTE_MS, end: midnight + 840 * MINUTE_MS };
      if (slot.start >= lunch.end || slot.end <= lunch.start) continue;
      const taken = [...others, slot]
        .filter((one) => one.start < lunch.end && one.end > lunch.start)
        .sort((a, b) => a.start - b.start);
      let [cursor, longest] = [lunch.start, 0];
      for (const { start, end } of taken) {
        longest = Math.max(longest, start - cursor);
        cursor = Math.max(cursor, end);
      }
      expect(Math.max(longest, lunch.end - cursor)).toBeGreaterThanOrEqual(90 * MINUTE_MS);
    }
    await backToAuto('lunch');
  });

  it('leave a stretch without meetings alone', async () => {
    await (await page.waitForSelector('[data-action="add-no-meetings"]'))?.click();
    await page.waitForSelector('[data-auto="noMeetingBlocks"][data-stated="true"]');
    const onFriday = (await everySlot())
      .map(({ start }) => wallAt(start))
      .filter(({ weekday }) => weekday === 'Fri');
    expect(onFriday.filter(({ minute }) => minute + 30 > 780 && minute < 1020)).toEqual([]);
    await backToAuto('noMeetingBlocks');
  });

  it('suggest nothing on a single day off', async () => {
    const [best] = await slots();
    const { date } = wallAt(best?.start ?? 0);
    await page.$eval(
      'input[name="exception-date"]',
      (field, value) => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      date,
    );
    await (await page.waitForSelector('[data-action="add-exception"]:not([disabled])'))?.click();
    await page.waitForSelector(`[data-exception="${date}"]`);
    expect((await everySlot()).filter(({ start }) => wallAt(start).date === date)).toEqual([]);
    await (await page.waitForSelector('[data-action="remove-exception"]'))?.click();
    await page.waitForSelector('[data-exception]', { hidden: true });
    expect((await everySlot()).some(({ start }) => wallAt(start).date === date)).toBe(true);
  });

  it('let no day have more meetings than stated, and leave all other days as they were', async () => {
    const daysOf = (all: readonly { start: number }[]) => [
      ...new Set(all.map(({ start }) => wallAt(start).date)),
    ];
    const before = daysOf(await everySlot());
    const held = await eventsOf(page, { from: -1, to: 16 });
    const times = new Set(held.filter(({ blocks }) => blocks).map(({ start, end }) => `${start} ${end}`));
    const dates = [...times].map((time) => wallAt(Number(time.split(' ')[0])).date);
    const full = before.filter((date) => dates.filter((one) => one === date).length >= 2);
    expect(full.length).toBeGreaterThan(0);
    await choose('maxMeetingsPerDay', '2');
    expect(daysOf(await everySlot()).sort()).toEqual(before.filter((date) => !full.includes(date)).sort());
    await backToAuto('maxMeetingsPerDay');
  });

  it('suggest nothing sooner than the notice', async () => {
    await choose('minimumNoticeMinutes', '2880');
    const earliest = Math.min(...(await everySlot()).map(({ start }) => start));
    expect(earliest).toBeGreaterThanOrEqual(Date.now() + 2880 * MINUTE_MS - MINUTE_MS);
    expect(earliest).toBeLessThan(Date.now() + 7 * 1440 * MINUTE_MS);
    await backToAuto('minimumNoticeMinutes');
  });

  it('suggest nothing on a weekday that was taken out of the working hours', async () => {
    const weekdays = async () => new Set((await everySlot()).map(({ start }) => wallAt(start).weekday));
    expect(await weekdays()).toContain('Wed');
    await (await page.waitForSelector('[data-weekday="2"] [data-action="remove-hours"]'))?.click();
    await page.waitForSelector('[data-auto="workingHours"][data-stated="true"]');
    expect([...(await weekdays())].sort()).toEqual(['Fri', 'Mon', 'Thu', 'Tue']);
    await backToAuto('workingHours');
    expect(await weekdays()).toContain('Wed');
  });

  it('put no third meeting in a row, and no meeting into the last long stretch', async () => {
    const before = (await everySlot()).length;
    await choose('maxMeetingsInRow', '1');
    const others = busy();
    const touching = (await everySlot()).filter((slot) =>
      others.some((one) => one.start < slot.end + 15 * MINUTE_MS && one.end > slot.start - 15 * MINUTE_MS),
    );
    expect(touching).toEqual([]);
    await backToAuto('maxMeetingsInRow');
    await choose('focusMinutes', '180');
    expect((await everySlot()).length).toBeLessThan(before);
    await backToAuto('focusMinutes');
  });

  it('end meetings early', async () => {
    await (await page.waitForSelector('input[name="shortMeetings"]'))?.click();
    await page.waitForSelector('[data-auto="shortMeetings"][data-stated="true"]');
    expect(new Set((await slots()).map(({ start, end }) => (end - start) / MINUTE_MS))).toEqual(
      new Set([25]),
    );
    await backToAuto('shortMeetings');
  });

  it.each([
    ['leanMorning', 'Home', 'mornings', ({ minute }: Wall) => minute < 780],
    ['leanMorning', 'End', 'afternoons', ({ minute }: Wall) => minute >= 780],
    ['leanTogether', 'Home', 'together', (_: Wall, gap: number) => gap < 60],
    ['leanTogether', 'End', 'spread', (_: Wall, gap: number) => gap > 60],
    ['leanEarly', 'Home', 'early', ({ weekday }: Wall) => ['Mon', 'Tue', 'Wed'].includes(weekday)],
    ['leanEarly', 'End', 'late', ({ weekday }: Wall) => ['Wed', 'Thu', 'Fri'].includes(weekday)],
  ] as const)('lean where the slider %s is put (%s: %s), and say so', async (rule, key, toward, fits) => {
    await slide(rule, key);
    const [best, second] = await slots();
    for (const slot of [best, second]) {
      if (!slot) throw new Error('fewer than two times');
      expect(fits(wallAt(slot.start), gapOf(slot))).toBe(true);
    }
    expect(best?.reasons).toContainEqual({ kind: 'leaning', toward });
    await backToAuto(rule);
    expect((await slots())[0]?.reasons ?? []).not.toContainEqual({ kind: 'leaning', toward });
  });

  it('show times in a second zone', async () => {
    await choose('secondTimeZone', 'Asia/Tokyo');
    await page.waitForFunction(() => document.querySelector('[data-next]')?.textContent?.includes('Tokyo'));
    await backToAuto('secondTimeZone');
  });
});
