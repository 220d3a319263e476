import browser from 'webextension-polyfill';
import { eventEditLink } from '../../utils/overlay/event-edit-link';
import type { Chip, PageContext, PageReport, PageTimes, ToPage } from '../../utils/overlay/messages';
import { call } from '../../utils/rpc/client';
import { createDock, type Dock } from './dock';
import { createGrid, gridFacts } from './grid';
import { guardPresses } from './guard';
import { isPainted, isSeenPress } from './is-seen';
import { placeOf } from './place';
import { accountOfPage, editedDate, isDark, isEditing, timeZoneOfPage, viewKey } from './read-page';
import { tellPanel } from './tell-panel';
import { createThrottle } from './throttle';
import { type PageWatch, watchPage } from './watch-page';

const EVERY_MS = 150;
/** Nobody saves an event in less. */
const AWAY_MS = 3000;
/** Told to the document when another copy of this script begins: after an update, the older one leaves. */
const BEGINS = 'allset-overlay-begins';

/** Everything that Allset does on Google's page, from its beginning there to its end. */
export function startOverlay(): void {
  if (!placeOf(location.pathname)) return;
  document.dispatchEvent(new CustomEvent(BEGINS));
  const leaving = new AbortController();
  const { signal } = leaving;
  document.addEventListener(BEGINS, () => leaving.abort(), { signal });
  const isOurs = (path: readonly EventTarget[]) =>
    path.some(
      (one) => one instanceof HTMLElement && ('allsetLayer' in one.dataset || 'allsetDock' in one.dataset),
    );
  const unguard = guardPresses(isOurs);
  signal.addEventListener('abort', unguard);
  if (document.readyState !== 'loading') run(leaving);
  else document.addEventListener('DOMContentLoaded', () => run(leaving), { once: true, signal });
}

