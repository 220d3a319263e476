import { describe, expect, it } from 'vitest';
import { looksLikeClientId } from './looks-like-client-id';

describe('looksLikeClientId', () => {
  it.each([
    ['1234567890-abc_def.apps.googleusercontent.com', true, 'as Google writes it'],
    ['', false, 'nothing'],
    ['1234', false, 'a project number'],
    ['.apps.googleusercontent.com', false, 'the end alone'],
    ['a.apps.googleusercontent.com.evil.example', false, 'another host behind it'],
    ['GOCSPX-secret', false, 'a client secret by mistake'],
  ])('%j is %s: %s', (text, expected) => {
    expect(looksLikeClientId(text)).toBe(expected);
  });
});
