import { describe, expect, it } from 'vitest';
import { ruleChangesSchema } from './rules-schema';
import { settingsSchema } from './schema';
import { parseSettings } from './store';

describe('settings', () => {
  it('have a default for everything: a fresh install', () => {
    expect(settingsSchema.parse({})).toMatchObject({
      bufferBeforeMinutes: 0,
      busyPolicy: { unansweredBlocks: true },
    });
  });

  it('lose one damaged value and keep the others', () => {
    const stored = { bufferBeforeMinutes: 'many', minimumNoticeMinutes: 30 };
    expect(parseSettings(stored)).toMatchObject({ bufferBeforeMinutes: 0, minimumNoticeMinutes: 30 });
  });

  it('are changed only where a change says so', () => {
    expect(ruleChangesSchema.parse({ bufferAfterMinutes: 10 })).toEqual({ bufferAfterMinutes: 10 });
  });

  it.each([{ bufferBeforeMinutes: -5 }, { workingHours: [[]] }, { minimumNoticeMinutes: 1.5 }])(
    'refuse %j',
    (change) => {
      expect(ruleChangesSchema.safeParse(change).success).toBe(false);
    },
  );
});
