import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatedEvent, timed } from '../../tests/builders/located-event';
import { createPlaceBook, HOME, type NamedPlace, WORK } from './place';

const named: NamedPlace[] = [
  { name: 'Home', role: 'home', address: 'Gartenweg 3, 10827 Berlin' },
  { name: 'Clinic', address: 'Hauptstr. 5, 10827 Berlin', aliases: ['Dr. Meyer'] },
  {
    name: 'Office',
    role: 'work',
    address: '1 Northwind Way',
    coordinates: { latitude: 52.5, longitude: 13.4 },
  },
];
const plain = createPlaceBook();
const book = createPlaceBook(named);

describe('one place, many texts', () => {
  const same: [string, string][] = [
    ['Café Central', 'CAFÉ  central'],
    ['Café Central', 'Cafe\u0301 Central'],
    ['Clinic', '\u202eClinic\u202c'],
    ['Clinic', 'Clinic.'],
    ['Acme, Room 4', 'Acme, Floor 2, Room 7'],
    ['Hauptstr. 5, 10827 Berlin', 'Hauptstr. 5, Berlin'],
    ['Hauptstr. 5, 10827 Berlin, Germany', 'Hauptstr. 5; Berlin'],
    ['Stephansplatz 1, 1010 Wien', 'Stephansplatz 1, Wien'],
    ['Keizersgracht 123, 1015 CJ Amsterdam', 'Keizersgracht 123, Amsterdam'],
    ['10 Downing St, London SW1A 2AA', '10 Downing St, London, UK'],
    ['Clinic\nhttps://maps.example/x', 'Clinic'],
  ];
  it.each(same)('%s = %s', (a, b) => {
    expect(plain.keyOf(a)).toBe(plain.keyOf(b));
    expect(plain.keyOf(a)).toBeDefined();
  });

  const different: [string, string][] = [
    ['Hauptstr. 5, Berlin', 'Hauptstr. 7, Berlin'],
    ['Via Roma, 5', 'Via Roma, 7'],
    ['12345 Main Street', '54321 Main Street'],
    ['Room 4', 'Room 5'],
    ['Clinic', 'Climbing'],
  ];
  it.each(different)('%s ≠ %s', (a, b) => {
    expect(plain.keyOf(a)).not.toBe(plain.keyOf(b));
  });
});

describe('places the user named', () => {
  const rows: [sentence: string, location: string, key: string][] = [
    ['by their name', 'clinic', 'clinic'],
    ['by their address', 'Hauptstr. 5, Berlin', 'clinic'],
    ['by an alias inside a longer text', 'Praxis Dr. Meyer, 2. Etage', 'clinic'],
    ['home by its address', 'Gartenweg 3, Berlin', HOME],
    ['work by its name', 'Office', WORK],
    ['nothing by a part of a word', 'Polyclinic', 'polyclinic'],
  ];
  it.each(rows)('%s', (_, location, key) => {
    expect(book.keyOf(location)).toBe(key);
  });

  it('have coordinates only where the user gave some', () => {
    expect(book.coordinatesOf(WORK)).toEqual({ latitude: 52.5, longitude: 13.4 });
    expect(book.coordinatesOf('clinic')).toBeUndefined();
  });
});

describe('where an event is', () => {
  const locate = (location: string) => plain.locate(locatedEvent({ location }), timed('9:00', '10:00'));

  it('a room without an address is at work', () => {
    expect(locate('Room 4')).toEqual({ kind: 'room', place: WORK });
  });
  it('a room in a named building is there', () => {
    expect(locate('Acme, Room 4')).toEqual({ kind: 'named', place: 'acme' });
  });
  it('a room the user named is its own place', () => {
    const own = createPlaceBook([{ name: 'Room 4' }]);
    expect(own.locate(locatedEvent({ location: 'Room 4' }), timed('9:00', '10:00')).place).toBe('room 4');
  });
  it('an online meeting is nowhere', () => {
    expect(locate('https://meet.google.com/abc')).toEqual({ kind: 'online' });
  });
});

describe('hostile texts', () => {
  const hostile = [
    'a'.repeat(10_000),
    'a '.repeat(5_000),
    '\u202e\u2066\u200b'.repeat(3_000),
    '1'.repeat(10_000),
    '1 '.repeat(5_000),
    'https://'.repeat(1_250),
    'www.a.'.repeat(1_700),
    'room, '.repeat(1_700),
    '('.repeat(10_000),
    '123-4567 '.repeat(1_000),
    'ﷺ'.repeat(10_000),
  ];
  it.each(hostile.map((text) => [text.slice(0, 12), text]))('%j… is read in no time', (_, text) => {
    const startedAt = performance.now();
    for (let i = 0; i < 20; i++) locate(text);
    expect((performance.now() - startedAt) / 20).toBeLessThan(25);
    expect((plain.keyOf(text) ?? '').length).toBeLessThan(8_000);
  });

  const locate = (location: string) =>
    book.locate(locatedEvent({ location, title: location }), timed('9:00', '10:00'));

  it('any text gives the same answer twice and for its key again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const key = plain.keyOf(text);
        expect(plain.keyOf(text)).toBe(key);
        expect(key === undefined || (key.length > 0 && key.trim() === key)).toBe(true);
        expect(locate(text).kind).toBeTypeOf('string');
      }),
      { numRuns: 200 },
    );
  });
});
