import { describe, expect, it } from 'vitest';
import { createTestClient, email, eventsUrl } from './test-client';

const times = {
  start: { dateTime: '2026-03-04T09:00:00+01:00' },
  end: { dateTime: '2026-03-04T10:00:00+01:00' },
};
const hold = { id: 'hold00001', summary: 'Hold', ...times };
const writer = () => createTestClient(['calendar.events.owned']);
const post = (body: unknown) => ({ method: 'POST', body });

describe('writing events', () => {
  it('takes a client’s own id once: the second insert is a 409 and the first event stands', async () => {
    const { world, google, call } = writer();
    expect(await call(eventsUrl(), post(hold))).toMatchObject({
      status: 200,
      body: { id: hold.id, status: 'confirmed' },
    });
    expect(await call(eventsUrl(), post({ ...hold, summary: 'Again' }))).toMatchObject({
      status: 409,
      reason: 'duplicate',
    });
    expect(world.events(email).map((event) => event.summary)).toEqual(['Hold']);
    expect(google.violations()).toEqual([]);
  });

  it('says 409 also for the id of a deleted event', async () => {
    const { call } = writer();
    await call(eventsUrl(), post(hold));
    await call(`${eventsUrl()}/${hold.id}`, { method: 'DELETE' });
    expect((await call(eventsUrl(), post(hold))).status).toBe(409);
  });

  it('made the change although the answer was lost', async () => {
    const { world, google, call } = writer();
    google.faults.add({ match: { method: 'POST' }, fault: { drop: 'after' } });
    await expect(call(eventsUrl(), post(hold))).rejects.toThrow(TypeError);
    expect(world.events(email)).toHaveLength(1);
    expect((await call(eventsUrl(), post(hold))).status).toBe(409);
  });

  it('changes and deletes only what the caller has seen', async () => {
    const { world, call } = writer();
    const { body } = await call(eventsUrl(), post(hold));
    const stale = { 'if-match': body.etag };
    world.patchEvent(email, hold.id, { summary: 'Edited by hand' });
    const url = `${eventsUrl()}/${hold.id}`;
    expect(await call(url, { method: 'DELETE', headers: stale })).toMatchObject({
      status: 412,
      reason: 'conditionNotMet',
    });
    expect((await call(url, { method: 'PATCH', body: { summary: 'x' }, headers: stale })).status).toBe(412);
    const fresh = { 'if-match': (await call(url)).body.etag };
    expect(
      (await call(url, { method: 'PATCH', body: { location: 'Here' }, headers: fresh })).body,
    ).toMatchObject({
      summary: 'Edited by hand',
      location: 'Here',
    });
    expect((await call(url, { method: 'DELETE' })).status).toBe(204);
    expect(await call(url, { method: 'DELETE' })).toMatchObject({ status: 410, reason: 'deleted' });
  });

  it('merges a patch, removes with null, and replaces with an update', async () => {
    const { call } = writer();
    const properties = { private: { app: 'allset', holdId: '1' } };
    await call(eventsUrl(), post({ ...hold, description: 'Old', extendedProperties: properties }));
    const url = `${eventsUrl()}/${hold.id}`;
    const patch = { description: null, extendedProperties: { private: { holdId: '2' } } };
    const patched = (await call(url, { method: 'PATCH', body: patch })).body;
    expect(patched.description).toBeUndefined();
    expect(patched.extendedProperties).toEqual({ private: { app: 'allset', holdId: '2' } });
    const updated = (await call(url, { method: 'PUT', body: { ...times, summary: 'New' } })).body;
    expect(updated).toMatchObject({ summary: 'New', iCalUID: 'hold00001@google.com' });
    expect(updated.extendedProperties).toBeUndefined();
  });

  it.each([
    ['an id outside base32hex', { ...hold, id: 'XYZ-1' }, 'invalid'],
    ['no end', { ...hold, end: undefined }, 'required'],
    ['an end before the start', { ...hold, start: times.end, end: times.start }, 'timeRangeEmpty'],
    ['a series without a zone', { ...hold, recurrence: ['RRULE:FREQ=DAILY'] }, 'invalid'],
    ['a wrong type', { ...hold, summary: 7 }, 'badRequest'],
    ['an unknown field', { ...hold, colour: 'red' }, 'badRequest'],
  ])('refuses %s', async (_, body, reason) => {
    const { world, call } = writer();
    expect(await call(eventsUrl(), post(body))).toMatchObject({ status: 400, reason });
    expect(world.events(email)).toEqual([]);
  });

  it('needs the right to write: 403 on a calendar shared for reading, and with a reading scope', async () => {
    const { world, call } = createTestClient(['calendar.events']);
    world.addCalendar({ account: email, id: 'team@group.example', accessRole: 'reader' });
    expect(await call(eventsUrl('team@group.example'), post(hold))).toMatchObject({
      reason: 'requiredAccessLevel',
    });
    const reader = createTestClient(['calendar.events.readonly']);
    expect(await reader.call(eventsUrl(), post(hold))).toMatchObject({
      status: 403,
      reason: 'insufficientPermissions',
    });
  });

  it('reads and changes one instance of a series by its id', async () => {
    const { world, call } = createTestClient(['calendar.events']);
    const zone = { timeZone: 'Europe/Berlin' };
    const series = { id: 'series1', start: { ...times.start, ...zone }, end: { ...times.end, ...zone } };
    world.putEvent(email, { ...series, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    const instances = await call(`${eventsUrl()}/series1/instances`);
    expect(instances.body.items.map((event: { id: string }) => event.id)).toEqual([
      'series1_20260304T080000Z',
      'series1_20260311T080000Z',
      'series1_20260318T080000Z',
    ]);
    const url = `${eventsUrl()}/series1_20260311T080000Z`;
    expect((await call(url)).body.recurringEventId).toBe('series1');
    expect((await call(`${eventsUrl()}/series1_20260312T080000Z`)).status).toBe(404);
    await call(url, { method: 'PATCH', body: { summary: 'This one' } });
    expect(world.events(email).map((event) => event.id)).toEqual(['series1', 'series1_20260311T080000Z']);
    expect((await call(url, { method: 'DELETE' })).status).toBe(204);
    expect((await call(`${eventsUrl()}/series1/instances`)).body.items).toHaveLength(2);
  });
});
