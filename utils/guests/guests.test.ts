import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANA, createRig, type Rig, START } from '../../tests/sync/rig';
import { AppError } from '../errors';
import { scopes } from '../identity/scopes';
import { createGuests, type GuestsDeps } from './guests';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;
const domain = ANA.slice(ANA.indexOf('@'));
const BEN = `ben${domain}`;
const BO = 'bo@elsewhere.example';
const window = { start: START, end: START + 14 * DAY };
const time = (at: number) => ({ dateTime: new Date(at).toISOString() });

let rig: Rig;
let state: { consent: boolean; keep: number; granted: boolean };
let asked: (readonly string[])[];

function create(change: Partial<GuestsDeps> = {}) {
  return createGuests({
    db: rig.db,
    clientFor: rig.createClient,
    askScopes: async (account, wanted) => {
      asked.push(wanted);
      return account;
    },
    hasConsent: async () => state.consent,
    keepMinutes: async () => state.keep,
    clock: rig.clock,
    ...change,
  });
}

const questions = () => rig.ledger.filter(({ purpose }) => purpose === 'read-free-busy').length;

beforeEach(async () => {
  rig = createRig({
    scopes: [
      'calendar.events.owned.readonly',
      'calendar.calendarlist.readonly',
      'calendar.settings.readonly',
      'calendar.events.freebusy',
    ],
  });
  await rig.connect();
  await rig.db.accounts.toCollection().modify({ grantedScopes: [scopes.readFreeBusy] });
  rig.world.addAccount({ email: BEN });
  rig.world.putEvent(BEN, { id: 'busyben', start: time(START + HOUR), end: time(START + 2 * HOUR) });
  state = { consent: true, keep: 15, granted: true };
  asked = [];
});
afterEach(() => rig.end());

