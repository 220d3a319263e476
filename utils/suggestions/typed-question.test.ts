import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarRow } from '../db/rows';
import { AllsetDb } from '../db/schema';
import type { Answer } from '../rpc/commands/suggestions';
import type { CommandInput } from '../rpc/contract';
import { settingsSchema } from '../settings/schema';
import { createTypedQuestion } from './typed-question';

/** Wednesday, one in the morning in Tokyo; Tuesday, five in the afternoon in Berlin. */
const NOW = Temporal.Instant.from('2026-11-24T16:00Z').epochMilliseconds;
const calendar: CalendarRow = {
  key: 'ana ana',
  accountId: 'ana',
  calendarId: 'ana',
  summary: 'Ana',
  timeZone: 'Europe/Berlin',
  accessRole: 'owner',
  primary: true,
  chosen: true,
};

let db: AllsetDb;
beforeEach(async () => {
  db = new AllsetDb();
  await db.delete();
  await db.open();
});

async function typed(text: string, calendars: readonly CalendarRow[]) {
  await db.calendars.bulkPut([...calendars]);
  const asked: CommandInput<'suggest'>[] = [];
  const answerTyped = createTypedQuestion({
    db,
    suggest: async (question) => {
      asked.push(question);
      return { slots: [] } as unknown as Answer;
    },
    loadSettings: async () => settingsSchema.parse({}),
    loadStatuses: async () => [],
    clock: { now: () => NOW, timeZone: () => 'Asia/Tokyo' },
  });
  await answerTyped(text, 'en');
  return asked[0];
}

describe('days typed into the address bar', () => {
  it('are those of the primary calendar, wherever the browser is', async () => {
    const asked = await typed('tomorrow', [calendar]);
    expect(asked?.days).toEqual({ from: '2026-11-25', to: '2026-11-25' });
  });

  it('are not those of a calendar that is not read', async () => {
    const other = { ...calendar, key: 'ana team', calendarId: 'team', primary: false };
    const asked = await typed('tomorrow', [
      { ...calendar, chosen: false },
      { ...other, timeZone: 'Asia/Tokyo' },
    ]);
    expect(asked?.days).toEqual({ from: '2026-11-26', to: '2026-11-26' });
  });

  it('get no answer while no calendar is read: one that is missing at Google says nothing of busy time', async () => {
    expect(await typed('tomorrow', [{ ...calendar, missingSince: NOW }])).toBeUndefined();
  });
});
