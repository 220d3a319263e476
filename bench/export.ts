import type { Page } from 'puppeteer';
import { askMs } from './ask-ms';
import { type Figure, quantile } from './figure';

/** Questions asked one after the other while everything that is stored is packed into one file. */
export async function benchExport(page: Page): Promise<Figure[]> {
  await askMs(page);
  const exporting = page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const startedAt = performance.now();
    const reply = await runtime.sendMessage({ command: 'exportEverything', input: {} });
    if (!reply.ok) throw new Error(`no export: ${JSON.stringify(reply)}`);
    return performance.now() - startedAt;
  });
  let isDone = false;
  void exporting.finally(() => {
    isDone = true;
  });
  const answers: number[] = [];
  while (!isDone) answers.push(await askMs(page));
  return [
    { name: 'export of everything', value: await exporting, unit: 'ms' },
    { name: 'suggest while exporting, p95', value: quantile(answers, 0.95), unit: 'ms', limit: 200 },
    { name: 'suggest while exporting, longest', value: Math.max(...answers), unit: 'ms' },
  ];
}
