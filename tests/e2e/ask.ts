import type { Page } from 'puppeteer';
import type { CommandInput, CommandName, CommandOutput } from '../../utils/rpc/contract';

/** Gives the background a command from one of the extension's own pages, as its screens do. */
export async function ask<Name extends CommandName>(
  page: Page,
  command: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const reply = await page.evaluate(
    (message) => (globalThis as unknown as { chrome: typeof chrome }).chrome.runtime.sendMessage(message),
    { command, input },
  );
  if (!reply.ok) throw new Error(`${command}: ${reply.code}: ${reply.message}`);
  return reply.output;
}
