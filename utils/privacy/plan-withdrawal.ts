import type { ConsentPurpose } from '../settings/consent-schema';
import { inventory } from './inventory';

/** What taking a yes back does. The order counts: what feeds a store stops before the store is emptied. */
export type WithdrawalStep =
  /** Nothing that runs reads any more. */
  | { readonly step: 'stop' }
  /** Google takes the access back, accounts and all read from them go. */
  | { readonly step: 'disconnect' }
  /** These fields leave every stored event; the rest is kept. */
  | { readonly step: 'strip'; readonly fields: readonly string[] }
  /** Nor any of what was proposed to others. */
  | { readonly step: 'strip-proposals'; readonly of: 'titles' | 'guests' }
  /** The next reading is a complete one, with a smaller mask. */
  | { readonly step: 'read-anew' }
  | { readonly step: 'forget-learned' }
  /** From what is left. */
  | { readonly step: 'learn-anew' }
  | {
      readonly step: 'clear';
      readonly what: 'picks' | 'places' | 'free-busy' | 'synced-settings';
    };

const learned: readonly WithdrawalStep[] = [{ step: 'forget-learned' }, { step: 'learn-anew' }];

/** What withdrawing this purpose deletes or stops. */
export function planWithdrawal(purpose: ConsentPurpose): readonly WithdrawalStep[] {
  switch (purpose) {
    case 'calendars':
      return [{ step: 'stop' }, { step: 'disconnect' }, ...learned];
    case 'titles':
    case 'guests':
    case 'places':
    case 'descriptions':
      return [
        { step: 'stop' },
        { step: 'strip', fields: fieldsUnder(purpose) },
        ...(purpose === 'titles' || purpose === 'guests'
          ? [{ step: 'strip-proposals', of: purpose } as const]
          : []),
        { step: 'read-anew' },
        ...learned,
      ];
    case 'learning':
      return [{ step: 'clear', what: 'picks' }, { step: 'forget-learned' }];
    case 'learning-picks':
      return [{ step: 'clear', what: 'picks' }];
    case 'commutes':
      return [{ step: 'clear', what: 'places' }];
    case 'colleagues-freebusy':
      return [{ step: 'clear', what: 'free-busy' }];
    case 'writing':
      // Every write asks for the yes itself; what was written stays the user's, listed with Undo.
      return [];
    case 'settings-sync':
      return [{ step: 'clear', what: 'synced-settings' }];
  }
}

/** Fields of events that this purpose covers, by the inventory: outermost only. */
export function fieldsUnder(purpose: ConsentPurpose): string[] {
  const entries = inventory.find(({ name }) => name === 'entries');
  const covered = Object.entries(entries?.fields ?? {})
    .filter(([, note]) => note.consent === purpose)
    .map(([path]) => path);
  return covered.filter(
    (path) => !covered.some((outer) => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)),
  );
}
