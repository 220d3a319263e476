import type { CalendarKey, EntryRow } from '../db/rows';
import type { PreferenceModel } from '../preferences/model';
import { hashGuest } from '../preferences/text-hash';
import type { EpochMs } from '../time/instant';
import { overlaps } from '../time/interval';
import type { Purposes } from './consent-texts';
import { bareEntry, type Days, isWithin, withoutPerson } from './erase-entry';
import { type Forgotten, hashEvent } from './forgotten';
import type { Category } from './terms';

/** What a person can name for deletion, short of everything. */
export type ErasureRequest =
  | { readonly kind: 'record'; readonly calendarKey: CalendarKey; readonly id: string }
  | { readonly kind: 'calendar'; readonly calendarKey: CalendarKey }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'category'; readonly category: Category }
  | ({ readonly kind: 'range' } & Days)
  | { readonly kind: 'person'; readonly email: string }
  /** «Forget the events, keep the pattern.» */
  | { readonly kind: 'events' };

export type EntryVerdict = 'keep' | 'remove' | EntryRow;

/**
 * What becomes of one stored entry. What is over is removed; of what is still to come its bare times stay, because
 * a time that is taken must never be offered.
 */
export function eraseEntry(row: EntryRow, request: ErasureRequest, now: EpochMs): EntryVerdict {
  const gone = () => (row.relevantUntil < now ? 'remove' : changedOrKept(row, bareEntry(row)));
  switch (request.kind) {
    case 'record':
      return row.calendarKey === request.calendarKey && (row.id === request.id || row.seriesId === request.id)
        ? gone()
        : 'keep';
    case 'range':
      return isWithin(row, request) ? gone() : 'keep';
    case 'events':
      return gone();
    case 'person':
      return changedOrKept(row, withoutPerson(row, isPersonOf(request.email)));
    default:
      // Calendars, accounts and categories go whole, not entry by entry.
      return 'keep';
  }
}

/** What was learned, without what was named; the very same model where nothing of it was in there. */
export function eraseFromModel(
  model: PreferenceModel,
  request: ErasureRequest,
  salt: string,
): PreferenceModel {
  switch (request.kind) {
    case 'record':
      return withMeetings(
        model,
        model.meetings.filter(({ eventId }) => eventId !== request.id && !isInstanceOf(eventId, request.id)),
      );
    case 'range':
      return withMeetings(
        model,
        model.meetings.filter((meeting) => !overlaps(meeting, request)),
      );
    case 'person': {
      const person = hashGuest(request.email, salt);
      if (!model.meetings.some(({ guests }) => guests.includes(person))) return model;
      const meetings = model.meetings.map((meeting) => ({
        ...meeting,
        guests: meeting.guests.filter((guest) => guest !== person),
      }));
      return { ...model, meetings };
    }
    default:
      return model;
  }
}

/** What must not come back with the next reading. */
export function remember(forgotten: Forgotten, request: ErasureRequest, salt: string): Forgotten {
  switch (request.kind) {
    case 'record':
      return added(forgotten, 'events', hashEvent(request.calendarKey, request.id, salt));
    case 'person':
      return added(forgotten, 'people', hashGuest(request.email, salt));
    case 'range': {
      const { kind, ...days } = request;
      return { ...forgotten, ranges: [...forgotten.ranges, days] };
    }
    default:
      return forgotten;
  }
}

/** Consents whose withdrawal is what deleting a category means; the rest of it is emptied beside. */
export const consentsOfCategory: Readonly<Record<Category, readonly Purposes[]>> = {
  A: ['calendars'],
  B: ['learning-picks'],
  C: ['learning', 'learning-picks'],
  D: ['calendars'],
  E: ['guests'],
  F: ['settings-sync'],
};

function isPersonOf(email: string): (other: string) => boolean {
  const wanted = email.trim().toLowerCase();
  return (other) => other.trim().toLowerCase() === wanted;
}

/** `<series>_20260324T080000Z`: how Google names an instance. */
function isInstanceOf(eventId: string, seriesId: string): boolean {
  return eventId.startsWith(`${seriesId}_`);
}

/** Most rows stay as they are, and what stays is not written. */
function changedOrKept(row: EntryRow, next: EntryRow): EntryVerdict {
  return row === next || JSON.stringify(row) === JSON.stringify(next) ? 'keep' : next;
}

function withMeetings(model: PreferenceModel, meetings: PreferenceModel['meetings']): PreferenceModel {
  return meetings.length === model.meetings.length ? model : { ...model, meetings };
}

function added(forgotten: Forgotten, list: 'people' | 'events', code: number): Forgotten {
  return forgotten[list].includes(code) ? forgotten : { ...forgotten, [list]: [...forgotten[list], code] };
}
