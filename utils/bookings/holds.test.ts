import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BookingsRig, createBookingsRig } from '../../tests/builders/bookings-rig';
import { ANA, START } from '../../tests/sync/rig';
import { HOLDS_CALENDAR } from '../calendar/holds-calendar-name';

const HOUR = 3_600_000;
const inserts = { match: { method: 'POST', path: '/events' } };

describe('holds', () => {
  let rig: BookingsRig;
  beforeEach(async () => {
    rig = await createBookingsRig();
  });
  afterEach(async () => {
    expect(rig.google.violations()).toEqual([]);
    await rig.end();
  });
  const outcomes = (placed: readonly { readonly outcome: string }[]) => placed.map(({ outcome }) => outcome);

  it('are tentative, private, of their own colour, tagged, and nobody hears of them', async () => {
    expect(outcomes(await rig.bookings.placeHolds(rig.holds()))).toEqual(['placed', 'placed', 'placed']);
    expect(rig.atGoogle()).toHaveLength(3);
    for (const event of rig.atGoogle()) {
      expect(event).toMatchObject({
        summary: 'Hold: planning',
        status: 'tentative',
        visibility: 'private',
        colorId: '8',
        reminders: { useDefault: false },
        extendedProperties: { private: { allset: 'hold', allsetGroup: '0'.repeat(32) } },
      });
      expect(event.attendees).toBeUndefined();
    }
    expect(rig.writes().map(({ query }) => query['sendUpdates'])).toEqual(['none', 'none', 'none']);
    expect(rig.ledger.filter(({ purpose }) => purpose === 'write-event')).toHaveLength(3);
  });

  it('need the yes to writing, and nothing is asked of Google without it', async () => {
    rig.state.consent = false;
    await expect(rig.bookings.placeHolds(rig.holds())).rejects.toMatchObject({ code: 'forbidden' });
    expect(rig.writes()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
  });

  it('are in the table before the request goes out', async () => {
    rig.google.faults.add({ ...inserts, fault: { drop: 'before' } });
    await rig.bookings.placeHolds(rig.holds({ slots: [rig.slot(1)] }));
    expect(rig.atGoogle()).toEqual([]);
    expect(await rig.rows()).toMatchObject([{ state: 'writing', error: 'offline', draft: rig.slot(1) }]);
  });

  it.each(['before', 'after'] as const)('a lost answer (%s the change) and Retry make one', async (drop) => {
    rig.google.faults.add({ ...inserts, nth: 2, fault: { drop } });
    expect(outcomes(await rig.bookings.placeHolds(rig.holds()))).toEqual(['placed', 'waits', 'placed']);
    const waiting = (await rig.rows()).find(({ state }) => state === 'writing');
    expect(await rig.bookings.retry(waiting?.id ?? '')).toMatchObject({ outcome: 'booked' });
    expect(rig.atGoogle()).toHaveLength(3);
    expect((await rig.rows()).map(({ state }) => state)).toEqual(['written', 'written', 'written']);
  });

  it('a second press of the same button places nothing twice', async () => {
    const twice = [rig.bookings.placeHolds(rig.holds()), rig.bookings.placeHolds(rig.holds())];
    await Promise.all(twice);
    expect(rig.atGoogle()).toHaveLength(3);
    expect(await rig.rows()).toHaveLength(3);
  });

  it('leave out a time that was taken since the question', async () => {
    const { start, end } = rig.slot(3);
    rig.world.putEvent(ANA, {
      id: 'meanwhile',
      start: { dateTime: new Date(start).toISOString() },
      end: { dateTime: new Date(end).toISOString() },
    });
    expect(outcomes(await rig.bookings.placeHolds(rig.holds()))).toEqual(['placed', 'taken', 'placed']);
    expect(await rig.rows()).toHaveLength(2);
  });

  it('offline: all wait with their reason, none is sent later by itself', async () => {
    rig.google.faults.add({ times: 99, fault: { drop: 'before' } });
    expect(outcomes(await rig.bookings.placeHolds(rig.holds()))).toEqual(['waits', 'waits', 'waits']);
    rig.google.faults.clear();
    await rig.run('user');
    await rig.bookings.reconcile();
    await rig.bookings.releaseExpired();
    expect(rig.atGoogle()).toEqual([]);
    for (const { id, error } of await rig.rows()) {
      expect(error).toBe('offline');
      await rig.bookings.retry(id);
    }
    expect(rig.atGoogle()).toHaveLength(3);
  });

  it('a refusal (403) is one for all, and is shown on each', async () => {
    rig.google.faults.add({ ...inserts, times: 9, fault: { status: 403, reason: 'forbidden' } });
    await rig.bookings.placeHolds(rig.holds());
    expect((await rig.rows()).map(({ error }) => error)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(rig.writes()).toHaveLength(1);
  });

  it('run out by themselves, by the alarm that was set for them', async () => {
    const expiresAt = START + 2 * HOUR;
    await rig.bookings.placeHolds(rig.holds({ expiresAt }));
    expect(rig.expiries.at(-1)).toBe(expiresAt);
    await rig.bookings.releaseExpired();
    expect(rig.atGoogle()).toHaveLength(3);
    rig.setNow(expiresAt);
    rig.issue(ANA);
    rig.google.faults.add({ match: { method: 'DELETE' }, fault: { drop: 'before' } });
    await rig.bookings.releaseExpired();
    expect(rig.atGoogle()).toHaveLength(1);
    expect(await rig.rows()).toMatchObject([{ state: 'removing', error: 'offline' }]);
    expect(rig.expiries.at(-1)).toBeGreaterThan(expiresAt);
    await rig.bookings.releaseExpired();
    expect(rig.atGoogle()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
    expect(rig.expiries.at(-1)).toBeUndefined();
  });

  it('moved at Google: it is the user’s own from then on, and stays', async () => {
    await rig.bookings.placeHolds(rig.holds({ slots: [rig.slot(1)], expiresAt: START + HOUR }));
    const [hold] = rig.atGoogle();
    await rig.run('user');
    const moved = { dateTime: new Date(rig.slot(2).start).toISOString(), timeZone: 'Europe/Berlin' };
    rig.world.patchEvent(ANA, hold?.id ?? '', { start: moved });
    await rig.run('user');
    await rig.bookings.reconcile();
    expect(await rig.rows()).toMatchObject([{ state: 'changed', draft: { start: rig.slot(2).start } }]);
    rig.pass(9 * HOUR);
    rig.issue(ANA);
    await rig.bookings.releaseExpired();
    await rig.bookings.cleanUp();
    expect(rig.atGoogle()).toHaveLength(1);
    const [row] = await rig.rows();
    expect(await rig.bookings.undo([row?.id ?? ''], true)).toMatchObject({ removed: 1 });
    expect(rig.atGoogle()).toEqual([]);
  });

  it('deleted at Google: it is gone here too, once a sync that had it misses it', async () => {
    await rig.bookings.placeHolds(rig.holds());
    await rig.bookings.reconcile();
    expect(await rig.rows()).toHaveLength(3);
    await rig.run('user');
    await rig.bookings.reconcile();
    rig.world.deleteEvent(ANA, rig.atGoogle()[0]?.id ?? '');
    await rig.run('user');
    await rig.bookings.reconcile();
    expect(await rig.rows()).toHaveLength(2);
  });

  it('deleted at Google before the lost answer is asked for again: it does not come back', async () => {
    rig.google.faults.add({ ...inserts, fault: { drop: 'after' } });
    await rig.bookings.placeHolds(rig.holds({ slots: [rig.slot(1)] }));
    const [event] = rig.atGoogle();
    rig.world.deleteEvent(ANA, event?.id ?? '');
    expect(await rig.bookings.retry(event?.id ?? '')).toEqual({ outcome: 'gone' });
    expect(rig.atGoogle()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
  });

  it('in a calendar of our own: made once, found again, read like the others', async () => {
    await rig.bookings.placeHolds(rig.holds({ where: 'holds' }));
    await rig.bookings.placeHolds(rig.holds({ where: 'holds', group: rig.group(7), slots: [rig.slot(8)] }));
    expect(rig.asked.flat().every((scope) => scope.endsWith('calendar.app.created'))).toBe(true);
    expect(rig.atGoogle()).toEqual([]);
    const own = (await rig.db.calendars.toArray()).filter(({ summary }) => summary === HOLDS_CALENDAR);
    expect(own).toHaveLength(1);
    expect(rig.atGoogle(own[0]?.calendarId)).toHaveLength(4);
    await rig.run('user');
    expect(await rig.busy(undefined, own[0]?.calendarId)).toHaveLength(4);
  });
});
