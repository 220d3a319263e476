import type { CDPSession, Page } from 'puppeteer';
import { order, startOverlayHarness, viewPath, wait, weekAhead } from '../tests/e2e/overlay-harness';
import { type Figure, quantile } from './figure';

/** Events on the page, as in a very full week. */
const CHIPS = 300;
const NAVIGATIONS = 20;
const BURSTS = 60;
const SAMPLE_US = 100;
/** A sample that comes much later than asked for: the machine had taken the processor away meanwhile. */
const LONGEST_SAMPLE_MS = 1;

/** What our script costs the main thread of Google's page, beside what the page costs itself. */
export async function benchOverlay(): Promise<Figure[]> {
  const harness = await startOverlayHarness();
  try {
    const monday = weekAhead()[0] ?? '';
    const page = await harness.openCalendar(viewPath('week', monday), { chips: CHIPS });
    await page.waitForSelector('[data-allset-layer]');
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });

    const moving = await profile(session, () => navigate(page));
    const changing = await profile(session, () => change(page));
    const other = await harness.browser.newPage();
    await other.bringToFront();
    const hidden = await profile(session, () => change(page, 10));
    await page.bringToFront();
    await harness.command('setOverlay', { on: false });
    await wait(500);
    const off = await profile(session, () => change(page, 10));
    const alone = await profile(session, () => navigate(page));
    return [
      figure('overlay: our work per navigation, 300 events', total(moving.ours) / NAVIGATIONS, {
        limit: 8,
        reference: 'calendar page alone: its own work per navigation',
      }),
      figure('overlay: our work per burst of changes, p95', quantile(changing.ours, 0.95), { limit: 2 }),
      figure('overlay: our work while the page is hidden', total(hidden.ours), { limit: 0 }),
      figure('overlay: our work while it is off', total(off.ours), { limit: 0 }),
      figure('calendar page alone: its own work per navigation', alone.page / NAVIGATIONS),
    ];
  } finally {
    await harness.end();
  }
}

const figure = (name: string, value: number, more: Pick<Figure, 'limit' | 'reference'> = {}): Figure => ({
  name,
  value,
  unit: 'ms',
  ...more,
});
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

async function navigate(page: Page): Promise<void> {
  for (let turn = 0; turn < NAVIGATIONS; turn++) {
    await order(page, 'navigate', { view: 'week', date: weekAhead(1 + (turn % 3))[0] });
    await wait(600);
  }
}

async function change(page: Page, bursts = BURSTS): Promise<void> {
  for (let turn = 0; turn < bursts; turn++) {
    await order(page, 'rerender');
    await wait(170);
  }
}

interface Profile {
  /** Milliseconds of every unbroken stretch in which our script was on the stack. */
  readonly ours: readonly number[];
  /** Milliseconds with the page's own script on the stack. */
  readonly page: number;
}

/** Samples of the main thread, sorted by whose script was running; layout that a script waits for is its own. */
async function profile(session: CDPSession, act: () => Promise<void>): Promise<Profile> {
  await session.send('Profiler.start');
  await act();
  const { profile: taken } = await session.send('Profiler.stop');
  const parents = new Map<number, number>();
  const urls = new Map<number, string>();
  for (const node of taken.nodes) {
    urls.set(node.id, node.callFrame.url);
    for (const child of node.children ?? []) parents.set(child, node.id);
  }
  const runsIn = (id: number | undefined, part: string): boolean => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (urls.get(at)?.includes(part)) return true;
    return false;
  };
  const ours: number[] = [];
  let page = 0;
  let running = 0;
  taken.samples?.forEach((id, index) => {
    const ms = Math.min((taken.timeDeltas?.[index + 1] ?? 0) / 1000, LONGEST_SAMPLE_MS);
    if (runsIn(id, 'content-scripts/overlay.js')) running += ms;
    else if (running > 0) {
      ours.push(running);
      running = 0;
    }
    if (runsIn(id, '/calendar/page.js')) page += ms;
  });
  return { ours: running > 0 ? [...ours, running] : ours, page };
}
