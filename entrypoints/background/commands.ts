import type { CommandHandlers } from '../../utils/rpc/server';
import { createAccountCommands } from './commands/accounts';
import { createBookingCommands } from './commands/bookings';
import { createGuestCommands } from './commands/guests';
import { createImportCommands } from './commands/imports';
import { createInsightCommands } from './commands/insights';
import { createOverlayCommands } from './commands/overlay';
import { createPickCommands } from './commands/picks';
import { createPrivacyCommands } from './commands/privacy';
import { createReplyCommands } from './commands/replies';
import { createRightsCommands } from './commands/rights';
import { createRuleCommands } from './commands/rules';
import { createSuggestionCommands } from './commands/suggestions';
import { createTrustCommands } from './commands/trust';
import type { Services } from './services';

/** Command name → what it does: all that a page can ask for, in the order of `utils/rpc/contract.ts`. */
export function createCommands(services: Services): CommandHandlers {
  return {
    ...createAccountCommands(services),
    ...createImportCommands(services),
    ...createSuggestionCommands(services),
    ...createGuestCommands(services),
    ...createInsightCommands(services),
    ...createPickCommands(services),
    ...createBookingCommands(services),
    ...createReplyCommands(services),
    ...createRuleCommands(services),
    ...createOverlayCommands(services),
    ...createPrivacyCommands(services),
    ...createRightsCommands(services),
    ...createTrustCommands(services),
  };
}
