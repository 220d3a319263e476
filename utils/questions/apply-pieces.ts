import type { ParsedQuestion, Piece } from './parse-question';
import type { DayHours, Question } from './question';

/** The question after typed words count: each piece replaces what stood there, people are added. */
export function applyPieces(question: Question, { pieces, title }: ParsedQuestion): Question {
  const length = pieces.find((piece) => piece.kind === 'length');
  const durationMinutes = length?.minutes ?? question.durationMinutes;
  const named = pieces.flatMap((piece) => (piece.kind === 'guest' ? [piece.email] : []));
  const week = pieces.find((piece) => piece.kind === 'week');
  const days = pieces.flatMap((piece) => (piece.kind === 'when' && piece.days ? [piece.days] : []))[0];
  const hours = pieces.flatMap((piece) => hoursOf(piece, durationMinutes))[0];
  const { days: oldDays, hours: oldHours, guests: oldGuests = [], ...rest } = question;
  const added = named.filter((email) => !oldGuests.some((guest) => sameAddress(guest.email, email)));
  const guests = [...oldGuests, ...added.map((email) => ({ email }))];
  const newDays = days ?? (week ? undefined : oldDays);
  const newHours = hours ?? oldHours;
  return {
    ...rest,
    title,
    durationMinutes,
    within: week?.within ?? question.within,
    ...(newDays && { days: newDays }),
    ...(newHours && { hours: newHours }),
    ...(guests.length > 0 && { guests }),
    ...(pieces.some(({ kind }) => kind === 'online') && { kind: 'online' as const }),
  };
}

function hoursOf(piece: Piece, durationMinutes: number): DayHours[] {
  if (piece.kind === 'part') return [piece.hours];
  if (piece.kind !== 'when' || piece.startMinute === undefined) return [];
  const { startMinute, endMinute } = piece;
  return [{ startMinute, endMinute: Math.min(endMinute ?? startMinute + durationMinutes, 24 * 60) }];
}

export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
