import { expect, it } from 'vitest';
import { pastMeeting, salt } from '../../tests/builders/past-meeting';
import { meetingsOfGroup } from './of-group';
import { hashGuest } from './text-hash';

const [ana, ben] = ['ana@x.example', 'ben@x.example'].map((email) => hashGuest(email, salt));
const both = [ana ?? 0, ben ?? 0];
const at = { on: '2026-11-02', at: '10:00' };

it.each([
  ['these people', ['ana@x.example', 'ben@x.example'], {}, 1],
  ['these people, whatever the order and the case', ['Ben@X.example', 'ana@x.example'], {}, 1],
  ['fewer', ['ana@x.example'], {}, 0],
  ['more', ['ana@x.example', 'ben@x.example', 'cy@x.example'], {}, 0],
  [
    'these people, where the user said no',
    ['ana@x.example', 'ben@x.example'],
    { selfResponse: 'declined' },
    0,
  ],
] as const)('finds a meeting of %s or not', (_, guests, event, count) => {
  expect(meetingsOfGroup({ meetings: [pastMeeting({ ...at, guests, event })] }, both)).toHaveLength(count);
});

it('counts a meeting that stands in two calendars once', () => {
  const meetings = ['A', 'B'].map((title) => pastMeeting({ ...at, title, guests: ['ana@x.example'] }));
  expect(meetingsOfGroup({ meetings }, both.slice(0, 1))).toHaveLength(1);
});

it('finds none where one of them is not to be learned from', () => {
  const meetings = [pastMeeting({ ...at, guests: ['ana@x.example', 'ben@x.example'] })];
  expect(meetingsOfGroup({ meetings, ignored: [`guest:${ben}`] }, both)).toEqual([]);
});
