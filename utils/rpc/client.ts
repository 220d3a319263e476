import browser from 'webextension-polyfill';
import { AppError, type ErrorCode } from '../errors';
import type { CommandInput, CommandMessage, CommandName, CommandOutput, CommandReply } from './contract';

/**
 * Asks the background to do something. Rejects with an AppError. A worker that died in the middle rejects with
 * `cancelled`: every command can safely be asked again.
 */
export async function call<Name extends CommandName>(
  command: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const message: CommandMessage = { command, input };
  let reply: CommandReply | undefined;
  try {
    reply = await browser.runtime.sendMessage(message);
  } catch (cause) {
    throw new AppError('cancelled', 'the background stopped before it answered', { cause });
  }
  if (!reply) throw new AppError('bug', `nobody answers ${command}`);
  if (!reply.ok) throw new AppError(reply.code as ErrorCode, reply.message);
  return reply.output as CommandOutput<Name>;
}
