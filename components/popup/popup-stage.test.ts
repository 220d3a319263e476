import { describe, expect, it } from 'vitest';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import { popupStage, type StageInput } from './popup-stage';

const asOf = Date.UTC(2026, 10, 23, 9);
const slot = { start: asOf, end: asOf + 1, rank: 1, label: 'best' as const, reasons: [] };
const answer: Answer = {
  slots: [slot],
  busy: [],
  window: { start: asOf, end: asOf + 1 },
  timeZone: 'UTC',
  noClearHabit: false,
  unreadable: 0,
  learnedFrom: 10,
};
const ready: StageInput = {
  account: { kind: 'google' },
  sync: { kind: 'fresh', asOf },
  connecting: false,
  answer,
  online: true,
  learns: true,
};
const fresh = { ...ready, account: undefined, sync: undefined, answer: undefined };

describe('popupStage', () => {
  it.each([
    ['changed', { kind: 'policy', paused: false }],
    ['paused', { kind: 'policy', paused: true }],
  ] as const)('says first that the policy has %s', (policy, notice) => {
    const stage = popupStage({ ...ready, policy, connectFailed: 'quota' });
    expect(stage).toMatchObject({ notices: [notice, { kind: 'error' }] });
  });

  const stages: [string, StageInput, object][] = [
    ['nobody is connected', fresh, { kind: 'not-consented' }],
    ['Google asks in its window', { ...fresh, connecting: true }, { kind: 'connecting' }],
    [
      'connecting went wrong',
      { ...fresh, connectFailed: 'client-id-missing' },
      { kind: 'failed', code: 'client-id-missing' },
    ],
    [
      'the first reading runs, whatever was answered before: busy time only',
      { ...ready, sync: { kind: 'first-sync', events: 9 } },
      { kind: 'first-sync', events: 9, soFar: { ...answer, slots: [] } },
    ],
    [
      'the first reading has only begun',
      { ...ready, answer: undefined, sync: { kind: 'first-sync', events: 0 } },
      { kind: 'first-sync', events: 0 },
    ],
    [
      'another version took over, whatever else is the matter',
      { ...ready, updated: true },
      { kind: 'updated' },
    ],
    ['no calendar is chosen', { ...ready, sync: { kind: 'no-calendar' } }, { kind: 'no-calendar' }],
    [
      'the first reading was stopped',
      { ...ready, sync: { kind: 'stopped', code: 'auth-blocked' } },
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

  const signedOut = { kind: 'stopped', code: 'auth-required', asOf } as const;
  const notices: [string, Partial<StageInput>, string[]][] = [
    ['signed out keeps the times', { sync: signedOut }, ['error']],
    ['a failed refresh keeps the last times', { answerFailed: 'storage-broken' }, ['error']],
    ['a refused Connect is said', { connectFailed: 'auth-cancelled' }, ['error']],
    ['offline says as of when', { online: false }, ['offline']],
    ['offline is said once', { online: false, sync: { ...signedOut, code: 'offline' } }, ['offline']],
    ['an old copy is marked', { sync: { kind: 'stale', asOf } }, ['stale']],
    ['sample data is marked', { account: { kind: 'sample' }, sync: { kind: 'fresh' } }, ['sample']],
    ['unreadable events are counted', { answer: { ...answer, unreadable: 2 } }, ['unreadable']],
    ['no habit is said', { answer: { ...answer, noClearHabit: true } }, ['no-habit']],
    ['no history is said', { answer: { ...answer, noClearHabit: true, learnedFrom: 0 } }, ['no-history']],
    [
      'without consent nothing is learned',
      { learns: false, answer: { ...answer, noClearHabit: true } },
      ['learning-off'],
    ],
    ['no habit is not said of nothing', { answer: { ...answer, noClearHabit: true, slots: [] } }, []],
  ];
  it.each(notices)('%s', (_, change, expected) => {
    const stage = popupStage({ ...ready, ...change });
    expect(stage.kind === 'answer' && stage.notices.map(({ kind }) => kind)).toEqual(expected);
  });
});
