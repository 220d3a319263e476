import { expect, it } from 'vitest';
import { createSourceChoice } from './source-choice';
import type { StoredArea } from './stored-map';
import { createTokenStore } from './token-store';

/** As slow as the browser's: between a reading and a writing somebody else may write. */
function createSlowArea(): StoredArea {
  const held = new Map<string, string>();
  return {
    get: async (key) => {
      const value = held.get(key);
      await new Promise((resolve) => setTimeout(resolve));
      return value === undefined ? {} : { [key]: JSON.parse(value) };
    },
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) held.set(key, JSON.stringify(value));
    },
  };
}

const tokenOf = (value: string) => ({ value, scopes: ['a'], from: 'web' as const });

it('two accounts that renew at once both keep their token', async () => {
  const store = createTokenStore(createSlowArea());
  await Promise.all([store.save('ana', tokenOf('for ana')), store.save('ben', tokenOf('for ben'))]);
  expect([await store.load('ana'), await store.load('ben')]).toEqual([
    tokenOf('for ana'),
    tokenOf('for ben'),
  ]);
});

it('a token that is forgotten while another is kept stays forgotten', async () => {
  const store = createTokenStore(createSlowArea());
  await store.save('ana', tokenOf('refused'));
  await Promise.all([store.removeToken('refused'), store.save('ben', tokenOf('for ben'))]);
  expect([await store.load('ana'), await store.load('ben')]).toEqual([undefined, tokenOf('for ben')]);
});

it('two accounts that connect at once both keep where their tokens come from', async () => {
  const choice = createSourceChoice(createSlowArea());
  await Promise.all([choice.save('ana', 'browser'), choice.save('ben', 'web')]);
  expect([await choice.load('ana'), await choice.load('ben')]).toEqual(['browser', 'web']);
});
