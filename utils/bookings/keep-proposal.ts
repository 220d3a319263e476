import type { InvitedGuest } from '../calendar/draft';
import { saveProposal } from '../db/proposals';
import type { AllsetDb } from '../db/schema';
import type { Clock } from '../time/clock';
import type { Interval } from '../time/interval';

export interface ProposalDeps {
  readonly db: AllsetDb;
  readonly loadConsents: () => Promise<{ readonly titles: boolean; readonly guests: boolean }>;
  readonly clock: Clock;
}

export interface Proposed {
  readonly slots: readonly Interval[];
  readonly timeZone: string;
  readonly locale: string;
  readonly title?: string | undefined;
  readonly guests?: readonly InvitedGuest[] | undefined;
}

/** What was copied for somebody, without what the user does not want kept. */
export function createKeepProposal({ db, loadConsents, clock }: ProposalDeps) {
  return async function keepProposal({ title, guests, ...proposed }: Proposed): Promise<void> {
    const consents = await loadConsents();
    const named = title?.trim();
    await saveProposal(db, {
      ...proposed,
      at: clock.now(),
      ...(consents.titles && named && { title: named }),
      ...(consents.guests &&
        guests?.length && {
          guests: guests.map(({ email, optional }) => ({ email, ...(optional && { optional }) })),
        }),
    });
  };
}
