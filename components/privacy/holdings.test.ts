import { describe, expect, it } from 'vitest';
import { isGoogleHost } from './holdings';

describe('isGoogleHost', () => {
  it.each([
    ['www.googleapis.com', true],
    ['oauth2.googleapis.com', true],
    ['accounts.google.com', true],
    ['google.com.evil.example', false],
    ['notgoogleapis.com', false],
    ['', false],
  ])('%s: %s', (host, expected) => {
    expect(isGoogleHost(host)).toBe(expected);
  });
});
