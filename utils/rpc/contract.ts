import type * as z from 'zod/mini';
import { accountCommands } from './commands/accounts';
import { bookingCommands } from './commands/bookings';
import { guestCommands } from './commands/guests';
import { importCommands } from './commands/imports';
import { insightCommands } from './commands/insights';
import { overlayCommands } from './commands/overlay';
import { pickCommands } from './commands/picks';
import { privacyCommands } from './commands/privacy';
import { replyCommands } from './commands/replies';
import { rightsCommands } from './commands/rights';
import { ruleCommands } from './commands/rules';
import { suggestionCommands } from './commands/suggestions';
import { trustCommands } from './commands/trust';

/**
 * Everything a page may ask of the background, a table per subject: name → input, output, who may call.
 * Input is checked at the door of the worker, where nothing is trusted; output is what the worker promises.
 */
export const commands = {
  ...accountCommands,
  ...importCommands,
  ...suggestionCommands,
  ...guestCommands,
  ...insightCommands,
  ...pickCommands,
  ...bookingCommands,
  ...replyCommands,
  ...ruleCommands,
  ...overlayCommands,
  ...privacyCommands,
  ...rightsCommands,
  ...trustCommands,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.infer<Commands[Name]['output']>;

/** What travels. */
export interface CommandMessage {
  readonly command: CommandName;
  readonly input: unknown;
}
export type CommandReply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };
