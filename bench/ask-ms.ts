import type { Page } from 'puppeteer';

/** Message to answer, as a page sees it. */
export function askMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const startedAt = performance.now();
    const reply = await runtime.sendMessage({
      command: 'suggest',
      input: { durationMinutes: 30, within: 'two-weeks', title: '1:1 Ben' },
    });
    if (!reply.ok || reply.output.slots.length === 0) throw new Error(`no answer: ${JSON.stringify(reply)}`);
    return performance.now() - startedAt;
  });
}
