import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../settings/schema';
import { planPruning } from './plan-pruning';
import { retentions } from './terms';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
const { historyMonths, retention } = settingsSchema.parse({});
const standard = { historyMonths, ...retention };

describe('planPruning', () => {
  it('names what is past its time, and nothing younger', () => {
    expect(planPruning(NOW, { ...standard, historyMonths: 12, pickMonths: 12 })).toEqual({
      events: NOW - 365.2425 * DAY,
      picks: NOW - 365.2425 * DAY,
      suggestions: NOW - 30 * DAY,
      proposals: NOW - 30 * DAY,
      requests: NOW - 90 * DAY,
      errors: NOW - 7 * DAY,
      guestBusy: NOW - 15 * 60_000,
    });
  });

  it('keeps no history where none is wanted', () => {
    expect(planPruning(NOW, { ...standard, historyMonths: 0 }).events).toBe(NOW);
  });

  it('goes by what the user set', () => {
    const plan = planPruning(NOW, {
      historyMonths: 1,
      ledgerDays: 30,
      errorDays: 1,
      guestBusyMinutes: 0,
      pickMonths: 0,
    });
    expect(plan).toMatchObject({ requests: NOW - 30 * DAY, errors: NOW - DAY, guestBusy: NOW, picks: NOW });
  });

  it('is what the policy says', () => {
    expect(retentions.ledger).toMatch(/^90 days/);
    expect(retentions.errors).toMatch(/^7 days/);
    expect(retentions.guests).toContain('15 unless changed');
  });
});
