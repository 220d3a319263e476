import { afterEach, describe, expect, it } from 'vitest';
import { ANA, createRig, type Rig, WINDOW } from '../../tests/sync/rig';
import { eventQuery } from '../google/event-query';
import { consentPurposes } from '../settings/consent-schema';
import { settingsSchema } from '../settings/schema';
import { consentsOf } from './consents';

/** What each answer adds to the fields Google is asked for. */
const fieldsOf = {
  titles: ['summary'],
  descriptions: ['description'],
  places: ['location', 'customLocation', 'officeLocation'],
  guests: ['attendees(email,displayName', 'organizer(email'],
} as const;
type Detail = keyof typeof fieldsOf;
const details = Object.keys(fieldsOf) as Detail[];
const all = (value: boolean) => ({ titles: value, descriptions: value, places: value, guests: value });

describe('a request for events', () => {
  it('asks Google for nothing but what was agreed to', () => {
    for (const only of details) {
      const { fields } = eventQuery({ ...all(false), [only]: true });
      for (const detail of details) {
        for (const field of fieldsOf[detail]) {
          expect(new RegExp(`\\b${field.replace('(', '\\(')}`).test(fields), `${only}: ${field}`).toBe(
            detail === only,
          );
        }
      }
    }
  });

  it('never asks for descriptions by default', () => {
    const consents = consentsOf(settingsSchema.parse({}).consents);
    expect(consentPurposes.filter((purpose) => consents[purpose])).toEqual([]);
    expect(eventQuery(consents).fields).not.toMatch(/description|summary|location\b|email|displayName/);
    expect(eventQuery(all(false)).maxAttendees).toBe('1');
  });
});

describe('what reaches the store', () => {
  let rig: Rig | undefined;
  afterEach(() => rig?.end());

  const canary = {
    id: 'meeting',
    summary: 'canary-titles',
    description: 'canary-descriptions',
    location: 'canary-places',
    attendees: [
      { email: ANA, self: true, responseStatus: 'accepted' },
      { email: 'canary-guests@northwind.example', responseStatus: 'accepted' },
    ],
    start: { dateTime: '2026-03-03T09:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-03-03T10:00:00+01:00', timeZone: 'Europe/Berlin' },
  };

  it.each(details)('holds %s only while they are agreed to', async (detail) => {
    rig = createRig();
    rig.world.putEvent(ANA, canary);
    rig.settings.details = { ...all(true), [detail]: false };
    await rig.connect();
    await rig.run('connect');
    const stored = JSON.stringify(await rig.entries());
    for (const other of details) expect(stored.includes(`canary-${other}`)).toBe(other !== detail);
    // What is lost is what the switch says: when one is busy is known all the same.
    expect(await rig.busy()).toEqual(rig.world.busy(ANA, WINDOW));
    rig.settings.details = all(false);
    await rig.run('user');
    expect(JSON.stringify(await rig.entries())).not.toContain('canary');
    expect(await rig.entries()).toHaveLength(1);
    expect(await rig.busy()).toEqual(rig.world.busy(ANA, WINDOW));
  });

  it('leaves a calendar that appears later switched off', async () => {
    rig = createRig();
    await rig.connect();
    await rig.run('connect');
    rig.world.addCalendar({ account: ANA, id: 'later@northwind.example', summary: 'Later' });
    rig.world.putEvent('later@northwind.example', { ...canary, id: 'hidden' });
    rig.pass(24 * 3600 * 1000);
    await rig.run('open');
    const calendars = await rig.db.calendars.toArray();
    expect(calendars.map(({ calendarId, chosen }) => [calendarId, chosen])).toEqual([
      [ANA, true],
      ['later@northwind.example', false],
    ]);
    expect(JSON.stringify(await rig.db.entries.toArray())).not.toContain('hidden');
  });
});
