import type { RuleChanges, RuleName } from './rules-schema';
import { type Settings, settingsSchema } from './schema';

const inferable = [
  'workingHours',
  'shortMeetings',
  'leanMorning',
  'leanTogether',
  'leanEarly',
] as const satisfies readonly RuleName[];

/** What history says about rules nobody stated. A rule without an entry has its default. */
export type InferredRules = Partial<Pick<Settings, (typeof inferable)[number]>>;

/** The rules with a change: what it names is stated from now on, what it gives back to `auto` has its default again. */
export function withChanges(settings: Settings, { auto = [], ...changes }: RuleChanges): Settings {
  const changed = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const stated = new Set<RuleName>([...settings.stated, ...(Object.keys(changed) as RuleName[])]);
  for (const name of auto) stated.delete(name);
  const defaults = settingsSchema.parse({});
  const reset = Object.fromEntries(auto.map((name) => [name, defaults[name]]));
  return { ...settings, ...changed, ...reset, stated: [...stated] };
}

/** The rules that the user did not state as history has them. */
export function withInferred(settings: Settings, inferred: InferredRules): Settings {
  const fresh = { ...settingsSchema.parse({}), ...inferred };
  const open = inferable.filter((name) => !settings.stated.includes(name));
  return { ...settings, ...Object.fromEntries(open.map((name) => [name, fresh[name]])) };
}
