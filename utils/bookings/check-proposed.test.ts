import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BookingsRig, createBookingsRig } from '../../tests/builders/bookings-rig';
import { ANA, ZONE } from '../../tests/sync/rig';
import { defaultBusyPolicy } from '../calendar/busy';
import { createCheckProposed } from './check-proposed';

const BEN = 'ben@northwind.example';
const iso = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone: ZONE });

describe('checkProposed', () => {
  let rig: BookingsRig;
  beforeEach(async () => {
    rig = await createBookingsRig();
  });
  afterEach(() => rig.end());

  const create = (change: Partial<Parameters<typeof createCheckProposed>[0]> = {}) =>
    createCheckProposed({
      db: rig.db,
      sync: async () => {
        const outcome = await rig.run('user');
        return outcome.kind === 'failed' ? outcome.code : undefined;
      },
      busyPolicy: async () => defaultBusyPolicy,
      lookAtGuests: async () => ({ busy: [], unasked: [] }),
      findNext: async () => undefined,
      clock: rig.clock,
      ...change,
    });
  const request = () => ({ accountId: ANA, timeZone: ZONE, slots: [rig.slot(1), rig.slot(3), rig.slot(5)] });
  const putMeanwhile = ({ start, end }: { start: number; end: number }) =>
    rig.world.putEvent(ANA, { id: `m${start}`, start: iso(start), end: iso(end) });

  it('reads what changed at Google first, and says which are still free', async () => {
    putMeanwhile(rig.slot(3));
    const { times, next } = await create({ findNext: async () => rig.slot(9) })(request());
    expect(times.map(({ state }) => state)).toEqual(['free', 'taken', 'free']);
    expect(next).toBeUndefined();
    expect(rig.writes()).toEqual([]);
  });

  it('names its own holds, and counts neither them nor their siblings as taken', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const rows = await rig.rows();
    const { times } = await create()(request());
    expect(times.map(({ state }) => state)).toEqual(['free', 'free', 'free']);
    expect(times.map(({ hold }) => hold)).toEqual(rows.map(({ id }) => id));
  });

  it('says who of the guests is busy by now, and about whom Google could not be asked', async () => {
    const check = create({
      lookAtGuests: async ({ start }) =>
        start === rig.slot(1).start ? { busy: [BEN], unasked: [] } : { busy: [], unasked: [BEN] },
    });
    const { times } = await check({ ...request(), guests: [{ email: BEN }] });
    expect(times.map(({ state, by, unasked }) => [state, by, unasked])).toEqual([
      ['taken', [BEN], []],
      ['free', [], [BEN]],
      ['free', [], [BEN]],
    ]);
  });

  it('offers the next best where none is left, and knows what is over', async () => {
    for (const hours of [3, 5]) putMeanwhile(rig.slot(hours));
    rig.pass(2 * 3_600_000);
    const { times, next } = await create({ findNext: async () => rig.slot(9) })(request());
    expect(times.map(({ state }) => state)).toEqual(['past', 'taken', 'taken']);
    expect(next).toEqual(rig.slot(9));
  });

  it('goes by the copy where Google can’t be reached, and says so', async () => {
    expect(await create({ sync: async () => 'offline' })(request())).toMatchObject({
      error: 'offline',
      times: [{ state: 'free' }, { state: 'free' }, { state: 'free' }],
    });
    const { accountId: _, ...local } = request();
    expect(await create({ sync: async () => Promise.reject(new Error('asked')) })(local)).not.toHaveProperty(
      'error',
    );
  });
});
