import * as z from 'zod/mini';

/** Judged by `sender.origin`, never by what the message says. */
export type Caller = 'extension-page' | 'content-script';

/** One row of the table: what goes in, what comes out, who may ask. */
export function command<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(definition: {
  input: Input;
  output: Output;
  from: Caller;
}) {
  return definition;
}

export const nothing = z.object({});

export const surface = z.enum(['onboarding', 'options', 'popup']);

/** Epoch milliseconds, half-open. */
export const interval = z.object({ start: z.number(), end: z.number() });
