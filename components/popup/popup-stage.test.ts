import { describe, expect, it } from 'vitest';
import type { Answer } from '../../utils/rpc/contract';
import { popupStage, type StageInput } from './popup-stage';

const now = Date.UTC(2026, 10, 23, 9);
const slot = { start: now, end: now + 1, rank: 1, label: 'best' as const, reasons: [] };
const answer: Answer = {
  slots: [slot],
  busy: [],
  window: { start: now, end: now + 1 },
  timeZone: 'UTC',
  asOf: now - 60_000,
  noClearHabit: false,
  unreadable: 0,
  learnedFrom: 10,
};
const google = { kind: 'google', state: 'ok' } as const;
const ready: StageInput = {
  account: google,
  read: true,
  events: 9,
  connecting: false,
  answer,
  online: true,
  now,
};

describe('popupStage', () => {
  const stages: [string, StageInput, object][] = [
    ['nobody is connected', { ...ready, account: undefined }, { kind: 'not-connected' }],
    ['Google asks in its window', { ...ready, account: undefined, connecting: true }, { kind: 'connecting' }],
    [
      'connecting went wrong',
      { ...ready, account: undefined, connectFailed: 'client-id-missing' },
      { kind: 'failed', code: 'client-id-missing' },
    ],
    ['the first reading runs', { ...ready, read: false }, { kind: 'first-sync', events: 9 }],
    [
      'the first reading was stopped',
      { ...ready, read: false, account: { kind: 'google', state: 'auth-blocked' } },
      { kind: 'failed', code: 'auth-blocked' },
    ],
    ['the first answer is on its way', { ...ready, answer: undefined }, { kind: 'loading' }],
    [
      'there is no answer',
      { ...ready, answer: undefined, answerFailed: 'bug' },
      { kind: 'failed', code: 'bug' },
    ],
    ['all is well', ready, { kind: 'answer', answer, notices: [] }],
  ];
  it.each(stages)('when %s', (_, input, expected) => {
    expect(popupStage(input)).toEqual(expected);
  });

  const notices: [string, Partial<StageInput>, string[]][] = [
    ['signed out keeps the times', { account: { kind: 'google', state: 'auth-required' } }, ['error']],
    ['a failed refresh keeps the last times', { answerFailed: 'storage-broken' }, ['error']],
    ['offline says as of when', { online: false }, ['offline']],
    ['an old answer is marked', { now: now + 3_600_001 }, ['stale']],
    ['an hour is not old', { now: now + 3_540_000 }, []],
    ['sample data is never stale', { account: { kind: 'sample', state: 'ok' }, now: now + 9e9 }, ['sample']],
    ['unreadable events are counted', { answer: { ...answer, unreadable: 2 } }, ['unreadable']],
    ['no habit is said', { answer: { ...answer, noClearHabit: true } }, ['no-habit']],
    ['no habit is not said of nothing', { answer: { ...answer, noClearHabit: true, slots: [] } }, []],
  ];
  it.each(notices)('%s', (_, change, expected) => {
    const stage = popupStage({ ...ready, ...change });
    expect(stage.kind === 'answer' && stage.notices.map(({ kind }) => kind)).toEqual(expected);
  });
});
