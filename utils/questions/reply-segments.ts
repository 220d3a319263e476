import { blank, findWords, foldText, overlaps, type Span } from './find-words';
import {
  atWords,
  butWords,
  exceptWords,
  harmlessWords,
  hourNumbers,
  insteadOfWords,
  noWords,
  wroteWords,
  yesWords,
} from './reply-words';

export type Stance = 'yes' | 'no';

/** What was said in one breath, and where in it somebody agrees or declines. */
export interface Segment {
  /** As written, without what can't be seen. */
  readonly text: string;
  /** The same, as long: see `foldText`. */
  readonly folded: string;
  readonly marks: readonly (Span & { readonly stance: Stance })[];
}

export interface OwnWords {
  readonly segments: readonly Segment[];
  /** More was written than is read. */
  readonly isCut: boolean;
  /** It holds signs that show letters in another order than they have. */
  readonly isReordered: boolean;
}

/** An answer says it at its beginning; what comes after so many letters is no longer one. */
const MAX_TEXT = 800;
/** Nobody says so much in one breath; longer ones cost the reader of dates more than they are worth. */
const MAX_SEGMENT = 120;
const MAX_SEGMENTS = 24;
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g;
const REORDERING = /[\u202d\u202e]/;

/** What the writer says in own words, without what is quoted, cut where the meaning turns. */
export function ownWords(typed: string): OwnWords {
  const whole = withoutQuotes(typed.slice(0, 10 * MAX_TEXT)).normalize('NFC');
  const text = whole.replace(UNSEEN, '').slice(0, MAX_TEXT);
  const all = sentencesOf(withNumbers(text)).flatMap(turnsOf).flatMap(breathsOf);
  const isLonger = typed.length > 10 * MAX_TEXT || whole.replace(UNSEEN, '').trimEnd().length > MAX_TEXT;
  return {
    segments: all.slice(0, MAX_SEGMENTS),
    isCut: isLonger || all.length > MAX_SEGMENTS,
    isReordered: REORDERING.test(whole),
  };
}

/** Lines that begin with `>`, and all from «… wrote:» on. */
function withoutQuotes(text: string): string {
  const kept: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const trimmed = line.trim();
    if (/^[>|]/.test(trimmed)) continue;
    if (/^-{2,} ?\p{L}.*-{2,}$/u.test(trimmed)) break;
    if (/[:：]$/.test(trimmed) && findWords(foldText(trimmed), wroteWords).length > 0) break;
    kept.push(line);
  }
  return kept.join('\n');
}

/** «at three» → «at 3», «3 p.m.» → «3 pm», «No. 2» → «# 2»: no dot ends a sentence there. */
function withNumbers(text: string): string {
  const plain = text.replace(/(\d ?)([ap])\. ?m\b\.?/gi, '$1$2m').replace(/\b(no|nr)\. ?(?=\d)/gi, '# ');
  const folded = foldText(plain);
  const ends: (Span & { hour: number })[] = [];
  for (const at of findWords(folded, atWords)) {
    const rest = /^[ \u00a0]+/.exec(folded.slice(at.to))?.[0].length ?? 0;
    const hour = hourNumbers.findIndex((words) =>
      words.some((word) => findWords(folded.slice(at.to + rest, at.to + rest + 20), [word])[0]?.from === 0),
    );
    const word = hourNumbers[hour]?.find((one) => folded.startsWith(one, at.to + rest));
    if (word) ends.push({ from: at.to + rest, to: at.to + rest + word.length, hour: hour + 1 });
  }
  return ends.reduceRight(
    (left, { from, to, hour }) => `${left.slice(0, from)}${hour}${left.slice(to)}`,
    plain,
  );
}

/** «24. November» is one sentence; «at 3. Thursday» is two, because a time of day is no day of a month. */
function sentencesOf(text: string): string[] {
  return text
    .split(/[\n;!?。！？；؟…]+|(?<![\d.])\.(?=\s|$)|\s[–—-]\s(?=\D)/u)
    .flatMap((one) => one.split(AFTER_TIME))
    .filter((one) => one.trim() !== '');
}

