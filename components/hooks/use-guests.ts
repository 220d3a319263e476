import { useState } from 'react';
import { call } from '../../utils/rpc/client';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import { consentRecords } from '../consent/purposes';
import type { GuestDesk } from '../guests/guest-desk';
import { useWords } from '../ui/words';
import { recordConsents } from './record-consents';
import { useOrganisation } from './use-organisation';

/** How often the user let Google be asked: each is a reason to answer the question anew. */
export function useGuestsAllowed() {
  const [allowed, setAllowed] = useState(0);
  return { allowed, onAllowed: () => setAllowed((times) => times + 1) };
}

/** What is known of the guests of an answer, and the press that asks about them. */
export function useGuests(agreed: boolean, answer: Answer | undefined, onAllowed: () => void): GuestDesk {
  const words = useWords();
  const { forbidFreeBusy = false } = useOrganisation();
  return {
    asked: answer?.guests ?? [],
    mayAsk: !forbidFreeBusy && (answer?.mayAskGuests ?? false),
    agreed,
    allow: async () => {
      if (!agreed) await recordConsents('popup', consentRecords({ 'colleagues-freebusy': true }, words));
      await call('allowGuests', {});
      onAllowed();
    },
  };
}
