import type { Frame, Page } from 'puppeteer';
import { type ConnectOptions, connectThroughPages } from '../../scripts/lib/connect';
import type { World } from '../fakes/google/world';
import { CLIENT_ID, EMAIL, type Harness, startHarness, ZONE } from './harness';

export interface OverlayHarness extends Harness {
  /** A page of ours, to ask the background from. */
  readonly own: Page;
  command(name: string, input: unknown): Promise<unknown>;
  openCalendar(path: string, query?: Record<string, string | number>): Promise<Page>;
  /** What the keyboard command does. */
  toggle(page: Page): Promise<void>;
}

/** A connected extension with the overlay switched on. */
export async function startOverlayHarness(
  options: { on?: boolean; world?: World; agreeTo?: ConnectOptions['agreeTo'] } = {},
): Promise<OverlayHarness> {
  const { world, agreeTo = ['learning'] } = options;
  const harness = await startHarness(world && { world });
  const own = await harness.welcomePage();
  await connectThroughPages(harness, own, { email: EMAIL, clientId: CLIENT_ID, agreeTo });
  await own.waitForSelector('main[data-sync="fresh"]');
  const command = async (name: string, input: unknown) => {
    const reply = await own.evaluate(
      (message) => (globalThis as unknown as { chrome: typeof chrome }).chrome.runtime.sendMessage(message),
      { command: name, input },
    );
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    return reply.output;
  };
  if (options.on ?? true) await command('setOverlay', { on: true });
  return {
    ...harness,
    own,
    command,
    async openCalendar(path, query = {}) {
      const page = await harness.browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
      await page.goto(`https://calendar.google.com/calendar/u/0/r/${path}?${search}`);
      await page.waitForSelector('[role="main"]');
      return page;
    },
    async toggle(page) {
      await page.bringToFront();
      const worker = await harness.worker();
      await worker.evaluate(async (url) => {
        const [tab] = (await chrome.tabs.query({ active: true })).filter((one) => one.url === url);
        (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
          'toggle-panel',
          tab,
        );
      }, page.url());
    },
  };
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The panel's own document inside Google's page, once it shows rows. */
export async function panelOf(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.url().endsWith('/panel.html'));
  await frame.waitForSelector('main');
  return frame;
}

export interface DrawnChip {
  readonly key: number;
  readonly rank: number;
  /** Pixels below the top of its day, and high. */
  readonly top: number;
  readonly height: number;
  readonly dayHeight: number;
  /** Whether it lies inside its column. */
  readonly inside: boolean;
}

/** The chips as they lie on the screen, best first. */
export async function readChips(page: Page): Promise<DrawnChip[]> {
  const chips = await page.evaluate(() =>
    [...document.querySelectorAll('[data-allset-layer]')].flatMap((layer) => {
      const cell = layer.parentElement as HTMLElement;
      const day = cell.getBoundingClientRect();
      return [...(layer.shadowRoot?.querySelectorAll<HTMLElement>('.chip') ?? [])].map((chip) => {
        const box = chip.getBoundingClientRect();
        return {
          key: Number(cell.dataset['datekey']),
          rank: Number(chip.dataset['rank']),
          top: box.top - day.top,
          height: box.height,
          dayHeight: day.height,
          inside: box.left >= day.left - 2 && box.right <= day.right + 2,
        };
      });
    }),
  );
  return chips.sort((a, b) => a.rank - b.rank);
}

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
}

/** Where the suggested times of some days belong, worked out apart from the product. */
export async function expectedChips(
  harness: OverlayHarness,
  days: readonly string[],
  { zone = ZONE, hourHeight = 48, durationMinutes = 30 } = {},
): Promise<Omit<DrawnChip, 'inside'>[]> {
  const midnight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
  const end = Temporal.PlainDate.from(days.at(-1) ?? '')
    .add({ days: 1 })
    .toString();
  const between = { start: midnight(days[0] ?? ''), end: midnight(end) };
  const answer = await harness.command('suggest', { durationMinutes, within: 'this-week', between });
  return (answer as { slots: Slot[] }).slots
    .map((slot) => {
      const start = Temporal.Instant.fromEpochMilliseconds(slot.start).toZonedDateTimeISO(zone);
      return {
        key: ((start.year - 1970) << 9) | (start.month << 5) | start.day,
        rank: slot.rank,
        top: (start.hour + start.minute / 60) * hourHeight,
        height: ((slot.end - slot.start) / 3_600_000) * hourHeight,
        dayHeight: 24 * hourHeight,
        date: start.toPlainDate().toString(),
      };
    })
    .filter(({ date }) => days.includes(date))
    .map(({ date: _, ...chip }) => chip);
}

/** Monday to Sunday, some weeks from now; a week wholly ahead. */
export function weekAhead(weeks = 1): string[] {
  const today = Temporal.Now.plainDateISO(ZONE);
  const monday = today.add({ days: 7 * weeks + 1 - today.dayOfWeek });
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString());
}

/** `/week/2026/11/3` */
export function viewPath(view: string, date: string): string {
  return `${view}/${date.split('-').map(Number).join('/')}`;
}

/** Waits until as many chips show as are expected, and answers the widest difference in pixels. */
export async function farthestOff(
  page: Page,
  expected: readonly Omit<DrawnChip, 'inside'>[],
): Promise<number> {
  for (let tries = 0; ; tries++) {
    const drawn = await readChips(page);
    const off = drawn.length === expected.length ? differences(drawn, expected) : Number.POSITIVE_INFINITY;
    if (off <= 2 || tries > 40) return off;
    await wait(100);
  }
}

function differences(drawn: readonly DrawnChip[], expected: readonly Omit<DrawnChip, 'inside'>[]): number {
  return Math.max(
    0,
    ...expected.map((one, at) => {
      const chip = drawn[at];
      if (!chip || chip.key !== one.key || chip.rank !== one.rank || !chip.inside)
        return Number.POSITIVE_INFINITY;
      return Math.max(Math.abs(chip.top - one.top), Math.abs(chip.height - one.height));
    }),
  );
}

/** Tells the stand-in page to do something. */
export function order(page: Page, name: string, detail: unknown = null): Promise<void> {
  return page.evaluate(
    ([event, value]) => void document.dispatchEvent(new CustomEvent(`fx-${event}`, { detail: value })),
    [name, detail] as const,
  );
}

/** What of ours is inside Google's nodes. */
export function foreignInGrid(page: Page): Promise<number> {
  return page.$$eval('[role="main"] [data-allset-layer]', (found) => found.length);
}

export function note(page: Page, name: string): Promise<string> {
  return page.evaluate((key) => document.documentElement.dataset[key] ?? '', name);
}
