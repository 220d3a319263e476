import type { ProposalRow } from './rows';
import type { AllsetDb } from './schema';

/** Somebody who proposes more at once looks answers up by hand; the oldest go first. */
const MOST = 10;

/** Keeps what was copied; the same times for the same reader again take the place of the first. */
export async function saveProposal(db: AllsetDb, row: ProposalRow): Promise<void> {
  await db.transaction('rw', db.proposals, async () => {
    const before = await db.proposals.orderBy('at').toArray();
    const same = before.filter((one) => keyOf(one) === keyOf(row));
    const kept = before.filter((one) => !same.includes(one));
    const old = kept.slice(0, Math.max(0, kept.length + 1 - MOST));
    await db.proposals.bulkDelete([...same, ...old].flatMap(({ id }) => id ?? []));
    await db.proposals.add(row);
  });
}

/** Those with a time that is still to come, newest first. */
export async function loadProposals(db: AllsetDb, now: number): Promise<ProposalRow[]> {
  const rows = await db.proposals.orderBy('at').reverse().toArray();
  return rows.filter(({ slots }) => slots.some(({ start }) => start > now));
}

/** Takes titles out of all of them. */
export async function forgetProposedTitles(db: AllsetDb): Promise<number> {
  return db.proposals
    .filter(({ title }) => title !== undefined)
    .modify((row) => {
      Reflect.deleteProperty(row, 'title');
    });
}

/** Takes guests out: this one, or all. */
export async function forgetProposedGuests(db: AllsetDb, email?: string): Promise<number> {
  const isNamed = (address: string) =>
    email === undefined || address.toLowerCase() === email.trim().toLowerCase();
  return db.proposals
    .filter(({ guests = [] }) => guests.some((guest) => isNamed(guest.email)))
    .modify((row) => {
      const left = row.guests?.filter((guest) => !isNamed(guest.email)) ?? [];
      if (left.length > 0) Object.assign(row, { guests: left });
      else Reflect.deleteProperty(row, 'guests');
    });
}

function keyOf({ slots, timeZone, locale }: ProposalRow): string {
  return JSON.stringify([slots.map(({ start, end }) => [start, end]), timeZone, locale]);
}
