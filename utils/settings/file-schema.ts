import * as z from 'zod/mini';
import { rules } from './rules-schema';

/**
 * Settings alone, as a small file for another computer: what the user stated about their time. Consents, the Google
 * client and its secret, salts and accounts are no part of it, and a file that brings them is refused.
 */
const settingsFileSchema = z.strictObject({
  format: z.literal('allset-settings'),
  version: z.literal(1),
  rules: z.partial(z.strictObject(rules)),
});
export type StatedRules = z.infer<typeof settingsFileSchema>['rules'];

/** More than any such file needs. */
export const MOST_SETTINGS_BYTES = 200_000;

export function writeSettingsFile(settings: StatedRules): string {
  const names = Object.keys(rules) as (keyof typeof rules)[];
  const stated = Object.fromEntries(names.map((name) => [name, settings[name]]));
  return `${JSON.stringify({ format: 'allset-settings', version: 1, rules: stated }, null, 2)}\n`;
}

/** `undefined` for what is not whole and ours. */
export function readSettingsFile(text: string): StatedRules | undefined {
  if (text.length > MOST_SETTINGS_BYTES) return undefined;
  try {
    const read = settingsFileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.rules : undefined;
  } catch {
    return undefined;
  }
}