describe('when guests are busy', () => {
  it('says busy for who can be seen, and that it can’t see who can’t', async () => {
    const found = await create().load({ emails: [BEN.toUpperCase(), BO], window });
    expect(found.get(BEN)).toMatchObject({
      sight: 'seen',
      busy: [{ start: START + HOUR, end: START + 2 * HOUR }],
    });
    expect(found.get(BO)).toMatchObject({ sight: 'unseen', busy: [] });
    expect(questions()).toBe(1);
  });

  it('asks nothing without the consent, and nothing without the scope', async () => {
    state.consent = false;
    const guests = create();
    expect((await guests.load({ emails: [BEN], window })).get(BEN)).toEqual({ sight: 'not-asked', busy: [] });
    await expect(guests.allow()).rejects.toMatchObject({ code: 'forbidden' });
    state.consent = true;
    await rig.db.accounts.toCollection().modify({ grantedScopes: [] });
    expect((await guests.load({ emails: [BEN], window })).get(BEN)?.sight).toBe('not-asked');
    expect(questions()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('asks for the one scope, in the press that agreed', async () => {
    await create().allow();
    expect(asked).toEqual([[scopes.readFreeBusy]]);
  });

  it('asks once for questions about the same days, also at the same time', async () => {
    const guests = create();
    await Promise.all([guests.load({ emails: [BEN], window }), guests.load({ emails: [BEN, BO], window })]);
    await guests.load({ emails: [BEN], window: { start: START + DAY, end: START + 2 * DAY } });
    expect(rig.ledger.filter(({ purpose }) => purpose === 'read-free-busy')).toHaveLength(2);
  });

  it('asks nobody for what is not waited for', async () => {
    const guests = create();
    expect((await guests.load({ emails: [BEN], window, silent: true })).get(BEN)?.sight).toBe('not-asked');
    expect(questions()).toBe(0);
  });

  it('forgets an answer after the minutes that were set', async () => {
    const guests = create();
    await guests.load({ emails: [BEN], window });
    rig.pass(14 * MINUTE);
    await guests.load({ emails: [BEN], window });
    expect(questions()).toBe(1);
    rig.pass(MINUTE);
    await guests.load({ emails: [BEN], window: { ...window, start: window.start + 15 * MINUTE } });
    expect(questions()).toBe(2);
    guests.drop(rig.clock.now());
    await guests.load({ emails: [BEN], window });
    expect(questions()).toBe(3);
    state.keep = 0;
    await guests.load({ emails: [BEN], window });
    expect(questions()).toBe(4);
  });

  it('keeps nothing in any table', async () => {
    await create().load({ emails: [BEN, BO], window });
    for (const table of rig.db.tables) {
      const rows = JSON.stringify(await table.toArray());
      expect(rows).not.toContain(BEN);
      expect(rows).not.toContain(BO);
    }
  });

  it('forgets everything when the consent is taken back, also what is on its way', async () => {
    let free = () => {};
    const waits = new Promise<void>((resolve) => {
      free = resolve;
    });
    const guests = create({
      clientFor: () => ({
        async queryFreeBusy(ids) {
          rig.ledger.push({ purpose: 'read-free-busy' } as (typeof rig.ledger)[number]);
          await waits;
          return { busy: new Map(ids.map((id) => [id, []])), refused: new Map(), groups: new Map() };
        },
      }),
    });
    const first = guests.load({ emails: [BEN], window });
    await expect.poll(questions).toBe(1);
    guests.withdraw();
    free();
    await first;
    await guests.load({ emails: [BEN], window });
    expect(questions()).toBe(2);
  });

  it('says that there was no answer where Google gave none, and asks again', async () => {
    let fails = true;
    const guests = create({
      clientFor: () => ({
        async queryFreeBusy(ids) {
          if (fails) throw new AppError('offline', 'no network');
          return { busy: new Map(ids.map((id) => [id, []])), refused: new Map(), groups: new Map() };
        },
      }),
    });
    expect((await guests.load({ emails: [BEN], window })).get(BEN)).toEqual({
      sight: 'unanswered',
      busy: [],
      error: 'offline',
    });
    fails = false;
    expect((await guests.load({ emails: [BEN], window })).get(BEN)?.sight).toBe('seen');
  });

  it('says of a group how many of its calendars were seen', async () => {
    const guests = create({
      clientFor: () => ({
        async queryFreeBusy([id = '']) {
          return {
            busy: new Map([[id, [{ start: START, end: START + HOUR }]]]),
            refused: new Map(),
            groups: new Map([[id, { members: 3, seen: 2 }]]),
          };
        },
      }),
    });
    expect((await guests.load({ emails: [BEN], window })).get(BEN)).toMatchObject({
      sight: 'partly',
      members: { all: 3, seen: 2 },
    });
  });

  it('looks once more before a booking, at required guests alone', async () => {
    const guests = create();
    const draft = { start: START + HOUR, end: START + 2 * HOUR, guests: [{ email: BEN }, { email: BO }] };
    await guests.load({ emails: [BEN], window });
    expect(await guests.lookAt(draft)).toEqual({ busy: [BEN], unasked: [] });
    expect(questions()).toBe(2);
    const nobody = { busy: [], unasked: [] };
    expect(await guests.lookAt({ ...draft, start: draft.end, end: draft.end + HOUR })).toEqual(nobody);
    expect(await guests.lookAt({ ...draft, guests: [{ email: BEN, optional: true }] })).toEqual(nobody);
  });

  it('at the last look, does not count our own event in the calendars of those it was sent to', async () => {
    const guests = create();
    const sent = { start: START + HOUR, end: START + 2 * HOUR, guests: [{ email: BEN.toUpperCase() }] };
    const draft = { start: START + 1.5 * HOUR, end: START + 2.5 * HOUR, guests: [{ email: BEN }] };
    expect(await guests.lookAt(draft)).toMatchObject({ busy: [BEN] });
    expect(await guests.lookAt(draft, sent)).toMatchObject({ busy: [] });
    expect(await guests.lookAt(draft, { ...sent, guests: [{ email: BO }] })).toMatchObject({ busy: [BEN] });
    expect(await guests.lookAt(draft, { ...sent, end: sent.end - HOUR / 4 })).toMatchObject({ busy: [BEN] });
  });

  it.each(['offline', 'forbidden', 'scope-missing', 'server-error'] as const)(
    'tells a question Google did not answer (%s) from a calendar that can’t be seen',
    async (code) => {
      const draft = { start: START, end: START + HOUR, guests: [{ email: BEN }, { email: BO }] };
      expect(await create().lookAt(draft)).toEqual({ busy: [], unasked: [] });
      const failing = create({
        clientFor: () => ({
          async queryFreeBusy() {
            throw new AppError(code, 'refused');
          },
        }),
      });
      expect(await failing.lookAt(draft)).toEqual({ busy: [], unasked: [BEN, BO], error: code });
      expect(await failing.lookAt({ ...draft, guests: [] })).toEqual({ busy: [], unasked: [] });
      state.consent = false;
      expect(await failing.lookAt(draft)).toEqual({ busy: [], unasked: [] });
    },
  );
});
