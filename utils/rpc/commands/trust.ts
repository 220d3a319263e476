import * as z from 'zod/mini';
import { errorCodes } from '../../errors';
import { command, nothing } from './define-command';

const selfTestChecks = ['database', 'settings', 'timers', 'sign-in', 'overlay', 'refusal'] as const;

const selfTestLine = z.object({
  check: z.enum(selfTestChecks),
  /** `off`: there is nothing to check, because it is not in use. */
  outcome: z.enum(['ok', 'not-ok', 'off']),
  why: z.optional(z.enum(errorCodes)),
});
export type SelfTestLine = z.infer<typeof selfTestLine>;

/** What lets a user check on Allset, and what it notices itself. */
export const trustCommands = {
  /** «Not now»: what a new policy covers stays off. */
  postponePolicy: command({ input: nothing, output: nothing, from: 'extension-page' }),
  /** The browser refused something a page of ours asked for. */
  noteRefusal: command({
    input: z.object({ target: z.string().check(z.maxLength(100)) }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Something in a page that nobody foresaw: where in our code, not what. */
  noteFault: command({
    input: z.object({ place: z.optional(z.string().check(z.maxLength(120))) }),
    output: nothing,
    from: 'extension-page',
  }),
  clearLog: command({
    input: z.object({ log: z.enum(['errors', 'incidents']) }),
    output: nothing,
    from: 'extension-page',
  }),
  /** Tries once what Allset needs to work; nothing of it stays. */
  selfTest: command({
    input: nothing,
    output: z.object({ lines: z.array(selfTestLine) }),
    from: 'extension-page',
  }),
  /** Tries again what could not be given back at Google. */
  retryRevocation: command({ input: nothing, output: nothing, from: 'extension-page' }),
  /** The user ended the access at Google, or has read that they can. */
  dismissRevocation: command({ input: nothing, output: nothing, from: 'extension-page' }),
} as const;
