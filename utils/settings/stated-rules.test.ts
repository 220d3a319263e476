import { describe, expect, it } from 'vitest';
import { migrateSettings } from './migrate-settings';
import { settingsSchema } from './schema';
import { withChanges, withInferred } from './stated-rules';
import { parseSettings } from './store';

const fresh = settingsSchema.parse({});
const early = [[{ startMinute: 420, endMinute: 900 }], [], [], [], [], [], []];

describe('stated rules', () => {
  it('follow what is learned until they are touched, and again after «back to auto»', () => {
    const learned = withInferred(fresh, { workingHours: early, leanMorning: 2 });
    expect(learned).toMatchObject({ workingHours: early, leanMorning: 2, stated: [] });
    const own = withChanges(learned, { leanMorning: -1 });
    expect(own).toMatchObject({ leanMorning: -1, stated: ['leanMorning'] });
    expect(withInferred(own, { leanMorning: 2 })).toMatchObject({ leanMorning: -1 });
    const back = withInferred(withChanges(own, { auto: ['leanMorning'] }), { leanMorning: 2 });
    expect(back).toMatchObject({ leanMorning: 2, stated: [] });
  });

  it('have their default again where nothing is learned', () => {
    const own = withChanges(fresh, { lunch: { startMinute: 720, endMinute: 840, minimumMinutes: 30 } });
    expect(withChanges(own, { auto: ['lunch'] })).toMatchObject({ lunch: null, stated: [] });
    expect(withInferred(withInferred(fresh, { workingHours: early }), {}).workingHours).toEqual(
      fresh.workingHours,
    );
  });

  it('change only what a change names', () => {
    expect(withChanges(fresh, { focusMinutes: 120, lunch: undefined })).toEqual({
      ...fresh,
      focusMinutes: 120,
      stated: ['focusMinutes'],
    });
  });
});

describe('settings of an earlier version', () => {
  it('split their one buffer, and count what was changed as stated', () => {
    expect(parseSettings({ bufferMinutes: 15, minimumNoticeMinutes: 60 })).toMatchObject({
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 15,
      stated: ['bufferBeforeMinutes', 'bufferAfterMinutes'],
    });
  });

  it('are left alone once they say what is stated', () => {
    expect(migrateSettings({ stated: [], leanEarly: 1 })).toEqual({ stated: [], leanEarly: 1 });
  });
});
