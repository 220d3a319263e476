import type { Interval } from '../../utils/time/interval';
import { dateIn } from '../ui/dates';
import { copyText, shortCopyText } from './copy-text';

/** What leaves with a copy: the same words twice, for messages that know bold and lists and for those that don’t. */
export interface Shared {
  readonly plain: string;
  readonly html: string;
}

export interface ShareStyle {
  /** BCP 47, of whoever reads it. */
  readonly locale: string;
  /** IANA, of whoever reads it. */
  readonly timeZone: string;
  readonly ownZone: string;
  /** Where one press is enough for whoever reads it. */
  readonly linkOf?: ((slot: Interval) => string) | undefined;
}

/** Days, times and zones, in the reader’s zone and language, with the sender’s own beside them, and a link where one was wished for. */
export function shareText(slots: readonly Interval[], style: ShareStyle): Shared {
  const lines = [...slots].sort((a, b) => a.start - b.start).map((slot) => lineOf(slot, style));
  const plain = lines.map(({ theirs, ours, link }) =>
    [ours ? `${theirs} = ${ours}` : theirs, ...(link ? [link] : [])].join('\n'),
  );
  const rich = lines.map(({ theirs, ours, link }) => {
    const bold = `<b>${escaped(theirs)}</b>`;
    const both = ours ? `${bold} = ${escaped(ours)}` : bold;
    return link ? `${both} <a href="${escaped(link)}">Google Calendar</a>` : both;
  });
  const direction = directionOf(style.locale);
  // Without what only our formats need, like the hours the user chose.
  const where = `lang="${escaped(new Intl.Locale(style.locale).baseName)}" dir="${direction}"`;
  return {
    plain: plain.length === 1 ? (plain[0] ?? '') : plain.map((line) => `• ${line}`).join('\n'),
    html:
      rich.length === 1
        ? `<p ${where}>${rich[0] ?? ''}</p>`
        : `<ul ${where}>${rich.map((line) => `<li>${line}</li>`).join('')}</ul>`,
  };
}

function lineOf(slot: Interval, { locale, timeZone, ownZone, linkOf }: ShareStyle) {
  const theirs = copyText(slot, { locale, timeZone });
  const link = linkOf?.(slot);
  if (timeZone === ownZone) return { theirs, ours: undefined, link };
  const sameDay = dateIn(slot.start, timeZone) === dateIn(slot.start, ownZone);
  const own = { locale, timeZone: ownZone };
  return { theirs, ours: sameDay ? shortCopyText(slot, own) : copyText(slot, own), link };
}

function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|he|fa|ur)\b/.test(locale) ? 'rtl' : 'ltr';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
