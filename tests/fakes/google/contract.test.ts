import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeContract } from '../../../scripts/make-google-contract';
import { contract, findRoute, queryProblems } from './contract';
import generated from './contract.gen.json';
import { applyMask, parseMask, unknownSelection } from './fields';
import { spokenMethods } from './google-api';
import { schemaProblems } from './schema-check';
import { apiBase, createTestClient, eventsUrl } from './test-client';

const google = new URL('../../../../shared/google/', import.meta.url);

describe('the contract', () => {
  it.skipIf(!existsSync(google))(
    'is what the generator makes today (skipped where ../shared/google is absent)',
    () => {
      const read = (name: string) => JSON.parse(readFileSync(new URL(name, google), 'utf8'));
      const fresh = makeContract(read('calendar-v3-methods.json'), read('calendar-v3-discovery.json'));
      expect(JSON.parse(JSON.stringify(fresh))).toEqual(generated);
    },
  );

  it.each([
    ['GET', 'calendars/en.usa%23holiday%40group.v.calendar.google.com/events', 'events.list'],
    ['GET', 'calendars/primary/events/abc', 'events.get'],
    ['GET', 'calendars/primary/events/abc/instances', 'events.instances'],
    ['POST', 'freeBusy', 'freebusy.query'],
    ['GET', 'users/me/calendarList', 'calendarList.list'],
  ])('finds %s %s', (http, path, name) => {
    expect(findRoute(http, path)?.name).toBe(name);
  });

  it('decodes path parameters and does not match empty ones', () => {
    const route = findRoute('GET', 'calendars/en.usa%23holiday%40group.v.calendar.google.com/events');
    expect(route?.pathParams['calendarId']).toBe('en.usa#holiday@group.v.calendar.google.com');
    expect(findRoute('GET', 'calendars//events')).toBeUndefined();
    expect(findRoute('PUT', 'calendars/primary/events')).toBeUndefined();
  });

  it('lets a repeatable parameter be repeated, and no other', () => {
    const method = contract.methods['events.list'];
    if (!method) throw new Error('events.list is spoken');
    const problems = (text: string) =>
      queryProblems(method, new URLSearchParams(text)).map(({ kind }) => kind);
    expect(problems('eventTypes=default&eventTypes=birthday&prettyPrint=false&alt=json')).toEqual([]);
    expect(problems('maxResults=5&maxResults=6')).toEqual(['repeated']);
    expect(problems('access_token=x')).toEqual(['unknown-parameter']);
  });

  it('answers every method it lists with something that fits Google’s own schema', async () => {
    const { world, google: standIn, call } = createTestClient(['calendar']);
    const time = { dateTime: '2026-03-04T09:00:00Z', timeZone: 'UTC' };
    world.putEvent('ana@northwind.example', { id: 'event1', start: time, end: time });
    const urls: Record<string, string> = {
      'calendarList.list': `${apiBase}/users/me/calendarList`,
      'calendarList.get': `${apiBase}/users/me/calendarList/primary`,
      'calendars.get': `${apiBase}/calendars/primary`,

      'colors.get': `${apiBase}/colors`,
      'events.list': eventsUrl(),
      'events.get': `${eventsUrl()}/event1`,
      'events.instances': `${eventsUrl()}/event1/instances`,
      'settings.list': `${apiBase}/users/me/settings`,
      'settings.get': `${apiBase}/users/me/settings/timezone`,
    };
    const asked = spokenMethods.filter((name) => contract.methods[name]?.http === 'GET');
    for (const name of asked) expect([name, (await call(urls[name] ?? name)).status]).toEqual([name, 200]);
    expect(standIn.violations()).toEqual([]);
  });

  it('writes down a path Google does not have', async () => {
    const { google: standIn, call } = createTestClient(['calendar']);
    expect((await call(`${apiBase}/users/me/calendars`)).status).toBe(404);
    expect(standIn.violations()).toMatchObject([{ kind: 'unknown-path' }]);
  });

  it('notices when the stand-in itself sends what Google would not', async () => {
    const { world, google: standIn, call } = createTestClient(['calendar']);
    world.putEvent('ana@northwind.example', { id: 'event1', colour: 'red', sequence: 1.5 });
    await call(eventsUrl());
    expect(standIn.violations().map(({ kind }) => kind)).toEqual(['bad-reply', 'bad-reply']);
  });
});

describe('schemaProblems', () => {
  it.each([
    ['a fitting event', { id: 'a', start: { date: '2026-03-04' } }, []],
    ['a number for a text', { summary: 7 }, ['Event.summary: not a string']],
    ['an unknown field', { colour: 'red' }, ['Event.colour: unknown field']],
    ['a date that is none', { start: { date: '4.3.2026' } }, ['Event.start.date: not a date']],
    ['a local time', { end: { dateTime: '2026-03-04T09:00:00' } }, ['Event.end.dateTime: not a date-time']],
    ['a wrong list entry', { attendees: [{ email: 1 }] }, ['Event.attendees[0].email: not a string']],
  ])('%s', (_, event, expected) => {
    expect(schemaProblems('Event', event)).toEqual(expected);
  });
});

describe('fields', () => {
  const value = {
    kind: 'k',
    etag: 'e',
    items: [{ id: 'a', start: { date: 'd', timeZone: 'z' }, summary: 's' }],
  };
  it.each([
    ['kind,items/id', { kind: 'k', items: [{ id: 'a' }] }],
    ['items(id,start/date)', { items: [{ id: 'a', start: { date: 'd' } }] }],
    ['items/start(date),items/summary', { items: [{ start: { date: 'd' }, summary: 's' }] }],
    ['*', value],
    ['items(*)', { items: value.items }],
    ['nextPageToken', {}],
  ])('%s', (text, expected) => {
    expect(applyMask(value, parseMask(text))).toEqual(expected);
  });

  it.each(['', 'items(', 'items(id', 'items)', 'a,,b', 'items(id))'])('refuses «%s»', (text) => {
    expect(() => parseMask(text)).toThrow('Invalid field selection');
  });

  it.each([
    ['items(id,start/dateTime)', undefined],
    ['items(id,colour)', 'colour'],
    ['entries', 'entries'],
    ['items/start/zone', 'zone'],
  ])('%s selects the unknown name %s', (text, unknown) => {
    expect(unknownSelection(parseMask(text), 'Events')).toBe(unknown);
  });
});
