import type { BookingAnswer } from '../../../utils/bookings/book';
import type { Booking, bookingCommands } from '../../../utils/rpc/commands/bookings';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';
import { inBackground } from './in-background';

/** What is written to Google: each command is a press that named it. */
export function createBookingCommands(services: Services): HandlersOf<typeof bookingCommands> {
  const { bookings } = services;
  /** The copy here follows; the answer doesn't wait for it. */
  const thenSync = <Result>(result: Result): Result => {
    inBackground(services.syncAll('open'));
    return result;
  };
  return {
    placeHolds: async (request) => thenSync({ placed: [...(await bookings.placeHolds(request))] }),

    async book(request) {
      return toBooking(thenSync(await bookings.book(request)));
    },

    async retryWritten({ id }) {
      const answer = thenSync(await bookings.retry(id));
      return 'outcome' in answer ? toBooking(answer) : answer;
    },

    undoWritten: async ({ ids, anyway = false }) => thenSync(await bookings.undo(ids, anyway)),

    cleanUpWritten: async ({ accountId }) => thenSync(await bookings.cleanUp(accountId)),

    async forgetWritten({ id }) {
      await bookings.forget([id]);
      return {};
    },

    async giveBackWriting({ accountId }) {
      await bookings.giveBack(accountId);
      return {};
    },
  };
}

function toBooking(answer: BookingAnswer): Booking {
  switch (answer.outcome) {
    case 'taken':
      return { ...answer, by: [...answer.by] };
    case 'unasked':
      return { ...answer, about: [...answer.about] };
    default:
      return answer;
  }
}
