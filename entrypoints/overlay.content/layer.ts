import type { Chip, PageTimes } from '../../utils/overlay/messages';
import { layerStyle } from './layer-style';

/** Our one child of a day cell of Google's: bands below its chips, numbered chips of ours above them. */
export interface Layer {
  readonly cell: HTMLElement;
  readonly hosts: readonly HTMLElement[];
  readonly look: LayerLook;
  light(rank: number | undefined, scroll: boolean): void;
}

export interface LayerLook {
  readonly date: string;
  readonly times: PageTimes;
  readonly dark: boolean;
  /** BCP 47, of the page. */
  readonly locale: string;
}

export interface ChipEvents {
  readonly onPress: (chip: Chip, event: MouseEvent) => void;
  readonly onHover: (rank: number | undefined) => void;
}

const DAY = 1440;
/** Google's own chips begin at 4; its line for the present is at 507. */
const BELOW_CHIPS = '1';
const ABOVE_CHIPS = '6';
/** What Google would take for the beginning of a new event. */
const KEPT_FROM_GOOGLE = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'];

/** Whether what is drawn for one look would do for another. */
export function looksAlike(a: LayerLook, b: LayerLook): boolean {
  const same = a.times === b.times && a.date === b.date && a.dark === b.dark && a.locale === b.locale;
  return same || contentOf(a) === contentOf(b);
}

const contentOf = ({ date, times, dark, locale }: LayerLook): string =>
  JSON.stringify([
    date,
    dark,
    locale,
    times.bands.filter((band) => band.date === date),
    times.chips.filter((chip) => chip.date === date),
    times.hour24,
  ]);

/** Builds the layer of one day; nothing on the page changes before `attach`. */
export function buildLayer(cell: HTMLElement, look: LayerLook, events: ChipEvents): Layer {
  const bands = look.times.bands.filter(({ date }) => date === look.date).map((band) => box('band', band));
  const chips = look.times.chips
    .filter(({ date }) => date === look.date)
    .map((chip) => ({ rank: chip.rank, node: chipNode(chip, formatsOf(look), events) }));
  return {
    cell,
    hosts: [
      ...(bands.length > 0 ? [host(BELOW_CHIPS, look.dark, bands)] : []),
      ...(chips.length > 0
        ? [
            host(
              ABOVE_CHIPS,
              look.dark,
              chips.map(({ node }) => node),
            ),
          ]
        : []),
    ],
    look,
    light(rank, scroll) {
      for (const chip of chips) {
        chip.node.classList.toggle('lit', chip.rank === rank);
        if (scroll && chip.rank === rank) chip.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    },
  };
}

/** Answers whether anything was missing. */
export function attach({ cell, hosts }: Layer): boolean {
  const missing = hosts.filter((one) => one.parentNode !== cell);
  if (missing.length > 0) cell.append(...missing);
  return missing.length > 0;
}

export function detach({ hosts }: Layer): void {
  for (const one of hosts) one.remove();
}

/** Whether a layer covers its day exactly: reads layout, so once per grid. */
export function fits({ cell, hosts }: Layer): boolean {
  const own = hosts[0]?.getBoundingClientRect();
  if (!own) return true;
  const day = cell.getBoundingClientRect();
  return [own.top - day.top, own.height - day.height, own.left - day.left, own.width - day.width].every(
    (difference) => Math.abs(difference) <= 2,
  );
}

function host(zIndex: string, dark: boolean, content: readonly Node[]): HTMLElement {
  const made = document.createElement('div');
  made.dataset['allsetLayer'] = '';
  made.setAttribute('aria-hidden', 'true');
  made.style.zIndex = zIndex;
  made.style.colorScheme = dark ? 'dark' : 'light';
  const style = document.createElement('style');
  style.textContent = layerStyle;
  const ground = document.createElement('div');
  if (dark) ground.className = 'dark';
  ground.append(...content);
  made.attachShadow({ mode: 'open' }).append(style, ground);
  return made;
}

/** Percent of the day, so that another density or zoom needs no work of ours. */
function box(name: string, time: { readonly startMinute: number; readonly endMinute: number }): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  made.style.top = `${(time.startMinute / DAY) * 100}%`;
  made.style.height = `${((time.endMinute - time.startMinute) / DAY) * 100}%`;
  return made;
}

function chipNode(chip: Chip, { numbers, times }: Formats, events: ChipEvents): HTMLElement {
  const made = box('chip', chip);
  made.dataset['rank'] = String(chip.rank);
  const number = document.createElement('span');
  number.className = 'number';
  number.textContent = numbers.format(chip.rank);
  made.append(number, times.format(chip.startMinute * 60_000));
  for (const name of KEPT_FROM_GOOGLE) made.addEventListener(name, (event) => event.stopPropagation());
  made.addEventListener('click', (event) => events.onPress(chip, event));
  made.addEventListener('pointerenter', () => events.onHover(chip.rank));
  made.addEventListener('pointerleave', () => events.onHover(undefined));
  return made;
}

interface Formats {
  readonly numbers: Intl.NumberFormat;
  /** Wall time, as if in UTC. */
  readonly times: Intl.DateTimeFormat;
}

/** To make a formatter takes longer than everything else about a chip; a page keeps its language. */
const formats = new Map<string, Formats>();

function formatsOf({ locale, times: { hour24 } }: LayerLook): Formats {
  const key = `${locale} ${hour24}`;
  let found = formats.get(key);
  if (!found) {
    const hours = hour24 === undefined ? {} : ({ hourCycle: hour24 ? 'h23' : 'h12' } as const);
    const time = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC', ...hours } as const;
    found = { numbers: new Intl.NumberFormat(locale), times: new Intl.DateTimeFormat(locale, time) };
    formats.set(key, found);
  }
  return found;
}
