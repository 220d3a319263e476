import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../utils/overlay/messages';
import { daysInSight } from './panel-question';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const context: PageContext = {
  standing: 'drawn',
  view: 'WEEK',
  days: ['2026-11-23', '2026-11-24', '2026-11-25'],
  timeZone: 'Europe/Berlin',
  account: 'ana@northwind.example',
  accountIndex: 0,
};

describe('daysInSight', () => {
  it('is from the first midnight to the last, in the grid’s zone', () => {
    expect(daysInSight(context)).toEqual({ start: at('2026-11-22T23:00Z'), end: at('2026-11-25T23:00Z') });
  });

  it('is three days either side of the day that is edited', () => {
    const editing = { ...context, days: [], editing: '2026-11-24' };
    expect(daysInSight(editing)).toEqual({ start: at('2026-11-20T23:00Z'), end: at('2026-11-27T23:00Z') });
  });

  it.each([
    ['no page', undefined],
    ['a view without days', { ...context, days: [] }],
    ['a page that names no zone', { ...context, timeZone: '' }],
    ['a zone nobody knows', { ...context, timeZone: 'Mars/Olympus' }],
  ])('is not known with %s', (_sentence, page) => {
    expect(daysInSight(page)).toBeUndefined();
  });
});
