import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../calendar/event';
import { consentsOf } from './consents';
import { withoutRefused } from './without-refused';

const event: CalendarEvent = {
  id: '1',
  etag: 'e',
  status: 'confirmed',
  eventType: 'default',
  transparency: 'opaque',
  visibility: 'default',
  time: { kind: 'allDay', startOn: '2026-11-23', endOn: '2026-11-24' },
  title: 'Dentist',
  location: 'Main Street 1',
  description: 'Bring the card',
  guests: [{ email: 'ben@northwind.example', response: 'accepted' }],
};

describe('withoutRefused', () => {
  it('keeps times alone where nothing was agreed to', () => {
    expect(JSON.stringify(withoutRefused(event, consentsOf([])))).not.toMatch(
      /Dentist|Main Street|card|ben@/,
    );
  });

  it('keeps exactly what was agreed to', () => {
    const consents = { ...consentsOf([]), titles: true };
    expect(withoutRefused(event, consents)).toMatchObject({ title: 'Dentist', time: event.time });
    expect(withoutRefused(event, consents)).not.toHaveProperty('location');
  });
});
