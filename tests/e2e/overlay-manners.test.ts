import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EMAIL } from './harness';
import {
  closeCalendars,
  cover,
  editorOpenedBy,
  openPanel,
  openWeek,
  pressChip,
  restyle,
} from './overlay-acts';
import { note, type OverlayHarness, order, startOverlayHarness, wait } from './overlay-harness';

let harness: OverlayHarness;
let page: Page;

beforeAll(async () => {
  harness = await startOverlayHarness();
}, 120_000);
afterAll(() => harness.end());
afterEach(() => closeCalendars(harness));

describe('the page stays Google’s', () => {
  it('its nodes are as they are without us', async () => {
    page = await openWeek(harness);
    const html = () =>
      page.evaluate(() => {
        const copy = document.body.cloneNode(true) as HTMLElement;
        for (const own of copy.querySelectorAll('[data-allset-layer], [data-allset-dock]')) own.remove();
        return copy.outerHTML;
      });
    const withUs = await html();
    await harness.command('setOverlay', { on: false });
    await page.waitForFunction(() => !document.querySelector('[data-allset-layer], [data-allset-dock]'));
    expect(await html()).toBe(withUs);
    await harness.command('setOverlay', { on: true });
    await page.waitForSelector('[data-allset-layer]');
  });

  it('its scripts can’t read reasons, and can’t reach the panel', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    const reasons = await panel.$$eval('[data-reason]', (found) => found.map((one) => one.textContent ?? ''));
    expect(reasons.join('').length).toBeGreaterThan(20);
    const readable = await page.evaluate(() => {
      const texts: string[] = [];
      const walk = (root: ParentNode & Node) => {
        texts.push(
          root instanceof Document ? root.documentElement.outerHTML : (root as ShadowRoot).innerHTML,
        );
        for (const one of root.querySelectorAll('*')) if (one.shadowRoot) walk(one.shadowRoot);
      };
      walk(document);
      return texts.join('\n');
    });
    expect(readable).toContain('data-rank');
    for (const reason of reasons) expect(readable).not.toContain(reason.slice(0, 16));
    expect(readable).not.toContain('<iframe');
    expect(await page.evaluate(() => window.length === 0 || Array.from(window as never).length)).not.toBe(0);
    const fetched = await page.evaluate(
      (id) =>
        fetch(`chrome-extension://${id}/panel.html`).then(
          () => 'read',
          () => 'refused',
        ),
      harness.extensionId,
    );
    expect(fetched).toBe('refused');
  });

  it('no shortcut of its fires from our fields', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await panel.click('input[name="title"]');
    await page.keyboard.type('cqetjknpdwmyax/?123gsrz+');
    expect(await panel.$eval('input[name="title"]', (field) => (field as HTMLInputElement).value)).toBe(
      'cqetjknpdwmyax/?123gsrz+',
    );
    expect(await note(page, 'shortcuts')).toBe('');
  });

  it('no dialog of its closes by our presses', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await order(page, 'dialog');
    await page.waitForSelector('[role="dialog"]');
    await panel.click('[data-rank="2"] button');
    await pressChip(page);
    expect(await note(page, 'dialogsClosed')).toBe('');
    expect(await page.$('[role="dialog"]')).not.toBeNull();
  });
});

describe('pressing a chip', () => {
  it('opens the editor in the same account, filled in, and makes no event', async () => {
    page = await openWeek(harness);
    const opened = new URL((await editorOpenedBy(harness, () => pressChip(page))) ?? 'about:blank');
    expect(opened.pathname).toBe('/calendar/u/0/r/eventedit');
    expect(opened.searchParams.get('dates')).toMatch(/^\d{8}T\d{6}\/\d{8}T\d{6}$/);
    expect(opened.searchParams.get('ctz')).toBe('Europe/Berlin');
    expect(await note(page, 'placeholders')).toBe('');
    expect(await note(page, 'dialogsClosed')).toBe('');
  });

  it('stays in the account of its tab, where the browser has several', async () => {
    harness.world.addAccount({ email: 'second@northwind.example' });
    page = await openWeek(harness);
    await page.goto(
      page
        .url()
        .replace('/u/0/', '/u/1/')
        .replace(/\?.*|$/, `?email=${EMAIL}&chips=40`),
    );
    await page.waitForSelector('>>> .chip');
    const opened = await editorOpenedBy(harness, () => pressChip(page));
    expect(opened).toContain('/calendar/u/1/r/eventedit?');
  });

  it('takes the title along while the panel is open', async () => {
    page = await openWeek(harness);
    const panel = await openPanel(harness, page);
    await panel.type('input[name="title"]', 'Coffee');
    await wait(700);
    await panel.waitForSelector('[data-ready="true"]');
    const opened = new URL((await editorOpenedBy(harness, () => pressChip(page))) ?? 'about:blank');
    expect(opened.searchParams.get('text')).toBe('Coffee');
  });

  it('does nothing when a script presses it', async () => {
    page = await openWeek(harness);
    const opened = await editorOpenedBy(harness, () =>
      page.$eval('>>> .chip', (chip) => {
        (chip as HTMLElement).click();
        chip.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
        chip.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      }),
    );
    expect(opened).toBeUndefined();
  });

  it.each([
    ['see-through', () => restyle(page, '[role="main"]', 'opacity:0.05')],
    ['covered', () => cover(page, 'auto')],
    ['covered for the eye alone', () => cover(page, 'none')],
  ])('does nothing where it is %s', async (_how, hide) => {
    page = await openWeek(harness);
    const opened = await editorOpenedBy(harness, async () => {
      await hide();
      await wait(300);
      await pressChip(page);
    });
    expect(opened).toBeUndefined();
  });
});
