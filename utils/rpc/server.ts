import type { Runtime } from 'webextension-polyfill';
import { type AppError, toAppError } from '../errors';
import type { Caller } from './commands/define-command';
import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  type CommandReply,
  type Commands,
  commands,
} from './contract';

/** What answers one table of `commands/`. */
export type HandlersOf<Table extends Partial<Commands>> = {
  readonly [Name in keyof Table & CommandName]: (input: CommandInput<Name>) => Promise<CommandOutput<Name>>;
};
export type CommandHandlers = HandlersOf<Commands>;

/** Who sent a message, told from what the browser vouches for; `undefined` for everybody we do not serve. */
export function callerOf(
  sender: Runtime.MessageSender & { origin?: string },
  own: { id: string; origin: string },
): Caller | undefined {
  if (sender.id !== own.id) return undefined;
  if (sender.origin === own.origin) return 'extension-page';
  if (sender.origin === 'https://calendar.google.com' && sender.frameId === 0) return 'content-script';
  return undefined;
}

/**
 * The one `onMessage` listener. Not `async`: it must answer `undefined` at once for messages that are not
 * commands, or it would answer them before the right listener does.
 */
export function createCommandServer(
  handlers: CommandHandlers,
  own: { id: string; origin: string },
  onFailure: (name: CommandName, error: AppError) => void = () => {},
) {
  return (message: unknown, sender: Runtime.MessageSender): Promise<CommandReply> | undefined => {
    const name = commandNameOf(message);
    if (!name) return undefined;
    if (callerOf(sender, own) !== commands[name].from) {
      return Promise.resolve({
        ok: false,
        code: 'forbidden',
        message: `${name} may not be called from here`,
      });
    }
    const input = commands[name].input.safeParse((message as { input?: unknown }).input);
    if (!input.success) {
      return Promise.resolve({
        ok: false,
        code: 'bad-request',
        message: `${name} was given the wrong input`,
      });
    }
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    return answer(handler, input.data, (error) => onFailure(name, error));
  };
}

async function answer(
  handler: (input: unknown) => Promise<unknown>,
  input: unknown,
  onFailure: (error: AppError) => void,
): Promise<CommandReply> {
  try {
    return { ok: true, output: await handler(input) };
  } catch (thrown) {
    const error = toAppError(thrown);
    onFailure(error);
    const { code, message } = error;
    return { ok: false, code, message };
  }
}

function commandNameOf(message: unknown): CommandName | undefined {
  if (typeof message !== 'object' || message === null || !('command' in message)) return undefined;
  const { command } = message;
  return typeof command === 'string' && Object.hasOwn(commands, command)
    ? (command as CommandName)
    : undefined;
}
