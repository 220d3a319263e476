import { rules } from './rules-schema';
import { settingsSchema } from './schema';

/**
 * Settings as they were written by an earlier version, in today's fields. Before `stated` there was one buffer for
 * both sides, and whatever differed from the default was the user's.
 */
export function migrateSettings(stored: unknown): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { bufferMinutes, ...fields } = stored as Record<string, unknown>;
  const split =
    bufferMinutes === undefined
      ? fields
      : { bufferBeforeMinutes: bufferMinutes, bufferAfterMinutes: bufferMinutes, ...fields };
  if ('stated' in fields) return split;
  const defaults: Record<string, unknown> = settingsSchema.parse({});
  const stated = Object.entries(split)
    .filter(([name, value]) => name in rules && JSON.stringify(value) !== JSON.stringify(defaults[name]))
    .map(([name]) => name);
  return { ...split, stated };
}
