import type { Carrying } from '../../utils/privacy/carrying';
import type { MessageKey } from '../ui/words';

export interface CarryingState {
  /** Only where the browser’s own sync is Google’s. */
  readonly isOffered: boolean;
  readonly trouble: Carrying['trouble'] | undefined;
  readonly resume: () => void;
}

export const carryingTroubles: Readonly<
  Record<NonNullable<Carrying['trouble']>, MessageKey & `carrying.${string}`>
> = {
  newer: 'carrying.newer',
  broken: 'carrying.broken',
  'too-large': 'carrying.tooLarge',
  ended: 'carrying.ended',
  refused: 'carrying.refused',
};
