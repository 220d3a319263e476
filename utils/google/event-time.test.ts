import { describe, expect, it } from 'vitest';
import { toEventTime, toOriginalStart } from './event-time';

const context = { timeZone: 'Europe/Berlin', resourceCalendar: false };

describe('a whole day that Google names', () => {
  it.each(['2026-02-31', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '31.02.2026'])(
    'is unreadable where no calendar has it: %s',
    (date) => {
      expect(toEventTime({ start: { date }, end: { date: '2026-12-31' } }, context)).toBeUndefined();
      expect(toOriginalStart({ date }, context)).toBeUndefined();
    },
  );

  it('lasts one day where its end is no day', () => {
    expect(toEventTime({ start: { date: '2026-02-27' }, end: { date: '2026-02-30' } }, context)).toEqual({
      kind: 'allDay',
      startOn: '2026-02-27',
      endOn: '2026-02-28',
    });
  });
});
