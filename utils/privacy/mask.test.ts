import { describe, expect, it } from 'vitest';
import { isMasked, toggledMask } from './mask';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const END = NOW + 1_800_000;
const off = { on: false, inMeetings: false, shownUntil: 0 };

describe('isMasked', () => {
  const rows: [string, typeof off, number | undefined, boolean][] = [
    ['shows while nobody asked for more', off, END, false],
    ['hides where the key was pressed', { ...off, on: true }, undefined, true],
    ['hides by itself during a meeting with guests', { ...off, inMeetings: true }, END, true],
    ['shows outside of meetings', { ...off, inMeetings: true }, undefined, false],
    [
      'shows where the user showed it during this meeting',
      { ...off, inMeetings: true, shownUntil: END },
      END,
      false,
    ],
    ['hides again in the next one', { ...off, inMeetings: true, shownUntil: NOW }, END, true],
  ];
  it.each(rows)('%s', (_sentence, mask, meetingUntil, masked) => {
    expect(isMasked(mask, NOW, meetingUntil)).toBe(masked);
  });
});

describe('toggledMask', () => {
  it.each([undefined, END])(
    'is the other of what it was, pressed twice (meeting until %s)',
    (meetingUntil) => {
      for (const inMeetings of [false, true]) {
        const first = { ...off, inMeetings };
        const once = toggledMask(first, NOW, meetingUntil);
        const twice = toggledMask(once, NOW, meetingUntil);
        expect(isMasked(once, NOW, meetingUntil)).toBe(!isMasked(first, NOW, meetingUntil));
        expect(isMasked(twice, NOW, meetingUntil)).toBe(isMasked(first, NOW, meetingUntil));
      }
    },
  );
});
