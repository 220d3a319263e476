import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../hooks/snapshot';
import { noHoldings } from '../privacy/holdings';
import { stageFromSnapshot } from './from-snapshot';

const question = { durationMinutes: 30, within: 'this-week', title: '' } as const;
const slot = (rank: number, start: number) => ({
  rank,
  start,
  end: start + 1,
  label: 'good' as const,
  reasons: [],
});
const snapshot: Snapshot = {
  question,
  workingHours: [],
  holdings: noHoldings,
  timeZone: 'UTC',
  answer: {
    slots: [slot(1, 100), slot(2, 50)],
    busy: [],
    window: { start: 0, end: 200 },
    timeZone: 'UTC',
    noClearHabit: false,
    unreadable: 0,
    learnedFrom: 0,
  },
};
const ranks = (now: number, asked: typeof question | { within: 'next-week' } = question) => {
  const stage = stageFromSnapshot(snapshot, { ...question, ...asked }, now);
  return stage?.kind === 'answer' ? stage.answer.slots.map(({ rank }) => rank) : stage;
};

describe('stageFromSnapshot', () => {
  it('shows the times that are still ahead', () => {
    expect(ranks(0)).toEqual([1, 2]);
    expect(ranks(60)).toEqual([1]);
  });

  it('shows nothing once all are past, for another question, or without a snapshot', () => {
    expect(ranks(100)).toBeUndefined();
    expect(ranks(0, { within: 'next-week' })).toBeUndefined();
    expect(stageFromSnapshot(undefined, question, 0)).toBeUndefined();
  });
});
