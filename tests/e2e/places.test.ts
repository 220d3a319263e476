import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/lib/connect';
import { ask } from './ask';
import { dumpStorage, type Harness, startHarness } from './harness';

/** With the made-up person, whose calendar has places. */
describe('places', () => {
  let harness: Harness;
  let page: Page;

  beforeAll(async () => {
    harness = await startHarness();
    page = await harness.welcomePage();
    await page.setViewport({ width: 1100, height: 900 });
    await press(page, 'sample');
    await page.waitForSelector('main[data-state="connected"]');
  });
  afterAll(() => harness.end());

  const places = async () =>
    ((await dumpStorage(page))['local'] as { settings: { places: { named: unknown[]; stated: unknown[] } } })
      .settings.places;
  const type = async (place: string, field: string, text: string) => {
    const input = await page.waitForSelector(`[data-place="${place}"] input[name="${field}"]`);
    await input?.type(text);
  };
  const pressIn = async (place: string, action: string) =>
    (await page.waitForSelector(`[data-place="${place}"] [data-action="${action}"]`))?.click();

  it('keep nothing, and show no form, before the user agreed', async () => {
    expect(await page.$('[data-place="home"]')).toBeNull();
    await expect(
      ask(page, 'changePlaces', { named: [{ name: 'Home', role: 'home', address: 'Secret Street 1' }] }),
    ).rejects.toThrow('forbidden');
    expect(JSON.stringify(await dumpStorage(page))).not.toContain('Secret Street');
    await (await page.waitForSelector('#places input[name="commutes"]'))?.click();
    await page.waitForSelector('[data-place="home"]');
  });

  it('keep home and work apart, each with a delete of its own', async () => {
    await type('home', 'place-address', 'Lindenstrasse 4, Berlin');
    await type('home', 'place-coordinates', '52.5, 13.4');
    await pressIn('home', 'save-place');
    await type('work', 'place-address', 'Am Markt 2, Potsdam');
    await pressIn('work', 'save-place');
    await expect.poll(async () => (await places()).named).toHaveLength(2);
    await pressIn('home', 'delete-place');
    await expect.poll(async () => (await places()).named).toHaveLength(1);
    const stored = JSON.stringify(await dumpStorage(page));
    expect(stored).not.toContain('Lindenstrasse');
    expect(stored).toContain('Am Markt 2');
  });

  it('show ways with where their minutes come from, let them be said and forgotten', async () => {
    const [way] = await page.$$eval('[data-way]', (all) =>
      all.map((one) => one.getAttribute('data-way') ?? ''),
    );
    if (!way) throw new Error('the made-up person travels nowhere');
    const row = `[data-way="${way}"]`;
    const input = await page.waitForSelector(`${row} input[name="way-minutes"]`);
    await input?.click({ clickCount: 3 });
    await input?.type('75');
    await page.keyboard.press('Tab');
    await page.waitForSelector(`${row}[data-source="stated"][data-minutes="75"]`);
    await (await page.waitForSelector(`${row} [data-action="forget-way"]`))?.click();
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.getAttribute('data-source') !== 'stated',
      {},
      row,
    );
    expect((await places()).stated).toEqual([]);
    const learned = JSON.stringify((await dumpStorage(page))['allset.travel']);
    expect(learned).not.toContain(way.replace(' ', ' → '));
  });

  it('leave time for the way to a place, and say where the minutes come from', async () => {
    const place = 'Sports Hall Nowhere, Far Street 9';
    await ask(page, 'changePlaces', {
      named: [{ name: place }],
      stated: [{ to: 'sports hall nowhere far street 9', minutes: 90 }],
    });
    const question = { durationMinutes: 30, within: 'two-weeks' } as const;
    const { slots } = await ask(page, 'suggest', { ...question, kind: 'place', place });
    const travel = slots.flatMap(({ reasons }) => reasons).filter(({ kind }) => kind === 'travel');
    expect(travel.length).toBeGreaterThan(0);
    expect(travel).toContainEqual(expect.objectContaining({ minutes: 90, source: 'stated' }));
  });

  it('are gone with the consent, typed and learned alike', async () => {
    await (await page.waitForSelector('#places input[name="commutes"]'))?.click();
    await page.waitForFunction(() => !document.querySelector('[data-place="home"]'));
    await expect.poll(async () => (await places()).named).toEqual([]);
    expect((await places()).stated).toEqual([]);
  });
});
