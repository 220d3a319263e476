import { describe, expect, it } from 'vitest';
import { ruleChangesSchema } from './rules-schema';
import { settingsSchema } from './schema';
import { parseSettings } from './store';

describe('settings', () => {
  it('have a default for everything: a fresh install', () => {
    expect(settingsSchema.parse({})).toMatchObject({
      bufferMinutes: 0,
      busyPolicy: { unansweredBlocks: true },
    });
  });

  it('lose one damaged value and keep the others', () => {
    const stored = { bufferMinutes: 'many', minimumNoticeMinutes: 30 };
    expect(parseSettings(stored)).toMatchObject({ bufferMinutes: 0, minimumNoticeMinutes: 30 });
  });

  it('are changed only where a change says so', () => {
    expect(ruleChangesSchema.parse({ bufferMinutes: 10 })).toEqual({ bufferMinutes: 10 });
  });

  it.each([{ bufferMinutes: -5 }, { workingHours: [[]] }, { minimumNoticeMinutes: 1.5 }])(
    'refuse %j',
    (change) => {
      expect(ruleChangesSchema.safeParse(change).success).toBe(false);
    },
  );
});
