import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectThroughPages } from '../../scripts/lib/connect';
import { CLIENT_ID, EMAIL, type Harness, startHarness } from './harness';

interface Listed {
  readonly best: string;
  readonly others: readonly { readonly content: string; readonly description: string }[];
}

/** The address bar can’t be driven: what it would tell the worker is told, and what it would list is read. */
describe('the address bar', { timeout: 60_000 }, () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness();
    harness.world.setSetting(EMAIL, 'format24HourTime', 'true');
    const page = await harness.welcomePage();
    await connectThroughPages(harness, page, { email: EMAIL, clientId: CLIENT_ID });
    await page.waitForSelector('main[data-sync="fresh"]');
  }, 120_000);
  afterAll(() => harness.end());

  const typed = async (text: string): Promise<Listed> => {
    const worker = await harness.worker();
    return worker.evaluate(
      (words) =>
        new Promise<Listed>((resolve) => {
          let best = '';
          const native = globalThis as unknown as Record<'browser' | 'chrome', typeof chrome>;
          for (const { omnibox } of [native.browser, native.chrome]) {
            Object.defineProperty(omnibox, 'setDefaultSuggestion', {
              configurable: true,
              value: ({ description }: { description: string }) => {
                best = description;
              },
            });
          }
          const list = (others: Listed['others']) => resolve({ best, others });
          (native.chrome.omnibox.onInputChanged as unknown as { dispatch(...all: unknown[]): void }).dispatch(
            words,
            list,
          );
        }),
      text,
    );
  };
  const entered = async (text: string): Promise<URL> => {
    const opening = harness.browser.waitForTarget((target) =>
      target.url().startsWith('https://calendar.google.com/calendar/'),
    );
    const worker = await harness.worker();
    await worker.evaluate(
      (words) =>
        (chrome.omnibox.onInputEntered as unknown as { dispatch(...all: unknown[]): void }).dispatch(
          words,
          'newForegroundTab',
        ),
      text,
    );
    const page = await (await opening).asPage();
    const asked = harness.google.requests().findLast(({ path }) => path === '/calendar/render');
    await page.close();
    return new URL(`https://calendar.google.com/?${new URLSearchParams(asked?.query)}`);
  };

  it('lists times while somebody types, hours as chosen at Google', async () => {
    const { best, others } = await typed('Review 45m next week');
    expect(best).toMatch(/\d\d:\d\d\s–\s\d\d:\d\d — (Best|Good|Possible)$/);
    expect(others).toHaveLength(4);
    expect(others[0]?.content).toBe('2› Review 45m next week');
  });

  it('says so where guests were not looked up', async () => {
    const { best } = await typed('Review 45m with kim@example.org next week');
    expect(best).toContain('Whether your guests are free was not looked up.');
  });

  it('opens the second of them in Google Calendar, filled in', async () => {
    const { searchParams } = await entered('2› Review 45m next week');
    expect(searchParams.get('text')).toBe('Review');
    const [start = '', end = ''] = (searchParams.get('dates') ?? '').split('/');
    const minutes = (text: string) => Number(text.slice(9, 11)) * 60 + Number(text.slice(11, 13));
    expect(minutes(end) - minutes(start)).toBe(45);
  });

  it('lists nothing for words that mean nothing, and never an error', async () => {
    expect((await typed('')).others).toEqual(expect.any(Array));
    expect((await typed('<url>&amp;</url>')).best).not.toContain('<');
  });
});
