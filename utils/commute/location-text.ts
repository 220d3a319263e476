/**
 * Location texts as calendars really hold them: an address, a room, three links and a phone number in one line,
 * sometimes a pasted invitation of ten thousand characters. Only the beginning says where something is.
 */
const READ_CHARACTERS = 400;
const READ_SEGMENTS = 12;

const LINK = /(?:https?:\/\/|www\.)\S{1,400}/giu;
const HOST =
  /(?:^|\s)(?:[a-z0-9-]{1,40}\.){0,3}(?:zoom\.us|webex\.com|whereby\.com|meet\.jit\.si|gotomeet\.me|gotomeeting\.com|bluejeans\.com|teams\.live\.com|teams\.microsoft\.com|meet\.google\.com)\S{0,200}/giu;

/** After `+`, «tel» or in at least three groups; a lone group or two may be a postcode. */
const PHONE =
  /^(?:(?:tel|phone|☎|📞)[.:\s]*[+(]?\d|\+\d|\(?\d[\d()]*[ ./-]+[\d()]+[ ./-]+\d)[\d\s()./#*-]*(?:(?:x|ext)\.?\s?\d{1,6})?$/u;

export interface LocationText {
  /** Lower case, compatibility forms folded, invisible characters gone; links and phone numbers taken out. */
  readonly segments: readonly string[];
  readonly hasLinkOrPhone: boolean;
}

export function readLocation(text: string | undefined): LocationText {
  const folded = foldText((text ?? '').slice(0, READ_CHARACTERS)).slice(0, READ_CHARACTERS);
  const plain =
    folded.includes('.') || folded.includes('//') ? folded.replace(LINK, '\n').replace(HOST, '\n') : folded;
  const parts = plain.split(/[\n;|,、，；]/u).map((part) => part.trim());
  const places = parts.filter((part) => !isPhone(part));
  const segments = places
    .flatMap((part) => part.split(/[()[\]{}<>（）]/u))
    .map((segment) => segment.replace(/\s+/gu, ' ').trim())
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  return {
    segments: segments.slice(0, READ_SEGMENTS),
    hasLinkOrPhone: plain !== folded || places.length < parts.length,
  };
}

function isPhone(part: string): boolean {
  return /\d/.test(part) && PHONE.test(part) && part.replace(/\D/gu, '').length >= 7;
}

/** Case, width and composition folded; direction marks and other format characters removed. */
export function foldText(text: string): string {
  // Nothing to fold in most texts, and this is read for every event.
  if (/^[ -[\]-~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\\n/gu, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, '\n');
}

/** The words of a folded text: letters, their marks, and digits. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
