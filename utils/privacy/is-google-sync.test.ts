import { expect, it } from 'vitest';
import { isGoogleSync } from './is-google-sync';

it.each([
  ['Chrome', ['Not=A?Brand', 'Chromium', 'Google Chrome'], true],
  ['Chromium', ['Not)A;Brand', 'Chromium'], true],
  ['Edge', ['Chromium', 'Microsoft Edge', 'Not_A Brand'], false],
  ['Brave', ['Chromium', 'Not A(Brand', 'Brave'], false],
  ['Opera', ['Chromium', 'Not A(Brand', 'Opera', 'Google Chrome'], false],
  ['Firefox, which names none', undefined, false],
])('%s: %s', (_, brands, expected) => {
  const userAgentData = brands && { brands: brands.map((brand) => ({ brand })) };
  expect(isGoogleSync({ ...(userAgentData && { userAgentData }) })).toBe(expected);
});
