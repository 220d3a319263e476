import type { Booking, PlacedHold, Removal } from '../../utils/rpc/commands/bookings';
import type { CommandInput } from '../../utils/rpc/contract';

/** Everything that writes to Google, each for one press that says so. Fails with an AppError. */
export interface BookingActions {
  /** Whether the user has agreed to writing; if not, the press that holds or books says so, and agrees. */
  readonly agreed: boolean;
  readonly agree: () => Promise<unknown>;
  readonly hold: (request: CommandInput<'placeHolds'>) => Promise<readonly PlacedHold[]>;
  readonly book: (request: CommandInput<'book'>) => Promise<Booking>;
  readonly retry: (id: string) => Promise<Booking | Removal>;
  readonly undo: (ids: readonly string[], anyway?: boolean) => Promise<Removal>;
  readonly cleanUp: (accountId?: string) => Promise<Removal>;
  readonly forget: (id: string) => Promise<unknown>;
}
