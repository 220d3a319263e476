import type { replyCommands } from '../../../utils/rpc/commands/replies';
import type { HandlersOf } from '../../../utils/rpc/server';
import type { Services } from '../services';

/** Times that were proposed to somebody, and the answer to them. */
export function createReplyCommands(services: Services): HandlersOf<typeof replyCommands> {
  return {
    async keepProposal(proposal) {
      await services.bookings.keepProposal(proposal);
      return {};
    },

    async forgetProposal({ id }) {
      await services.bookings.forgetProposal(id);
      return {};
    },

    async checkProposed(request) {
      const { times, ...rest } = await services.bookings.checkProposed(request);
      return {
        ...rest,
        times: times.map((time) => ({ ...time, by: [...time.by], unasked: [...time.unasked] })),
      };
    },
  };
}
