import { blank, type Span, wordBefore } from './find-words';
import { MAX_MINUTES, MIN_MINUTES } from './question';
import { hourWords, minuteWords, notALengthAfter, unspacedHourWords, unspacedMinuteWords } from './words';

const oneOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,2})?`;
const HOURS = `(?:${oneOf(hourWords)})\\.?`;
const MINUTES = `(?:${oneOf(minuteWords)})\\.?`;
const ALONE = String.raw`(?<![\p{L}\p{N}.,:/-])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** Group 1 hours, group 2 minutes. */
const patterns = [
  new RegExp(`${ALONE}(${NUMBER})[ \u00a0-]?${HOURS} ?(\\d{1,2}) ?(?:${MINUTES})?${END}`, 'gu'),
  new RegExp(`${ALONE}(${NUMBER})[ \u00a0-]?${HOURS}${END}()`, 'gu'),
  new RegExp(`${ALONE}()(${NUMBER})[ \u00a0-]?${MINUTES}${END}`, 'gu'),
  new RegExp(`(${NUMBER}) ?(?:${oneOf(unspacedHourWords)})(?:(\\d{1,2}) ?分)?`, 'gu'),
  new RegExp(`()(${NUMBER}) ?(?:${oneOf(unspacedMinuteWords)})`, 'gu'),
];

/** How long: `45m`, `1 h 30`, `1,5 Stunden`, `45分`. Where several are said, the first. */
export function findLength(folded: string): (Span & { readonly minutes: number }) | undefined {
  let text = folded;
  const found: (Span & { minutes: number })[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const minutes = Math.round(toNumber(match[1]) * 60 + toNumber(match[2]));
      const span = { from: match.index, to: match.index + match[0].length };
      text = blank(text, span);
      if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) continue;
      if (!isClock(folded, span.from)) found.push({ ...span, minutes });
    }
  }
  return found.sort((a, b) => a.from - b.from)[0];
}

function isClock(folded: string, at: number): boolean {
  // 午後3時30分 is a time of day.
  return wordBefore(folded, at, notALengthAfter) !== undefined || /[時点點]\s*$/u.test(folded.slice(0, at));
}

function toNumber(text: string | undefined): number {
  return text ? Number(text.replace(',', '.')) : 0;
}
