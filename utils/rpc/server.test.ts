import { describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { AppError } from '../errors';
import { commands } from './contract';
import { type CommandHandlers, callerOf, createCommandServer } from './server';

const own = { id: 'abc', origin: 'chrome-extension://abc' };
const page = { id: 'abc', origin: own.origin, url: `${own.origin}/popup.html` };

function serverWith(handlers: Partial<CommandHandlers>) {
  return createCommandServer(handlers as CommandHandlers, own);
}

describe('callerOf', () => {
  const rows: [
    sentence: string,
    sender: Runtime.MessageSender & { origin?: string },
    caller: string | undefined,
  ][] = [
    ['our own page', page, 'extension-page'],
    [
      'our script in Google’s page',
      { id: 'abc', origin: 'https://calendar.google.com', frameId: 0 },
      'content-script',
    ],
    [
      'a frame inside Google’s page',
      { id: 'abc', origin: 'https://calendar.google.com', frameId: 3 },
      undefined,
    ],
    ['our script in another page', { id: 'abc', origin: 'https://evil.example', frameId: 0 }, undefined],
    ['another extension', { id: 'xyz', origin: own.origin }, undefined],
    ['nobody in particular', {}, undefined],
  ];

  it.each(rows)('sees %s', (_sentence, sender, caller) => {
    expect(callerOf(sender, own)).toBe(caller);
  });
});

describe('createCommandServer', () => {
  const scriptOfOurs = { id: 'abc', origin: 'https://calendar.google.com', frameId: 0 };
  const others = Object.entries(commands).flatMap(([command, { from }]) => [
    { command, caller: 'a page that is not ours', sender: { id: 'xyz', origin: 'https://evil.example' } },
    from === 'extension-page'
      ? { command, caller: 'our script in Google’s page', sender: scriptOfOurs }
      : { command, caller: 'our own page', sender: page },
  ]);

  it.each(others)('refuses $command from $caller', async ({ command, sender }) => {
    const handler = vi.fn();
    const server = serverWith({ [command]: handler });
    const reply = await server({ command, input: {} }, sender as Runtime.MessageSender);
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 'text', {}, { command: 'nope' }, { command: 'toString' }, { command: 7 }])(
    'leaves %j to other listeners',
    (message) => {
      expect(serverWith({})(message, page)).toBeUndefined();
    },
  );

  it('refuses input that does not fit before anything runs', async () => {
    const suggest = vi.fn();
    const reply = await serverWith({ suggest })(
      { command: 'suggest', input: { durationMinutes: 0.5 } },
      page,
    );
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
    expect(suggest).not.toHaveBeenCalled();
  });

  it('sends an error’s code, which an Error would lose on the way', async () => {
    const syncNow = () => Promise.reject(new AppError('offline', 'no answer'));
    expect(await serverWith({ syncNow })({ command: 'syncNow', input: { reason: 'user' } }, page)).toEqual({
      ok: false,
      code: 'offline',
      message: 'no answer',
    });
  });
});
