import { describe, expect, it } from 'vitest';
import { locatedEvent, timed } from '../../tests/builders/located-event';
import type { CalendarEvent } from '../calendar/event';
import { findPlaceKind, type PlaceKind, readPlaceText } from './place-kind';

const kindOf = (over: Partial<CalendarEvent>) =>
  findPlaceKind(locatedEvent(over), over.time ?? timed('9:00', '10:00'), readPlaceText(over.location));
const allDay = { time: { kind: 'allDay', startOn: '2026-11-23', endOn: '2026-11-24' } } as const;

describe('kind of a location text', () => {
  const rows: [kind: PlaceKind, location: string][] = [
    ['online', 'https://meet.google.com/abc-defg-hij'],
    ['online', 'Join here: https://example.zoom.us/j/123456789?pwd=x'],
    ['online', 'zoom.us/j/987654321'],
    ['online', 'Microsoft Teams Meeting'],
    ['online', 'Microsoft Teams-Besprechung'],
    ['online', 'Zoom Meeting ID 812 3456 7890, Passcode: 123456'],
    ['online', 'Online'],
    ['online', 'Phone call'],
    ['online', '+49 (0)30 1234567'],
    ['online', '1-800-555-0199 x12'],
    ['online', 'Telefonisch'],
    ['online', 'Videokonferenz'],
    ['online', 'en visioconférence'],
    ['online', 'Videollamada'],
    ['online', 'por telefone'],
    ['online', 'telefonicznie'],
    ['online', 'по телефону'],
    ['online', 'Онлайн'],
    ['online', 'オンライン会議'],
    ['online', '腾讯会议'],
    ['online', '온라인'],
    ['online', 'زووم'],
    ['online', 'זום'],
    ['online', 'ऑनलाइन'],
    ['room', 'Room 4'],
    ['room', 'Conf. Room Everest'],
    ['room', 'HU-A3.12'],
    ['room', '3.12'],
    ['room', 'B-201'],
    ['room', 'Building 5, Floor 2'],
    ['room', 'Besprechungsraum Alster'],
    ['room', 'Seminarraum 2'],
    ['room', 'Salle 204'],
    ['room', 'Sala de reuniones 3'],
    ['room', 'Zaal 1'],
    ['room', 'кабинет 305'],
    ['room', '第3会議室'],
    ['room', '3번 회의실'],
    ['room', 'חדר 12'],
    ['room', 'قاعة 4'],
    ['address', 'Hauptstraße 5, 10827 Berlin'],
    ['address', 'Hauptstr. 5'],
    ['address', '1600 Amphitheatre Pkwy, Mountain View, CA'],
    ['address', '10 Downing St, London SW1A 2AA'],
    ['address', '12 rue de Rivoli, 75004 Paris'],
    ['address', 'Calle Mayor 3, Madrid'],
    ['address', 'Rua Augusta, 1200, São Paulo'],
    ['address', 'Via Roma, 5, Torino'],
    ['address', 'Keizersgracht 123, 1015 CJ Amsterdam'],
    ['address', 'Kungsgatan 12, Stockholm'],
    ['address', 'ул. Тверская, 7'],
    ['address', '東京都千代田区1丁目2'],
    ['address', '南京东路100号'],
    ['address', 'Acme, Room 4, Hauptstraße 5, 10827 Berlin'],
    ['named', 'Clinic'],
    ['named', 'Café Central'],
    ['named', 'Chrysler Building'],
    ['named', 'The Phone Shop'],
    ['named', 'Web Bar & Grill'],
    ['named', 'Zentrum'],
    ['named', 'מרפאה'],
    ['hybrid', 'Clinic; https://zoom.us/j/1234567890'],
    ['hybrid', 'Café Central / Zoom, Zoom'],
    ['room', 'Room 4; https://zoom.us/j/1234567890'],
    ['none', ''],
    ['none', '   \n '],
    ['none', '—'],
  ];
  it.each(rows)('%s: %s', (kind, location) => {
    expect(kindOf({ location })).toBe(kind);
  });
});

describe('kind by what else the event says', () => {
  const rows: [sentence: string, kind: PlaceKind, over: Partial<CalendarEvent>][] = [
    ['a conference and no place is online', 'online', { hasConference: true }],
    ['a conference and an address is both', 'hybrid', { hasConference: true, location: 'Hauptstr. 5' }],
    ['a conference and a room is in the room', 'room', { hasConference: true, location: 'Room 4' }],
    ['a booked room is a room', 'room', { guests: [room('accepted')], hasConference: true }],
    ['a room that declined is none', 'none', { guests: [room('declined')] }],
    ['a working location is no meeting', 'none', { eventType: 'workingLocation', location: 'Office' }],
    ['focus time is no meeting', 'none', { eventType: 'focusTime', location: 'Library' }],
    ['a whole day with a flight is away', 'away', { ...allDay, title: 'Flight to Lisbon' }],
    ['a whole day in a hotel is away', 'away', { ...allDay, title: 'Отель Москва' }],
    ['a busy whole day at a place is away', 'away', { ...allDay, title: 'Summit', location: 'Porto' }],
    [
      'a free whole day at a place is nothing',
      'none',
      { ...allDay, location: 'Porto', transparency: 'transparent' },
    ],
    ['a flight by the clock is away', 'away', { title: 'Flight LH 123 from FRA to JFK' }],
    ['a flight that Gmail found is away', 'away', { title: 'Flight to Oslo', eventType: 'fromGmail' }],
    ['a talk about flights is not', 'named', { title: 'Flight plan review', location: 'Clinic' }],
  ];
  it.each(rows)('%s', (_, kind, over) => {
    expect(kindOf(over)).toBe(kind);
  });
});

function room(response: 'accepted' | 'declined') {
  return { email: 'room@rooms.example', response, resource: true };
}