const AFTER_TIME = /(?<=\d:\d\d|\b(?:at|um|à|las|às|alle|om) \d{1,2}|\d ?(?:[ap]m|uhr|uur|h))\.\s+/iu;

interface Turn {
  readonly text: string;
  readonly stance?: Stance;
}

/** «どれでも» is no «but»; «(not 10:30)» is one. */
const TURN = /が[、,]|(?<![れちつ])でも|\((?=(?:not|nicht|pas|no|non|não|niet)(?!\p{L}))/gu;

/** Cut before «but»; after «except» the opposite of what came before is meant, after «instead of» what is not wanted. */
function turnsOf(sentence: string): Turn[] {
  const folded = foldText(sentence);
  const cuts = [
    ...findWords(folded, exceptWords).map((span) => ({ ...span, kind: 'except' })),
    ...findWords(folded, insteadOfWords).map((span) => ({ ...span, kind: 'instead' })),
    ...findWords(folded, butWords).map((span) => ({ ...span, kind: 'but' })),
    ...[...folded.matchAll(TURN)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
      kind: 'but',
    })),
  ].sort((a, b) => a.from - b.from);
  const turns: Turn[] = [];
  let from = 0;
  let kind = 'but';
  for (const cut of [...cuts, { from: sentence.length, to: sentence.length, kind: 'but' }]) {
    if (cut.from < from) continue;
    const text = sentence.slice(from, cut.from);
    const declined = marksOf(foldText(turns.at(-1)?.text ?? '')).some(({ stance }) => stance === 'no');
    const stance = kind === 'except' && declined ? 'yes' : 'no';
    if (text.trim()) turns.push({ text, ...(kind !== 'but' && { stance }) });
    kind = cut.kind;
    from = cut.to;
  }
  return turns;
}

const COMMA = /(?<=[,，、،])(?!\d)/u;

/** Parts between commas that say neither yes nor no belong to the next that does, or else to the one before. */
function breathsOf({ text, stance }: Turn): Segment[] {
  if (stance) {
    const [turned = '', ...rest] = text.split(COMMA);
    const others = rest.length > 0 ? breathsOf({ text: rest.join('') }) : [];
    return [...hardCut(turned).map((part) => segment(part, [{ from: 0, to: 0, stance }])), ...others];
  }
  const parts: string[] = [];
  let open = '';
  for (const part of text.split(COMMA)) {
    open += part;
    if (!/[\p{L}\p{N}]/u.test(part) || marksOf(foldText(part)).length === 0) continue;
    parts.push(open);
    open = '';
  }
  const last = parts.at(-1);
  if (open) parts.push(last && !isContrast(last) ? `${parts.pop()}${open}` : open);
  return parts.flatMap(hardCut).map((part) => segment(part));
}

/** «No, Thursday», «not the first, the second»: what comes after it is wanted. */
function isContrast(part: string): boolean {
  const folded = foldText(part);
  const marks = marksOf(folded);
  const isBare = !/[\p{L}\p{N}]/u.test(marks.reduce<string>(blank, folded));
  const begins = folded.length - folded.trimStart().length;
  return isBare || (marks[0]?.stance === 'no' && marks[0].from === begins);
}

function hardCut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += MAX_SEGMENT) pieces.push(text.slice(at, at + MAX_SEGMENT));
  return pieces;
}

function segment(text: string, marks?: Segment['marks']): Segment {
  const folded = foldText(text);
  return { text, folded, marks: marks ?? marksOf(folded) };
}

function marksOf(folded: string): Segment['marks'] {
  let left = folded;
  const marks: (Span & { stance: Stance })[] = [];
  for (const [words, stance] of [
    [harmlessWords, 'yes'],
    [noWords, 'no'],
    [yesWords, 'yes'],
  ] as const) {
    for (const span of findWords(left, words)) {
      if (marks.some((mark) => overlaps(mark, span))) continue;
      marks.push({ from: span.from, to: span.to, stance });
      left = blank(left, span);
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}
