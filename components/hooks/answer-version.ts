import type { Consents } from '../../utils/privacy/consents';
import { ruleNames } from '../../utils/settings/rules-schema';
import type { Settings } from '../../utils/settings/schema';
import { type EpochMs, MINUTE_MS } from '../../utils/time/instant';
import type { Stored } from './use-stored';

/** Suggested times begin on this grid. */
const QUARTER_MS = 15 * MINUTE_MS;

export interface AnswerGrounds {
  readonly stored: Pick<Stored, 'version'> | undefined;
  readonly settings: Pick<Settings, (typeof ruleNames)[number] | 'places'> | undefined;
  readonly consents: Partial<Consents> | undefined;
  /** How often the user let Google be asked about guests. */
  readonly allowed: number;
  readonly now: EpochMs;
}

/**
 * Changes when an answer may: with what is stored, with what the user stated and agreed to, and every quarter of an
 * hour, when a time may have passed. Undefined until all of it is read.
 */
export function answerVersion({
  stored,
  settings,
  consents,
  allowed,
  now,
}: AnswerGrounds): string | undefined {
  if (!stored || !settings || !consents) return undefined;
  const stated = [...ruleNames.map((name) => settings[name]), settings.places];
  return JSON.stringify([stored.version, stated, consents, allowed, Math.floor(now / QUARTER_MS)]);
}
