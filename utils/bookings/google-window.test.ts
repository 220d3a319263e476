import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BookingsRig, createBookingsRig } from '../../tests/builders/bookings-rig';
import { ANA } from '../../tests/sync/rig';
import type { AccountRow } from '../db/rows';
import { AppError } from '../errors';

describe('while Google’s window is open', () => {
  let rig: BookingsRig;
  let underWay = 0;
  const window = { isOpen: false, answer: (_error?: AppError) => {} };
  /** Opens with the next press, and stays so until it is answered. */
  const askScopes = (account: AccountRow) =>
    new Promise<AccountRow>((resolve, reject) => {
      window.isOpen = true;
      window.answer = (error) => {
        window.isOpen = false;
        if (error) reject(error);
        else resolve(account);
      };
    });
  const tracked = <Result>(work: Promise<Result>) => {
    underWay++;
    return work.finally(() => underWay--);
  };
  const isOpen = () => expect.poll(() => window.isOpen).toBe(true);

  beforeEach(async () => {
    underWay = 0;
    rig = await createBookingsRig({ askScopes, tracked });
  });
  afterEach(async () => {
    expect(rig.google.violations()).toEqual([]);
    await rig.end();
  });

  it('neither what follows a sync nor a deletion waits for it', async () => {
    const holding = rig.bookings.placeHolds(rig.holds());
    await isOpen();
    await rig.bookings.reconcile();
    expect(underWay).toBe(0);
    window.answer();
    expect(await holding).toHaveLength(3);
    expect(rig.atGoogle()).toHaveLength(3);
  });

  const presses: [string, () => Promise<unknown>][] = [
    ['holding', () => rig.bookings.placeHolds(rig.holds())],
    ['booking', () => rig.bookings.book(rig.request())],
  ];
  it.each(presses)(
    '%s writes nothing where the yes to writing was taken back meanwhile',
    async (_, press) => {
      const pressed = press();
      await isOpen();
      rig.state.consent = false;
      window.answer();
      await expect(pressed).rejects.toMatchObject({ code: 'forbidden' });
      expect(rig.writes()).toEqual([]);
      expect(await rig.rows()).toEqual([]);
    },
  );

  it.each(presses)('%s writes nothing where the account was forgotten meanwhile', async (_, press) => {
    const pressed = press();
    await isOpen();
    await rig.sync.forgetAccount(ANA);
    window.answer();
    await expect(pressed).rejects.toMatchObject({ code: 'auth-required' });
    expect(rig.writes()).toEqual([]);
    expect(await rig.rows()).toEqual([]);
  });

  it('undo waits for it too, and leaves everything where it is refused', async () => {
    const holding = rig.bookings.placeHolds(rig.holds());
    await isOpen();
    window.answer();
    const [first] = await holding;
    const undoing = rig.bookings.undo([first?.id ?? ''], false);
    await isOpen();
    expect(underWay).toBe(0);
    window.answer(new AppError('auth-cancelled', 'closed'));
    expect(await undoing).toEqual({ removed: 0, changed: 0, waits: 1, error: 'auth-cancelled' });
    expect(rig.atGoogle()).toHaveLength(3);
  });

  it('opens for nothing that is removed without a press', async () => {
    const holding = rig.bookings.placeHolds(rig.holds());
    await isOpen();
    window.answer();
    await holding;
    rig.google.faults.add({ match: { method: 'DELETE' }, nth: 2, fault: { drop: 'before' } });
    expect(await rig.bookings.cleanUpSilently()).toMatchObject({ removed: 2, waits: 1 });
    expect(window.isOpen).toBe(false);
    expect(rig.atGoogle()).toHaveLength(1);
  });

  it('Retry asks first, and does then what the row wants', async () => {
    rig.google.faults.add({ match: { method: 'POST', path: '/events' }, fault: { drop: 'before' } });
    const booking = rig.bookings.book(rig.request());
    await isOpen();
    window.answer();
    expect(await booking).toMatchObject({ outcome: 'waits' });
    const [row] = await rig.rows();
    const retrying = rig.bookings.retry(row?.id ?? '');
    await isOpen();
    expect(underWay).toBe(0);
    window.answer();
    expect(await retrying).toMatchObject({ outcome: 'booked' });
  });
});
