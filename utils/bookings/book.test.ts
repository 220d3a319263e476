import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BookingsRig, createBookingsRig } from '../../tests/builders/bookings-rig';
import { ANA } from '../../tests/sync/rig';

const BEN = 'ben@northwind.example';
const iso = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone: 'Europe/Berlin' });

describe('book', () => {
  let rig: BookingsRig;
  beforeEach(async () => {
    rig = await createBookingsRig();
  });
  afterEach(async () => {
    expect(rig.google.violations()).toEqual([]);
    await rig.end();
  });
  const putMeanwhile = ({ start, end }: { start: number; end: number }) =>
    rig.world.putEvent(ANA, { id: 'meanwhile', start: iso(start), end: iso(end) });

  it('writes title, guests, place, description, reminder and rule, and Google invites', async () => {
    const answer = await rig.bookings.book(
      rig.request({
        draft: {
          guests: [{ email: BEN }, { email: 'cem@northwind.example', optional: true }],
          location: 'Room 4',
          description: 'Bring the drawings',
          reminderMinutes: 10,
          recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
        },
      }),
    );
    expect(answer).toMatchObject({ outcome: 'booked', released: 0, left: 0 });
    expect(rig.atGoogle()).toMatchObject([
      {
        summary: 'Planning',
        status: 'confirmed',
        visibility: 'default',
        location: 'Room 4',
        description: 'Bring the drawings',
        attendees: [{ email: BEN }, { email: 'cem@northwind.example', optional: true }],
        reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
        recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
      },
    ]);
    expect(rig.writes().map(({ query }) => query['sendUpdates'])).toEqual(['all']);
  });

  it.each([
    [0, false, { conference: 'made' }],
    [2, false, { conference: 'made' }],
    [99, false, { conference: 'pending' }],
    [2, true, { conference: 'failed' }],
  ])('waits for the Meet link (there after %i reads; fails: %s)', async (pendingReads, fail, expected) => {
    Object.assign(rig.world.conferences, { pendingReads, fail });
    const answer = await rig.bookings.book(rig.request({ draft: { meet: true } }));
    expect(answer).toMatchObject({ outcome: 'booked', ...expected });
    if (expected.conference === 'made')
      expect(answer).toMatchObject({ meetLink: expect.stringMatching(/^https:\/\/meet/) });
    expect(await rig.rows()).toMatchObject([expected]);
  });

  it('wanted without a Meet link by now: no link of the former event is kept or said', async () => {
    await rig.bookings.book(rig.request({ draft: { meet: true } }));
    expect(await rig.rows()).toMatchObject([{ conference: 'made' }]);
    const answer = await rig.bookings.book(rig.request());
    const [row] = await rig.rows();
    for (const said of [answer, row]) {
      expect(said).not.toHaveProperty('conference');
      expect(said).not.toHaveProperty('meetLink');
    }
  });

  it('a time that has passed is not booked, not even anyway, and no hold is lost over it', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const [first] = await rig.rows();
    const writes = rig.writes().length;
    rig.setNow(rig.slot(1).start);
    const past = { outcome: 'past' };
    expect(await rig.bookings.book(rig.request({ anyway: true }))).toEqual(past);
    expect(await rig.bookings.book(rig.request({ hold: first?.id ?? '' }))).toEqual(past);
    expect(rig.writes()).toHaveLength(writes);
    expect((await rig.rows()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      Array(3).fill('hold written'),
    );
  });

  it('somebody took the time: nothing is written, and the next best is offered', async () => {
    const next = rig.slot(6);
    await rig.end();
    rig = await createBookingsRig({ findNext: async () => next });
    putMeanwhile(rig.slot(1));
    expect(await rig.bookings.book(rig.request())).toEqual({ outcome: 'taken', by: [], next });
    expect(rig.writes()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
    expect(await rig.bookings.book(rig.request({ anyway: true }))).toMatchObject({ outcome: 'booked' });
  });

  it('a required guest is busy by now: says who', async () => {
    await rig.end();
    rig = await createBookingsRig({ lookAtGuests: async () => ({ busy: [BEN], unasked: [] }) });
    expect(await rig.bookings.book(rig.request())).toEqual({ outcome: 'taken', by: [BEN] });
    expect(rig.writes()).toEqual([]);
  });

  it('Google could not be asked about a required guest: says so, and the user may go on', async () => {
    await rig.end();
    rig = await createBookingsRig({
      lookAtGuests: async () => ({ busy: [], unasked: [BEN], error: 'forbidden' }),
    });
    const request = rig.request({ draft: { guests: [{ email: BEN }] } });
    const unasked = { outcome: 'unasked', about: [BEN], error: 'forbidden' };
    expect(await rig.bookings.book(request)).toEqual(unasked);
    expect(rig.writes()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
    expect(await rig.bookings.book({ ...request, anyway: true })).toMatchObject({ outcome: 'booked' });
    expect(rig.atGoogle()).toHaveLength(1);
  });

  it('what waited before goes on waiting while Google can’t be asked about the guests', async () => {
    const look = { unasked: [] as string[] };
    await rig.end();
    rig = await createBookingsRig({
      lookAtGuests: async () => ({ busy: [], unasked: look.unasked, error: 'offline' }),
    });
    rig.google.faults.add({ match: { method: 'POST', path: '/events' }, fault: { drop: 'before' } });
    const request = rig.request({ draft: { guests: [{ email: BEN }] } });
    expect(await rig.bookings.book(request)).toMatchObject({ outcome: 'waits' });
    look.unasked = [BEN];
    const [row] = await rig.rows();
    expect(await rig.bookings.retry(row?.id ?? '')).toMatchObject({ outcome: 'unasked' });
    expect(await rig.rows()).toMatchObject([{ state: 'writing', error: 'offline' }]);
  });

  it('confirms one hold: it becomes the event, and its siblings are gone', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const [first] = await rig.rows();
    const answer = await rig.bookings.book(
      rig.request({ hold: first?.id ?? '', draft: { guests: [{ email: BEN }], meet: true } }),
    );
    expect(answer).toMatchObject({
      outcome: 'booked',
      id: first?.id,
      released: 2,
      left: 0,
      conference: 'made',
    });
    expect(rig.atGoogle()).toMatchObject([
      {
        id: first?.id,
        summary: 'Planning',
        status: 'confirmed',
        visibility: 'default',
        attendees: [{ email: BEN }],
      },
    ]);
    expect(rig.atGoogle()[0]?.['colorId']).toBeUndefined();
    expect(await rig.rows()).toMatchObject([{ kind: 'event', state: 'written' }]);
    expect((await rig.rows())[0]).not.toHaveProperty('expiresAt');
  });

  it('confirms a hold of the Holds calendar with an event in the user’s own', async () => {
    await rig.bookings.placeHolds(rig.holds({ where: 'holds' }));
    const [first] = await rig.rows();
    expect(await rig.bookings.book(rig.request({ hold: first?.id ?? '' }))).toMatchObject({ released: 3 });
    expect(rig.atGoogle()).toHaveLength(1);
    expect(rig.atGoogle(first?.calendarId)).toEqual([]);
  });

  it('does not count the hold as a conflict with itself, but everything else', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const [first] = await rig.rows();
    putMeanwhile(rig.slot(1));
    expect(await rig.bookings.book(rig.request({ hold: first?.id ?? '' }))).toMatchObject({
      outcome: 'taken',
    });
    expect((await rig.rows()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      Array(3).fill('hold written'),
    );
  });

  it('a hold that was moved at Google meanwhile is not turned into anything (412 or seen before)', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const [first] = await rig.rows();
    rig.world.patchEvent(ANA, first?.id ?? '', {
      start: iso(rig.slot(2).start - 1),
      end: iso(rig.slot(2).end),
    });
    const answer = await rig.bookings.book(rig.request({ hold: first?.id ?? '' }));
    expect(answer).toEqual({ outcome: 'changed' });
    expect(rig.atGoogle().map(({ status }) => status)).toEqual(Array(3).fill('tentative'));
    expect((await rig.rows()).filter(({ state }) => state === 'changed')).toHaveLength(1);
  });

  it('412 with nothing of ours changed: read again, and written with the new etag', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const [first] = await rig.rows();
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { status: 412 } });
    expect(await rig.bookings.book(rig.request({ hold: first?.id ?? '' }))).toMatchObject({
      outcome: 'booked',
    });
  });

  it('a lost answer and Retry make one event, also where the guests’ calendars show it by then', async () => {
    await rig.end();
    rig = await createBookingsRig({
      lookAtGuests: async () => ({ busy: rig.atGoogle().length > 0 ? [BEN] : [], unasked: [] }),
    });
    rig.google.faults.add({ match: { method: 'POST', path: '/events' }, fault: { drop: 'after' } });
    const request = rig.request({ draft: { guests: [{ email: BEN }] } });
    expect(await rig.bookings.book(request)).toEqual({ outcome: 'waits', error: 'offline' });
    const [row] = await rig.rows();
    expect(await rig.bookings.retry(row?.id ?? '')).toMatchObject({ outcome: 'booked' });
    expect(rig.atGoogle()).toHaveLength(1);
    expect(await rig.rows()).toHaveLength(1);
  });

  it('a lost answer to a confirmation and Retry: one event, siblings gone', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const [first] = await rig.rows();
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop: 'after' } });
    expect(await rig.bookings.book(rig.request({ hold: first?.id ?? '' }))).toMatchObject({
      outcome: 'waits',
    });
    expect(await rig.bookings.retry(first?.id ?? '')).toMatchObject({ outcome: 'booked', released: 2 });
    expect(rig.atGoogle()).toMatchObject([{ summary: 'Planning', status: 'confirmed' }]);
  });

  it('revoked: what was wanted waits with its reason', async () => {
    rig.google.faults.add({
      match: { method: 'POST', path: '/events' },
      fault: { status: 403, reason: 'insufficientPermissions' },
    });
    expect(await rig.bookings.book(rig.request())).toEqual({ outcome: 'waits', error: 'scope-missing' });
    expect(await rig.rows()).toMatchObject([{ state: 'writing', error: 'scope-missing' }]);
  });
});
