import { describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettingsFile } from './file-schema';
import { settingsSchema } from './schema';

const settings = settingsSchema.parse({
  bufferBeforeMinutes: 15,
  minimumNoticeMinutes: 120,
  shortMeetings: true,
  stated: ['bufferBeforeMinutes', 'minimumNoticeMinutes', 'statedHabits'],
  statedHabits: [{ pattern: 'title:7', strength: 'rule', startMinute: 540, endMinute: 600, title: 'Review' }],
  googleClientId: 'client',
  googleClientSecret: 'secret',
  learningSalt: 'salt',
  consents: [
    {
      purpose: 'titles',
      given: true,
      at: 1,
      surface: 'options',
      policyVersion: '2026-11-23',
      textHash: 'x',
    },
  ],
});
const whole = JSON.parse(writeSettingsFile(settings));

describe('the settings file', () => {
  it('holds what the user touched, and comes back as it went', () => {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({
      bufferBeforeMinutes: 15,
      minimumNoticeMinutes: 120,
    });
  });

  it('holds no consent, no client, no secret, no salt and no title', () => {
    expect(writeSettingsFile(settings)).not.toMatch(/consent|client|secret|salt|title|Review/i);
  });

  it('may state less than everything', () => {
    expect(readSettingsFile(JSON.stringify({ ...whole, rules: { bufferBeforeMinutes: 5 } }))).toEqual({
      bufferBeforeMinutes: 5,
    });
  });

  it.each([
    ['no JSON', '{'],
    ['a web page', '<!doctype html>'],
    ['nothing', ''],
    ['another format', JSON.stringify({ ...whole, format: 'other' })],
    ['a later version', JSON.stringify({ ...whole, version: 2 })],
    ['consents beside', JSON.stringify({ ...whole, consents: [{ purpose: 'titles', given: true }] })],
    ['consents inside', JSON.stringify({ ...whole, rules: { consents: [] } })],
    ['a client secret', JSON.stringify({ ...whole, rules: { googleClientSecret: 'x' } })],
    ['a value out of bounds', JSON.stringify({ ...whole, rules: { bufferBeforeMinutes: -1 } })],
    ['a value of another kind', JSON.stringify({ ...whole, rules: { bufferBeforeMinutes: '15' } })],
    ['too much', `${' '.repeat(200_001)}${JSON.stringify(whole)}`],
  ])('is refused as a whole with %s', (_, text) => {
    expect(readSettingsFile(text)).toBeUndefined();
  });
});
