import { expect, it } from 'vitest';
import { ANA, allDetails, createRig } from './rig';

it('stamps every reading with the policy it was agreed under', async () => {
  const rig = createRig();
  rig.world.putEvent(ANA, {
    id: 'a',
    start: { dateTime: '2026-03-03T09:00:00Z' },
    end: { dateTime: '2026-03-03T10:00:00Z' },
  });
  rig.settings.details = { ...allDetails, policyVersion: '2026-01-01' };
  await rig.connect();
  await rig.run('connect');
  expect((await rig.db.accounts.toArray())[0]?.policyVersion).toBe('2026-01-01');
  const first = await rig.cursor();
  expect(first?.policyVersion).toBe('2026-01-01');

  // Nothing of a calendar stays under the version before: another one reads all of it anew.
  rig.settings.details = { ...allDetails, policyVersion: '2027-01-01' };
  await rig.run('user');
  const second = await rig.cursor();
  expect(second).toMatchObject({ policyVersion: '2027-01-01', generation: (first?.generation ?? 0) + 1 });
  await rig.end();
});
