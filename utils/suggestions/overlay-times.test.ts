import { describe, expect, it } from 'vitest';
import type { Answer } from '../rpc/commands/suggestions';
import type { CommandInput } from '../rpc/contract';
import { settingsSchema } from '../settings/schema';
import { createOverlayTimes } from './overlay-times';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const question = {
  days: ['2026-11-24', '2026-11-23'],
  timeZone: 'Europe/Berlin',
  account: 'Ana@northwind.example',
  view: 'WEEK',
};
const answer: Answer = {
  slots: [
    {
      start: at('2026-11-23T08:30Z'),
      end: at('2026-11-23T09:00Z'),
      rank: 1,
      label: 'best',
      reasons: [{ kind: 'earliest', meetings: 9 }],
    },
    { start: at('2026-11-23T22:45Z'), end: at('2026-11-23T23:15Z'), rank: 2, label: 'good', reasons: [] },
    { start: at('2026-11-25T08:00Z'), end: at('2026-11-25T08:30Z'), rank: 3, label: 'good', reasons: [] },
  ],
  busy: [{ start: 0, end: 1 }],
  liked: [{ start: at('2026-11-24T08:00Z'), end: at('2026-11-24T10:00Z') }],
  window: { start: 0, end: 1 },
  timeZone: 'Europe/Berlin',
  noClearHabit: false,
  unreadable: 0,
  learnedFrom: 9,
};

function rig(
  overlay: Partial<ReturnType<typeof settingsSchema.parse>['overlay']> = {},
  kind: 'google' | 'sample' = 'google',
) {
  const asked: CommandInput<'suggest'>[] = [];
  let returns = 0;
  const overlayTimes = createOverlayTimes({
    suggest: async (input) => {
      asked.push(input);
      return answer;
    },
    loadSettings: async () => settingsSchema.parse({ overlay: { on: true, ...overlay } }),
    loadAccounts: async () => [
      { kind, email: 'ana@northwind.example', google: { readAt: 1, weekStart: 1, hour24: true } },
    ],
    onReturn: () => {
      returns += 1;
    },
  });
  return { overlayTimes, asked, returns: () => returns };
}

describe('createOverlayTimes', () => {
  it('answers times and numbers of the days in sight, cut at midnight, and nothing else', async () => {
    const { overlayTimes, asked } = rig();
    expect(await overlayTimes(question)).toEqual({
      chips: [
        { date: '2026-11-23', startMinute: 570, endMinute: 600, rank: 1 },
        { date: '2026-11-23', startMinute: 1425, endMinute: 1440, rank: 2 },
        { date: '2026-11-24', startMinute: 0, endMinute: 15, rank: 2 },
      ],
      bands: [{ date: '2026-11-24', startMinute: 540, endMinute: 660 }],
      hour24: true,
    });
    const between = { start: at('2026-11-22T23:00Z'), end: at('2026-11-24T23:00Z') };
    expect(asked).toMatchObject([{ durationMinutes: 30, between, liked: true }]);
  });

  const silent: [sentence: string, Parameters<typeof rig>, Partial<typeof question>][] = [
    ['another account', [], { account: 'other@northwind.example' }],
    ['a page that doesn’t say whose it is', [], { account: '' }],
    ['the made-up person', [{}, 'sample'], {}],
    ['the switch off', [{ on: false }], {}],
    ['a view that the user switched off', [{ hiddenViews: ['WEEK'] }], {}],
    ['a zone nobody knows', [], { timeZone: 'Mars/Olympus' }],
  ];
  it.each(silent)('says nothing for %s, and works nothing out', async (_sentence, made, change) => {
    const { overlayTimes, asked } = rig(...made);
    expect(await overlayTimes({ ...question, ...change })).toEqual({ chips: [], bands: [] });
    expect(asked).toEqual([]);
  });

  it('takes the length the panel had', async () => {
    const { overlayTimes, asked } = rig({ likedTimes: false });
    await overlayTimes({ ...question, durationMinutes: 45 });
    expect(asked).toMatchObject([{ durationMinutes: 45, liked: false }]);
  });

  it('looks for what is new when the user came back', async () => {
    const { overlayTimes, returns } = rig();
    await overlayTimes(question);
    expect(returns()).toBe(0);
    await overlayTimes({ ...question, returned: true });
    expect(returns()).toBe(1);
  });
});
