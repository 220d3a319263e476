import { afterEach, expect, it } from 'vitest';
import { ANA, createRig, type Rig } from '../../tests/sync/rig';
import { loadConnections } from './connections';

let rig: Rig;
afterEach(() => rig.end());

it('a disconnected account stays away where its list of calendars is read meanwhile', async () => {
  let removing = () => {};
  const begun = new Promise<void>((resolve) => {
    removing = resolve;
  });
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  rig = createRig({
    change: (deps) => ({
      ...deps,
      store: {
        ...deps.store,
        forgetAccount: async (id) => {
          removing();
          await held;
          return deps.store.forgetAccount(id);
        },
      },
    }),
  });
  await rig.connect();
  const forgetting = rig.sync.forgetAccount(ANA);
  await begun;
  const listing = rig.sync.refreshCalendarList(ANA);
  const answered = () => rig.ledger.filter(({ pathTemplate }) => pathTemplate.endsWith('/calendarList'));
  await expect.poll(() => answered().length).toBe(2);
  // Time for the answer to be stored and copied, were it not for the removal under way.
  await new Promise((resolve) => setTimeout(resolve, 50));
  goOn();
  await Promise.all([forgetting, listing]);
  expect(await loadConnections(rig.local)).toEqual({ accounts: [], chosen: [] });
});
