import { describe, expect, it } from 'vitest';
import { clockChangeNear } from './clock-change';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('clockChangeNear', () => {
  it.each([
    ['Europe/Berlin', '2026-03-24T09:00Z', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-03-29T01:00Z', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-04-04T09:00Z', '2026-03-29T01:00Z'],
    ['America/New_York', '2026-11-04T09:00Z', '2026-11-01T06:00Z'],
    ['Australia/Lord_Howe', '2026-04-06T09:00Z', '2026-04-04T15:00Z'],
  ])('in %s, at %s, finds %s', (zone, time, change) => {
    expect(clockChangeNear(at(time), zone)).toBe(at(change));
  });

  it.each([
    ['Europe/Berlin', '2026-04-08T09:00Z'],
    ['Asia/Tokyo', '2026-03-29T01:00Z'],
    ['UTC', '2026-03-29T01:00Z'],
  ])('in %s, at %s, finds none', (zone, time) => {
    expect(clockChangeNear(at(time), zone)).toBeUndefined();
  });
});
