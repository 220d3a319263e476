import { sameAddress } from '../../utils/questions/apply-pieces';
import type { Piece } from '../../utils/questions/parse-question';
import type { DayHours, DaySpan } from '../../utils/questions/question';
import { partHours, partsOfDay } from '../../utils/questions/words';
import { daySpanText, minutesText, wallTimeText } from '../ui/dates';
import { clip, isolate, type Words } from '../ui/words';
import type { Typing } from './typing';

const MOST_LETTERS = 32;

/** A piece of a typed question in few words, for its chip. */
export function pieceText(piece: Piece, words: Words, people: Typing['people']): string {
  switch (piece.kind) {
    case 'length':
      return minutesText(piece.minutes, words.locale);
    case 'week':
      return words.t(weekKeys[piece.within]);
    case 'part':
      return hoursText(piece.hours, words);
    case 'guest':
      return personText(piece.email, people);
    case 'online':
      return words.t('question.online');
    case 'when': {
      const { days, startMinute, endMinute } = piece;
      const time = startMinute === undefined ? undefined : timeText(startMinute, endMinute, words);
      return [days && spanText(days, words), time].filter(Boolean).join(', ');
    }
  }
}

/** The name where it is known, the address where not. */
export function personText(email: string, people: Typing['people']): string {
  const known = people.find((person) => sameAddress(person.email, email));
  return isolate(clip(known?.name ?? email, MOST_LETTERS));
}

export const weekKeys = {
  'this-week': 'ask.thisWeek',
  'next-week': 'ask.nextWeek',
  'two-weeks': 'ask.twoWeeks',
} as const;

const partKeys = {
  morning: 'question.morning',
  afternoon: 'question.afternoon',
  evening: 'question.evening',
} as const;

/** «Afternoon», or `14:00 – 16:00`. */
export function hoursText({ startMinute, endMinute }: DayHours, words: Words): string {
  const part = partsOfDay.find(
    (one) => partHours[one].startMinute === startMinute && partHours[one].endMinute === endMinute,
  );
  return part ? words.t(partKeys[part]) : timeText(startMinute, endMinute, words);
}

function timeText(startMinute: number, endMinute: number | undefined, { locale }: Words): string {
  const start = wallTimeText(startMinute, locale);
  return endMinute === undefined ? start : `${start}\u00a0– ${wallTimeText(endMinute, locale)}`;
}

function spanText({ from, to }: DaySpan, { locale }: Words): string {
  return daySpanText(from, to, locale);
}
