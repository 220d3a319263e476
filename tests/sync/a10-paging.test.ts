import { afterEach, describe, expect, it } from 'vitest';
import { createSync } from '../../utils/sync/run-sync';
import { expectAgreement, many, putAll, single } from './events';
import { mortal } from './fuzz/mortal';
import { ANA, createRig, type Rig, type RigOptions } from './rig';

let rig: Rig;
afterEach(() => rig.end());

async function connected(events: number, options: RigOptions = {}): Promise<Rig> {
  rig = createRig(options);
  putAll(rig, many(events));
  await rig.connect();
  return rig;
}

describe('A10.1 pages of every kind', () => {
  it.each([
    { name: 'no events at all', events: 0, paging: {}, requests: 1 },
    { name: 'every other page empty', events: 6, paging: { pageSize: 2, emptyEvery: 2 }, requests: 5 },
    { name: 'short pages', events: 9, paging: { pageSize: 4, short: true }, requests: undefined },
    { name: 'more events than Google puts on any page', events: 2501, paging: {}, requests: 3 },
    { name: 'exactly full pages', events: 6, paging: { pageSize: 3 }, requests: 2 },
  ])('A10.1 $name', async ({ events, paging, requests }) => {
    await connected(events, { paging });
    expect(await rig.run()).toMatchObject({ kind: 'done' });
    expect(await rig.entries()).toHaveLength(events);
    if (requests !== undefined) expect(rig.eventRequests()).toHaveLength(requests);
    await expectAgreement(rig);
  });

  it('A10.1 page tokens that go in circles end the run and keep the data', async () => {
    await connected(6, { paging: { pageSize: 2 } });
    await rig.run();
    const before = await rig.entries();
    rig.google.paging.cycle = true;
    rig.pass(10 * 60_000);
    expect(await rig.run('rebuild')).toEqual({ kind: 'done', calendars: 1, behind: 1, changed: false });
    expect((await rig.cursor())?.lastError?.code).toBe('bad-response');
    expect((await rig.entries()).map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(rig.eventRequests().length).toBeLessThan(10);

    rig.google.paging.cycle = false;
    rig.pass(2 * 3_600_000);
    await rig.run();
    expect((await rig.cursor())?.phase).toBe('idle');
    await expectAgreement(rig);
  });
});

describe('A10.2 the sync token comes on the last page only', () => {
  it('A10.2 a run without one is not completed: nothing is deleted, nothing is lost', async () => {
    await connected(5, { paging: { pageSize: 2 } });
    await rig.run();
    const token = (await rig.cursor())?.syncToken;
    rig.world.deleteEvent(ANA, 'many1');
    rig.google.paging.omitSyncToken = true;
    await rig.run('rebuild');
    expect(token).toBeDefined();
    expect((await rig.cursor())?.syncToken).toBeUndefined();
    expect(await rig.entries()).toHaveLength(5);

    rig.google.paging.omitSyncToken = false;
    rig.pass(2 * 3_600_000);
    await rig.run();
    expect(await rig.entries()).toHaveLength(4);
    await expectAgreement(rig);
  });

  it('A10.2 no token is stored before the last page', async () => {
    await connected(5, { paging: { pageSize: 2 } });
    rig.google.faults.add({ match: { path: '/events' }, nth: 3, fault: { status: 500 } });
    await rig.run();
    expect(await rig.cursor()).toMatchObject({ phase: 'full', pages: 2 });
    expect((await rig.cursor())?.syncToken).toBeUndefined();
  });
});

describe('A10.3 and 4: the worker dies', () => {
  it('A10.3 between two pages: goes on at the next one, without doubles or losses', async () => {
    await connected(9, { paging: { pageSize: 2 } });
    rig.google.faults.add({ match: { path: '/events' }, nth: 3, fault: { drop: 'before' } });
    await rig.run();
    const checkpoint = (await rig.cursor())?.pageToken;
    expect(checkpoint).toBeDefined();
    rig.google.forgetRequests();
    const next = rig.createContext();
    await next.sync.syncAccount(ANA, { reason: 'open' });
    next.db.close();
    expect(rig.eventRequests()[0]?.query['pageToken']).toBe(checkpoint);
    expect(rig.eventRequests()).toHaveLength(3);
    expect(await rig.entries()).toHaveLength(9);
    await expectAgreement(rig);
  });

  it('A10.4 at every point of a first sync: the page is replayed, the result is the same', async () => {
    for (let dieAt = 1; ; dieAt++) {
      rig = createRig({ paging: { pageSize: 2 } });
      putAll(rig, many(5));
      await rig.connect();
      const worker = rig.createContext();
      const { deps, life } = mortal(worker.deps, dieAt);
      const end = await Promise.race([createSync(deps).syncAccount(ANA, { reason: 'connect' }), life.died]);
      worker.die();
      if (end !== 'died') {
        expect(dieAt).toBeGreaterThan(40);
        return;
      }
      expect(await rig.run('open'), `died at ${dieAt}`).toMatchObject({ kind: 'done' });
      expect(await rig.entries(), `died at ${dieAt}`).toHaveLength(5);
      expect((await rig.cursor())?.count).toBe(5);
      await expectAgreement(rig);
      await rig.end();
    }
  });
});

describe('A10.5 changes while pages are read', () => {
  it.each(['changed', 'newestFirst'] as const)(
    'A10.5 an event that comes twice, pages in order %s',
    async (order) => {
      rig = createRig({
        paging: { pageSize: 2, order, overlap: true },
        change: (deps) => ({
          ...deps,
          googleFor: (account) => {
            const google = deps.googleFor(account);
            return {
              ...google,
              listEvents: async (question, signal) => {
                const page = await google.listEvents(question, signal);
                if (page.nextPageToken) {
                  rig.pass(1000);
                  rig.world.patchEvent(ANA, 'many1', { summary: `at ${rig.clock.now()}` });
                  rig.world.patchEvent(ANA, 'many4', { transparency: 'transparent' });
                }
                return page;
              },
            };
          },
        }),
      });
      putAll(rig, many(6));
      await rig.connect();
      await rig.run();
      expect(await rig.entries()).toHaveLength(6);
      await rig.run();
      expect(await rig.entry('many1')).toMatchObject({ etag: eventAtGoogle('many1')?.etag });
      await expectAgreement(rig);
    },
  );

  it('A10.5 the newer copy wins, whichever comes first', async () => {
    rig = createRig();
    putAll(rig, [single('a', '2026-03-04T09:00')]);
    await rig.connect();
    const older = {
      ...eventAtGoogle('a'),
      etag: '"1"',
      updated: '2026-03-01T00:00:00.000Z',
      summary: 'older',
    };
    const newer = {
      ...eventAtGoogle('a'),
      etag: '"2"',
      updated: '2026-03-02T00:00:00.000Z',
      summary: 'newer',
    };
    const body = (items: unknown[], more: object) => ({
      match: { path: '/events' },
      fault: { body: JSON.stringify({ items, ...more }) },
    });
    rig.google.faults.add({ ...body([newer], { nextPageToken: 'two' }), nth: 1 });
    rig.google.faults.add({ ...body([older], { nextSyncToken: 'token' }), nth: 2 });
    await rig.run();
    expect(await rig.entry('a')).toMatchObject({ title: 'newer' });
  });
});

function eventAtGoogle(id: string) {
  return rig.world.events(ANA).find((event) => event.id === id);
}
