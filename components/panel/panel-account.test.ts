import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../utils/db/rows';
import { panelAccount } from './panel-account';

const account = (email: string, kind: AccountRow['kind'] = 'google'): AccountRow => ({
  id: email,
  email,
  kind,
  state: 'ok',
  connectedAt: 1,
  grantedScopes: [],
});
const ana = account('ana@northwind.example');
const ben = account('ben@northwind.example');
const sample = account('ben@northwind.example', 'sample');

describe('panelAccount', () => {
  const cases: [
    sentence: string,
    accounts: AccountRow[],
    onPage: string | undefined,
    expected: AccountRow | undefined,
    isWrong: boolean,
  ][] = [
    ['the first, without a page', [ana, ben], undefined, ana, false],
    ['the first, where the page does not say whose it is', [ana, ben], '', ana, false],
    ['the first, on its own page', [ana, ben], ana.email, ana, false],
    ['the second, on its page', [ana, ben], ben.email, ben, false],
    ['the second, whatever the size of the letters', [ana, ben], 'Ben@Northwind.example', ben, false],
    ['the wrong one, on a page of nobody who is connected', [ana, ben], 'cleo@northwind.example', ana, true],
    ['the wrong one, where only the made-up person is known', [sample], ben.email, sample, true],
    ['nobody, while nobody is connected', [], ben.email, undefined, false],
  ];
  it.each(cases)('is %s', (_sentence, accounts, onPage, expected, isWrong) => {
    expect(panelAccount(accounts, onPage)).toEqual({ account: expected, isWrong });
  });
});
