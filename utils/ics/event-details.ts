import type { CalendarEvent, Guest, ResponseStatus } from '../calendar/event';
import type { Component } from './components';
import type { Property } from './content-line';

/** Guests beyond this are left out, and the event says so. */
const MAX_GUESTS = 200;

export type EventDetails = Omit<
  CalendarEvent,
  'id' | 'etag' | 'time' | 'recurrence' | 'seriesId' | 'original'
>;

/** @param self the user's own addresses, lower case: without them nobody in the guest list is the user */
export function readDetails(component: Component, self: ReadonlySet<string>): EventDetails {
  const text = (name: string) => component.properties.find((p) => p.name === name)?.value.trim();
  const word = (name: string) => text(name)?.toUpperCase();
  const all = (name: string) => component.properties.filter((p) => p.name === name);

  const people = all('ATTENDEE')
    .map(guestOf)
    .filter((guest) => guest.email !== '');
  const guests = people.filter((guest) => !self.has(guest.email));
  const own = people.find((guest) => self.has(guest.email));
  const organizer = emailOf(text('ORGANIZER') ?? '');
  const isOut = word('X-MICROSOFT-CDO-BUSYSTATUS') === 'OOF';
  const isFree = (word('TRANSP') ?? busyStatusAsTransp(word('X-MICROSOFT-CDO-BUSYSTATUS'))) === 'TRANSPARENT';
  const visibility = word('CLASS');
  const optional = {
    title: text('SUMMARY'),
    location: text('LOCATION'),
    description: text('DESCRIPTION'),
    seriesHint: text('X-SERIES'),
  };
  return {
    status: word('STATUS') === 'TENTATIVE' ? 'tentative' : 'confirmed',
    eventType: isOut ? 'outOfOffice' : 'default',
    transparency: isFree ? 'transparent' : 'opaque',
    visibility:
      visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL'
        ? 'private'
        : visibility === 'PUBLIC'
          ? 'public'
          : 'default',
    ...withoutEmpty(optional),
    ...(organizer ? { organizer: { email: organizer, self: self.has(organizer) } } : {}),
    ...(own ? { selfResponse: own.response } : {}),
    ...(guests.length > 0 ? { guests: guests.slice(0, MAX_GUESTS) } : {}),
    ...(guests.length > MAX_GUESTS ? { guestsOmitted: true } : {}),
    ...(all('CONFERENCE').length + all('X-GOOGLE-CONFERENCE').length > 0 ? { hasConference: true } : {}),
  };
}

function busyStatusAsTransp(status: string | undefined): string | undefined {
  return status === 'FREE' ? 'TRANSPARENT' : undefined;
}

function withoutEmpty<T extends Record<string, string | undefined>>(texts: T): { [K in keyof T]?: string } {
  const kept: { [K in keyof T]?: string } = {};
  for (const [key, value] of Object.entries(texts)) if (value) kept[key as keyof T] = value;
  return kept;
}

const responses: Readonly<Record<string, ResponseStatus>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

function guestOf(property: Property): Guest {
  const { cn, partstat, cutype, role } = property.params;
  const kind = cutype?.toUpperCase();
  return {
    email: emailOf(property.value),
    response: responses[partstat?.toUpperCase() ?? ''] ?? 'needsAction',
    ...(cn ? { name: cn } : {}),
    ...(role?.toUpperCase() === 'OPT-PARTICIPANT' ? { optional: true } : {}),
    ...(kind === 'ROOM' || kind === 'RESOURCE' ? { resource: true } : {}),
  };
}

function emailOf(address: string): string {
  return address
    .trim()
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}
