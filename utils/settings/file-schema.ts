import * as z from 'zod/mini';
import { rules } from './rules-schema';

/**
 * Settings alone, as a small file for another computer: what the user stated about their time. Consents, the Google
 * client and its secret, salts and accounts are no part of it, and a file that brings them is refused. Habits are told
 * by hashes that no other computer knows.
 */
const { statedHabits: _hashed, ...portable } = rules;
const settingsFileSchema = z.strictObject({
  format: z.literal('allset-settings'),
  version: z.literal(1),
  rules: z.partial(z.strictObject(portable)),
});
export type PortableRules = z.infer<typeof settingsFileSchema>['rules'];

/** More than any such file needs. */
export const MOST_SETTINGS_BYTES = 200_000;

/** What the user touched; the rest follows what is learned, on every computer for itself. */
export function writeSettingsFile(settings: PortableRules & { readonly stated: readonly string[] }): string {
  const names = (Object.keys(portable) as (keyof typeof portable)[]).filter((name) =>
    settings.stated.includes(name),
  );
  const stated = Object.fromEntries(names.map((name) => [name, settings[name]]));
  return `${JSON.stringify({ format: 'allset-settings', version: 1, rules: stated }, null, 2)}\n`;
}

/** `undefined` for what is not whole and ours. */
export function readSettingsFile(text: string): PortableRules | undefined {
  if (text.length > MOST_SETTINGS_BYTES) return undefined;
  try {
    const read = settingsFileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.rules : undefined;
  } catch {
    return undefined;
  }
}
