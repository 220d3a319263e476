import * as z from 'zod/mini';
import type { ConsentPurpose } from './consent-schema';
import { historyMonths } from './rights-schema';
import type { Settings } from './schema';

/**
 * What an organisation may set for the browsers it manages: `public/managed-schema.json` tells the browser the same.
 * Every key takes something away or fixes it; none can switch anything on, or agree for anybody.
 */
const keys = {
  forbidWriting: z.boolean(),
  forbidFreeBusy: z.boolean(),
  forbidOverlay: z.boolean(),
  forbidSettingsSync: z.boolean(),
  mostHistoryMonths: historyMonths,
  /** Whole domains, as they stand after the `@`; an empty list is none. */
  accountDomains: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i))).check(z.maxLength(100)),
  googleClientId: z.string().check(z.regex(/^[\w.-]{1,300}$/)),
};

const organisationSchema = z.partial(z.object(keys));
export type Organisation = z.infer<typeof organisationSchema>;
export const organisationKeys = Object.keys(keys) as (keyof typeof keys)[];

/** Value by value, as browsers do it themselves: one that doesn't fit is left out, the others hold. */
export function parseOrganisation(stored: unknown): Organisation {
  if (typeof stored !== 'object' || stored === null) return {};
  const fitting = Object.entries(stored).filter(
    ([name, value]) => name in keys && organisationSchema.safeParse({ [name]: value }).success,
  );
  return organisationSchema.parse(Object.fromEntries(fitting));
}

/** Consents that count as not given, whatever was answered. */
export function forbiddenPurposes(organisation: Organisation): ConsentPurpose[] {
  return [
    ...(organisation.forbidWriting ? (['writing'] as const) : []),
    ...(organisation.forbidFreeBusy ? (['colleagues-freebusy'] as const) : []),
    ...(organisation.forbidSettingsSync ? (['settings-sync'] as const) : []),
  ];
}

/** The settings that hold. What is stored stays as the user left it, and holds again once the policy goes. */
export function narrowedSettings(settings: Settings, organisation: Organisation): Settings {
  const { forbidOverlay, mostHistoryMonths = Number.POSITIVE_INFINITY, googleClientId } = organisation;
  return {
    ...settings,
    historyMonths: Math.min(settings.historyMonths, mostHistoryMonths),
    ...(forbidOverlay && { overlay: { ...settings.overlay, on: false } }),
    // The secret belongs to the client it came with.
    ...(googleClientId &&
      googleClientId !== settings.googleClientId && { googleClientId, googleClientSecret: '' }),
  };
}

/** Whether this account may be connected and read. */
export function isAdmitted(email: string, { accountDomains = [] }: Organisation): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return accountDomains.length === 0 || accountDomains.some((allowed) => allowed.toLowerCase() === domain);
}
