import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BookingsRig, createBookingsRig } from '../../tests/builders/bookings-rig';
import { ANA } from '../../tests/sync/rig';

const BEN = 'ben@northwind.example';

describe('undo', () => {
  let rig: BookingsRig;
  beforeEach(async () => {
    rig = await createBookingsRig();
  });
  afterEach(async () => {
    expect(rig.google.violations()).toEqual([]);
    await rig.end();
  });

  it('removes the event and tells its guests; an answer of a guest is no edit', async () => {
    await rig.bookings.book(rig.request({ draft: { guests: [{ email: BEN }] } }));
    const [row] = await rig.rows();
    rig.world.patchEvent(ANA, row?.id ?? '', { attendees: [{ email: BEN, responseStatus: 'accepted' }] });
    expect(await rig.bookings.undo([row?.id ?? ''], false)).toEqual({ removed: 1, changed: 0, waits: 0 });
    expect(rig.atGoogle()).toEqual([]);
    expect(rig.writes().at(-1)).toMatchObject({ method: 'DELETE', query: { sendUpdates: 'all' } });
  });

  it('of what was already deleted at Google is done', async () => {
    await rig.bookings.book(rig.request());
    const [row] = await rig.rows();
    rig.world.deleteEvent(ANA, row?.id ?? '');
    expect(await rig.bookings.undo([row?.id ?? ''], false)).toMatchObject({ removed: 1 });
    expect(await rig.rows()).toEqual([]);
  });

  it('of all, also after the yes to writing was taken back; offline it waits', async () => {
    await rig.bookings.placeHolds(rig.holds({ slots: [rig.slot(3), rig.slot(5)] }));
    await rig.bookings.book(rig.request());
    rig.state.consent = false;
    rig.google.faults.add({ match: { method: 'DELETE' }, nth: 2, fault: { drop: 'before' } });
    expect(await rig.bookings.cleanUp(ANA)).toEqual({ removed: 2, changed: 0, waits: 1, error: 'offline' });
    expect(await rig.bookings.cleanUp()).toEqual({ removed: 1, changed: 0, waits: 0 });
    expect(rig.atGoogle()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
  });
});
