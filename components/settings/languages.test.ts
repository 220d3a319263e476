import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from './languages';

it('names every language there are sentences in', () => {
  const there = readdirSync('locales').map((name) => name.replace('.yml', '').replace('_', '-'));
  expect([...languages]).toEqual(there.sort());
});