function run(leaving: AbortController): void {
  const { signal } = leaving;
  let watch: PageWatch | undefined;
  let dock: Dock | undefined;
  /** For which days, zone and length the times were last asked for. */
  let askedFor = '';
  let durationMinutes: number | undefined;
  let told = '';
  let leftAt = Number.NEGATIVE_INFINITY;
  let returned = false;

  const grid = createGrid({
    async onPress(chip, event) {
      const pressed = event.currentTarget as HTMLElement;
      const root = pressed.getRootNode();
      if (!(root instanceof ShadowRoot) || !isSeenPress(event, root.host)) return;
      // The number alone: an event of Google's may lie over a corner of the chip.
      if (!(await isPainted(pressed.firstElementChild ?? pressed))) return;
      if (dock?.isOpen()) tellPanel({ page: 'pressed', rank: chip.rank });
      else openEditor(chip);
    },
    onHover: (rank) => dock?.isOpen() && tellPanel({ page: 'lit', ...(rank !== undefined && { rank }) }),
  });

  function openEditor({ date, startMinute, endMinute }: Chip): void {
    const { timeZone, accountIndex } = context();
    const lasts = durationMinutes ?? endMinute - startMinute;
    const link = eventEditLink({ date, startMinute, durationMinutes: lasts, timeZone, accountIndex });
    window.open(link, '_blank', 'noopener');
  }

  function context(): PageContext {
    const editing = isEditing() ? editedDate() : undefined;
    return {
      standing: grid.standing(),
      view: viewKey(),
      days: grid.days(),
      timeZone: timeZoneOfPage(),
      account: accountOfPage(),
      accountIndex: placeOf(location.pathname)?.accountIndex ?? 0,
      ...(editing && { editing }),
    };
  }

  const settle = createThrottle(
    () => {
      if (signal.aborted || document.hidden) return;
      // After an update or a removal the browser has taken our connection away.
      if (!browser.runtime?.id) return leaving.abort();
      grid.settle();
      watch?.forgetOwn();
      follow();
    },
    EVERY_MS,
    {
      now: () => performance.now(),
      // After the frame, when the browser has laid the page out: to ask for sizes then costs nothing.
      nextFrame: (next) => void requestAnimationFrame(() => setTimeout(next)),
      after: (ms, next) => void setTimeout(next, ms),
    },
  );

  /** Times for the days in sight: the panel's while it is open, so that numbers agree; else from the background. */
  function follow(): void {
    const now = context();
    if (dock?.isOpen()) {
      const changed = JSON.stringify(now);
      if (changed !== told) tellPanel({ page: 'changed', context: now });
      told = changed;
      return;
    }
    const wanted = JSON.stringify([now.days, now.timeZone, now.account, now.view, durationMinutes]);
    if (wanted === askedFor) return;
    askedFor = wanted;
    if (now.days.length > 0 && now.timeZone) void ask(now, wanted);
  }

  async function ask(now: PageContext, wanted: string): Promise<void> {
    const { days, timeZone, account, view } = now;
    const question = { days: [...days], timeZone, account, view };
    try {
      const answer = await call('overlayTimes', {
        ...question,
        ...(returned && { returned }),
        ...(durationMinutes !== undefined && { durationMinutes }),
      });
      returned = false;
      if (wanted !== askedFor || signal.aborted || dock?.isOpen()) return;
      show(answer);
    } catch {
      // A worker that was stopped in the middle: the next change of the page asks again.
      askedFor = '';
    }
  }

  function show(times: PageTimes): void {
    grid.setTimes(times);
    watch?.forgetOwn();
    const inSight = times.chips.filter(({ date }) => grid.days().includes(date)).length;
    dock?.show({ chips: inSight, dark: grid.isDark() });
    // Once more when they are laid out, to see that they lie where they should.
    settle();
  }

  function onBurst(): void {
    if (signal.aborted) return;
    if (grid.mend()) watch?.forgetOwn();
    settle();
  }

  /** A page nobody looks at costs nothing. */
  function begin(): void {
    watch?.stop();
    watch = undefined;
    if (document.hidden) leftAt = performance.now();
    if (document.hidden || signal.aborted) return;
    returned = performance.now() - leftAt > AWAY_MS;
    watch = watchPage(onBurst);
    // What was taken while the user was away, in the editor perhaps, is gone.
    askedFor = '';
    settle();
  }

  function report(): PageReport {
    grid.settle();
    const why = grid.why();
    const facts = { ...gridFacts(), zoneKnown: timeZoneOfPage() !== '', dark: isDark() };
    return { view: viewKey(), standing: grid.standing(), ...(why && { why }), facts };
  }

  const orders = (message: ToPage): unknown => {
    switch (message.overlay) {
      case 'hello':
        told = JSON.stringify(context());
        return context();
      case 'check':
        return report();
      case 'toggle':
        return dock?.isOpen() ? dock.close() : dock?.open();
      case 'close':
        return dock?.close();
      case 'light':
        return grid.light(message.rank, message.scroll ?? false);
      case 'renew':
        askedFor = '';
        return settle();
      case 'show':
        durationMinutes = message.durationMinutes;
        return show(message.times);
      case 'stop':
        return leaving.abort();
    }
  };
  const listener = (message: unknown): Promise<unknown> | undefined =>
    typeof message === 'object' && message !== null && 'overlay' in message
      ? Promise.resolve(orders(message as ToPage) ?? null)
      : undefined;

  /** Only looks: what Google makes of the press is Google's. */
  const point = (event: MouseEvent) => {
    const time = dock?.isOpen() && event.isTrusted ? grid.timeAt(event) : undefined;
    if (time) tellPanel({ page: 'pointed', ...time });
  };

  browser.runtime.onMessage.addListener(listener);
  window.addEventListener('click', point, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', begin, { signal });
  signal.addEventListener('abort', () => {
    watch?.stop();
    grid.clear();
    dock?.remove();
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
  dock = createDock({
    panelUrl: browser.runtime.getURL('panel.html'),
    label: browser.i18n.getMessage('overlay.pill'.replace('.', '_')),
    onClose: () => {
      askedFor = '';
      settle();
    },
  });
  dock.show({ chips: 0, dark: isDark() });
  begin();
}
