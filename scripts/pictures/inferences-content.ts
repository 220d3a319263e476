import type { Inferences } from '../../components/inferences/inferences-section';
import type { StatedHabit } from '../../utils/preferences/stated-habits';

const day = { startMinute: 510, endMinute: 1050 };

/** What was worked out about a made-up person; one title is hostile. */
export const inferences: Inferences = {
  hours: { days: [[day], [day], [day], [day], [{ startMinute: 540, endMinute: 900 }], [], []], of: 412 },
  habits: [
    {
      pattern: 'title:1',
      name: '1:1 Ben',
      weekday: 1,
      startMinute: 570,
      endMinute: 600,
      count: 9,
      of: 12,
      used: true,
    },
    {
      pattern: 'title:2',
      name: `<b>Planung</b> \u202e${'sehr lang '.repeat(20)}`,
      startMinute: 840,
      endMinute: 900,
      count: 21,
      of: 40,
      used: false,
    },
    {
      pattern: 'guest:3',
      name: 'Ana Lindqvist',
      weekday: 3,
      startMinute: 600,
      endMinute: 660,
      count: 6,
      of: 8,
      used: true,
    },
    { pattern: 'length:30', startMinute: 600, endMinute: 690, count: 120, of: 300, used: true },
    { pattern: 'all', weekday: 2, startMinute: 600, endMinute: 690, count: 50, of: 412, used: true },
  ],
  picks: 14,
};

export const stated: readonly StatedHabit[] = [
  { pattern: 'title:9', strength: 'rule', weekday: 0, startMinute: 600, endMinute: 630, title: 'Budget' },
  { pattern: 'length:60', strength: 'confirmed', startMinute: 840, endMinute: 900 },
];
