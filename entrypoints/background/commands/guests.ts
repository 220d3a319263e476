import type { guestCommands } from '../../../utils/rpc/commands/guests';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';

/** The people who are asked to come. */
export function createGuestCommands({
  guests,
  refuseWhilePaused,
}: Services): HandlersOf<typeof guestCommands> {
  return {
    async allowGuests() {
      await refuseWhilePaused();
      await guests.allow();
      return {};
    },
  };
}
