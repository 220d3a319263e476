import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../utils/overlay/messages';
import { linkFor } from './page-times';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const slot = {
  start: at('2026-11-24T08:30Z'),
  end: at('2026-11-24T09:00Z'),
  rank: 1,
  label: 'best' as const,
  reasons: [],
};
const context: PageContext = {
  standing: 'drawn',
  view: 'WEEK',
  days: ['2026-11-24'],
  timeZone: 'America/New_York',
  account: 'ana@northwind.example',
  accountIndex: 1,
};

describe('linkFor', () => {
  it('stays in the page’s account and speaks its zone', () => {
    const link = new URL(
      linkFor(slot, {
        context,
        timeZone: 'Europe/Berlin',
        title: 'Coffee',
        guests: ['ben@northwind.example'],
        account: 'ana@northwind.example',
      }),
    );
    expect(link.pathname).toBe('/calendar/u/1/r/eventedit');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      dates: '20261124T033000/20261124T040000',
      ctz: 'America/New_York',
      text: 'Coffee',
      add: 'ben@northwind.example',
    });
  });

  it('names the account where there is no page', () => {
    const from = {
      context: undefined,
      timeZone: 'Europe/Berlin',
      title: '',
      account: 'ana@northwind.example',
    };
    expect(new URL(linkFor(slot, from)).searchParams.get('authuser')).toBe('ana@northwind.example');
  });
});
