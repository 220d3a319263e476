import { command, nothing } from './define-command';

/** The people who are asked to come. */
export const guestCommands = {
  /** After the user agreed: asks Google for the right to ask when others are busy (opens its window once). */
  allowGuests: command({ input: nothing, output: nothing, from: 'extension-page' }),
} as const;
