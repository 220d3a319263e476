import { expect, it } from 'vitest';
import { ANA, createRig, WINDOW } from './rig';

it('connects, syncs and agrees with Google about busy time', async () => {
  const rig = createRig({ paging: { pageSize: 3 } });
  for (let i = 0; i < 10; i++) {
    rig.world.putEvent(ANA, {
      id: `single${i}`,
      summary: `Meeting ${i}`,
      start: {
        dateTime: `2026-03-${String(3 + i).padStart(2, '0')}T09:00:00+01:00`,
        timeZone: 'Europe/Berlin',
      },
      end: {
        dateTime: `2026-03-${String(3 + i).padStart(2, '0')}T10:00:00+01:00`,
        timeZone: 'Europe/Berlin',
      },
    });
  }
  rig.world.putEvent(ANA, {
    id: 'weekly',
    iCalUID: 'weekly@google.com',
    summary: 'Weekly',
    recurrence: ['RRULE:FREQ=WEEKLY'],
    start: { dateTime: '2026-03-03T14:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-03-03T15:00:00+01:00', timeZone: 'Europe/Berlin' },
  });
  await rig.connect();
  expect(await rig.run('connect')).toEqual({ kind: 'done', calendars: 1, behind: 0, changed: true });
  expect(await rig.entries()).toHaveLength(11);
  expect(await rig.busy()).toEqual(rig.world.busy(ANA, WINDOW));
  expect((await rig.cursor())?.phase).toBe('idle');
  expect(rig.google.violations()).toEqual([]);
});
