import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BookingsRig, createBookingsRig } from '../../tests/builders/bookings-rig';
import { ANA } from '../../tests/sync/rig';

const inserts = { match: { method: 'POST', path: '/events' } };
const lostAnswer = { ...inserts, fault: { drop: 'after' as const } };

describe('a press whose end nobody heard of', () => {
  let rig: BookingsRig;
  beforeEach(async () => {
    rig = await createBookingsRig();
  });
  afterEach(async () => {
    expect(rig.google.violations()).toEqual([]);
    await rig.end();
  });
  const firstHold = async () => (await rig.rows())[0]?.id ?? '';

  it('leaves no sibling unmarked where the worker dies while it waits for the Meet link', async () => {
    await rig.end();
    rig = await createBookingsRig({ sleep: () => new Promise(() => {}) });
    rig.world.conferences.pendingReads = 99;
    await rig.bookings.placeHolds(rig.holds());
    void rig.bookings.book(rig.request({ hold: await firstHold(), draft: { meet: true } }));
    await expect
      .poll(async () => (await rig.rows()).map(({ kind, state }) => `${kind} ${state}`))
      .toEqual(['event written', 'hold removing', 'hold removing']);
  });

  it.each(['own', 'holds'] as const)('confirms a hold (%s) once, and says so again', async (where) => {
    await rig.bookings.placeHolds(rig.holds({ where }));
    const request = rig.request({ hold: await firstHold() });
    const first = await rig.bookings.book(request);
    expect(await rig.bookings.book(request)).toEqual({ ...first, released: 0, left: 0 });
    expect(rig.atGoogle()).toHaveLength(1);
    expect(await rig.rows()).toMatchObject([{ kind: 'event', state: 'written' }]);
  });

  it('releases at the second press what the first did not come to', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const request = rig.request({ hold: await firstHold() });
    rig.google.faults.add({ match: { method: 'DELETE' }, fault: { drop: 'before' } });
    expect(await rig.bookings.book(request)).toMatchObject({ released: 1, left: 1 });
    expect(await rig.bookings.book(request)).toMatchObject({ outcome: 'booked', released: 1, left: 0 });
    expect(rig.atGoogle()).toHaveLength(1);
  });

  const others = [
    ['another title', { title: 'Kick-off' }, { summary: 'Kick-off' }],
    ['another place', { location: 'Room 5' }, { location: 'Room 5' }],
    ['no place', { location: '' }, { location: undefined }],
    ['a repetition', { recurrence: ['RRULE:FREQ=WEEKLY'] }, { recurrence: ['RRULE:FREQ=WEEKLY'] }],
    ['a reminder', { reminderMinutes: 10 }, { reminders: { useDefault: false } }],
  ] as const;

  it.each(others)(
    'wanted with %s the second time: that is what stands at Google',
    async (_, draft, event) => {
      rig.google.faults.add(lostAnswer);
      expect(await rig.bookings.book(rig.request({ draft: { location: 'Room 4' } }))).toMatchObject({
        outcome: 'waits',
      });
      const second = rig.request({ draft: { location: 'Room 4', ...draft } });
      expect(await rig.bookings.book(second)).toMatchObject({ outcome: 'booked' });
      const [there, more] = rig.atGoogle();
      expect(more).toBeUndefined();
      expect({ location: undefined, ...there }).toMatchObject(event);
      expect(await rig.rows()).toMatchObject([{ state: 'written', draft }]);
      expect((await rig.rows())[0]).not.toHaveProperty('becomes');
    },
  );

  it('wanted half an hour later the second time: our own event is no conflict of its guests', async () => {
    const looks: unknown[] = [];
    await rig.end();
    rig = await createBookingsRig({
      lookAtGuests: async (_, own) => {
        looks.push(own);
        return { busy: [], unasked: [] };
      },
    });
    const draft = { guests: [{ email: 'ben@northwind.example' }] };
    await rig.bookings.book(rig.request({ draft }));
    const { start, end } = rig.slot(1);
    const half = (end - start) / 2;
    const later = rig.request({ draft: { ...draft, start: start + half, end: end + half } });
    expect(await rig.bookings.book(later)).toMatchObject({ outcome: 'booked' });
    expect(looks).toEqual([undefined, expect.objectContaining({ start, end, ...draft })]);
  });

  it('wanted without its guests the second time: they are told, at Retry too', async () => {
    rig.google.faults.add(lostAnswer);
    await rig.bookings.book(rig.request({ draft: { guests: [{ email: 'ben@northwind.example' }] } }));
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop: 'before' } });
    await rig.bookings.book(rig.request());
    await rig.bookings.retry((await rig.rows())[0]?.id ?? '');
    expect(rig.writes().map(({ method, query }) => [method, query['sendUpdates']])).toEqual([
      ['POST', 'all'],
      ['PATCH', 'all'],
      ['PATCH', 'all'],
    ]);
  });

  it('wanted with guests the second time, and taken back before that answer came: they are told', async () => {
    rig.google.faults.add(lostAnswer);
    await rig.bookings.book(rig.request());
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop: 'after' } });
    await rig.bookings.book(rig.request({ draft: { guests: [{ email: 'ben@northwind.example' }] } }));
    await rig.bookings.undo([(await rig.rows())[0]?.id ?? ''], false);
    expect(rig.writes().at(-1)).toMatchObject({ method: 'DELETE', query: { sendUpdates: 'all' } });
  });

  it('wanted otherwise after it never reached Google: one event, as it was wanted last', async () => {
    rig.google.faults.add({ ...inserts, fault: { drop: 'before' } });
    await rig.bookings.book(rig.request());
    const second = rig.request({ draft: { title: 'Kick-off' } });
    expect(await rig.bookings.book(second)).toMatchObject({ outcome: 'booked' });
    expect(rig.atGoogle()).toMatchObject([{ summary: 'Kick-off' }]);
  });

  it('wanted otherwise, and that answer is lost too: Retry ends with the last wish', async () => {
    rig.google.faults.add(lostAnswer);
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop: 'before' } });
    await rig.bookings.book(rig.request());
    const second = rig.request({ draft: { title: 'Kick-off' } });
    expect(await rig.bookings.book(second)).toMatchObject({ outcome: 'waits' });
    const [row] = await rig.rows();
    expect(await rig.bookings.retry(row?.id ?? '')).toMatchObject({ outcome: 'booked' });
    expect(rig.atGoogle()).toMatchObject([{ summary: 'Kick-off' }]);
  });

  it.each([
    ['after', 'another title', { title: 'Kick-off' }],
    ['after', 'a place', { location: 'Room 5' }],
    ['before', 'another title', { title: 'Kick-off' }],
  ] as const)(
    'wanted otherwise for the third time, the second lost (%s it happened, with %s): it stands as wanted last',
    async (drop, _, second) => {
      await rig.bookings.book(rig.request());
      rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop } });
      await rig.bookings.book(rig.request({ draft: { ...rig.slot(2), ...second } }));
      const third = rig.request({ draft: { ...rig.slot(3), title: 'Review' } });
      expect(await rig.bookings.book(third)).toMatchObject({ outcome: 'booked' });
      const [there, more] = rig.atGoogle();
      expect(more).toBeUndefined();
      expect(there).toMatchObject({ summary: 'Review' });
      expect(there?.['location']).toBeUndefined();
      expect(await rig.rows()).toMatchObject([{ state: 'written', draft: rig.slot(3) }]);
    },
  );

  it('a hold wanted otherwise after its confirmation was lost: it follows, and its siblings are gone', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const hold = await firstHold();
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop: 'after' } });
    expect(await rig.bookings.book(rig.request({ hold }))).toMatchObject({ outcome: 'waits' });
    const second = rig.request({ hold, draft: { title: 'Kick-off' } });
    expect(await rig.bookings.book(second)).toMatchObject({ outcome: 'booked', id: hold, released: 2 });
    expect(rig.atGoogle()).toMatchObject([{ id: hold, summary: 'Kick-off', status: 'confirmed' }]);
  });

  it('what stands can’t be read at the third wish: the second goes on waiting', async () => {
    await rig.bookings.book(rig.request());
    rig.google.faults.add({ match: { method: 'PATCH' }, fault: { drop: 'after' } });
    await rig.bookings.book(rig.request({ draft: { title: 'Kick-off' } }));
    rig.google.faults.add({ match: { method: 'GET', path: '/events/' }, fault: { drop: 'before' } });
    const third = rig.request({ draft: { title: 'Review' } });
    await expect(rig.bookings.book(third)).rejects.toMatchObject({ code: 'offline' });
    expect(await rig.rows()).toMatchObject([{ state: 'writing', becomes: { title: 'Kick-off' } }]);
  });

  it('wanted otherwise after a hold became the event: the event follows', async () => {
    await rig.bookings.placeHolds(rig.holds());
    const hold = await firstHold();
    await rig.bookings.book(rig.request({ hold }));
    const second = rig.request({ hold, draft: { title: 'Kick-off' } });
    expect(await rig.bookings.book(second)).toMatchObject({ outcome: 'booked', id: hold });
    expect(rig.atGoogle()).toMatchObject([{ id: hold, summary: 'Kick-off' }]);
  });

  it('at a time that is over by now: nothing new is written, and what stands there is said', async () => {
    rig.google.faults.add(lostAnswer);
    rig.google.faults.add({ ...inserts, nth: 2, fault: { drop: 'before' } });
    await rig.bookings.book(rig.request());
    await rig.bookings.book(rig.request({ group: 'a'.repeat(32), draft: rig.slot(3) }));
    const [stands, never] = await rig
      .rows()
      .then((rows) => rows.sort((a, b) => a.draft.start - b.draft.start));
    rig.setNow(rig.slot(3).start);
    rig.issue(ANA);
    expect(await rig.bookings.retry(stands?.id ?? '')).toMatchObject({ outcome: 'booked' });
    expect(await rig.bookings.retry(never?.id ?? '')).toEqual({ outcome: 'past' });
    expect(rig.atGoogle()).toHaveLength(1);
    expect(await rig.rows()).toMatchObject([{ id: stands?.id, state: 'written' }]);
  });

  it('moved at Google since its answer was lost, and its time over: theirs, and said so', async () => {
    rig.google.faults.add(lostAnswer);
    await rig.bookings.book(rig.request());
    const [row] = await rig.rows();
    const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: 'Europe/Berlin' });
    rig.world.patchEvent(ANA, row?.id ?? '', { start: at(rig.slot(5).start), end: at(rig.slot(5).end) });
    rig.setNow(rig.slot(2).start);
    rig.issue(ANA);
    expect(await rig.bookings.retry(row?.id ?? '')).toEqual({ outcome: 'changed' });
    expect(await rig.rows()).toMatchObject([{ state: 'changed', draft: rig.slot(5) }]);
  });

  it.each([
    ['still to come', 0],
    ['over', 2],
  ])(
    'what stands at Google can’t be read, its time %s: it waits, and nothing is forgotten',
    async (_, hour) => {
      await rig.end();
      rig = await createBookingsRig({ lookAtGuests: async () => ({ busy: ['ben'], unasked: [] }) });
      rig.google.faults.add(lostAnswer);
      await rig.bookings.book(rig.request({ anyway: true }));
      const id = (await rig.rows())[0]?.id ?? '';
      rig.setNow(rig.slot(hour).start);
      rig.issue(ANA);
      rig.google.faults.add({ match: { method: 'GET', path: `/events/${id}` }, fault: { drop: 'before' } });
      expect(await rig.bookings.retry(id)).toEqual({ outcome: 'waits', error: 'offline' });
      expect(await rig.rows()).toMatchObject([{ state: 'writing', error: 'offline' }]);
      expect(await rig.bookings.retry(id)).toMatchObject({ outcome: 'booked' });
    },
  );

  it('moved at Google since its answer was lost: theirs, and left as it is', async () => {
    rig.google.faults.add(lostAnswer);
    await rig.bookings.book(rig.request());
    const [row] = await rig.rows();
    const moved = { dateTime: new Date(rig.slot(2).end).toISOString(), timeZone: 'Europe/Berlin' };
    rig.world.patchEvent(ANA, row?.id ?? '', { end: moved });
    expect(await rig.bookings.retry(row?.id ?? '')).toEqual({ outcome: 'changed' });
    expect(rig.atGoogle()).toMatchObject([{ end: moved }]);
    expect(await rig.rows()).toMatchObject([{ state: 'changed' }]);
  });
});
