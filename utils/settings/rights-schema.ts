import * as z from 'zod/mini';

/** How long things are kept, with the least and the most that can be set. */
export const retentionBounds = {
  historyMonths: { least: 0, most: 60 },
  ledgerDays: { least: 1, most: 366 },
  errorDays: { least: 1, most: 90 },
  guestBusyMinutes: { least: 0, most: 1440 },
  pickMonths: { least: 0, most: 60 },
} as const;
export type RetentionName = keyof typeof retentionBounds;

function within({ least, most }: { readonly least: number; readonly most: number }) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

export const historyMonths = within(retentionBounds.historyMonths);
const retention = {
  ledgerDays: within(retentionBounds.ledgerDays),
  errorDays: within(retentionBounds.errorDays),
  guestBusyMinutes: within(retentionBounds.guestBusyMinutes),
  pickMonths: within(retentionBounds.pickMonths),
};

/** Everything but the months of history, which are older than this. Defaults are what the policy says. */
export const retentionSettingsSchema = z.object({
  ledgerDays: z._default(retention.ledgerDays, 90),
  errorDays: z._default(retention.errorDays, 7),
  guestBusyMinutes: z._default(retention.guestBusyMinutes, 15),
  pickMonths: z._default(retention.pickMonths, 13),
});
export const retentionChangesSchema = z.partial(z.object({ historyMonths, ...retention }));

/** Titles and names stand hidden on every page of ours: see `utils/privacy/mask.ts`. */
export const maskSettingsSchema = z.object({
  on: z._default(z.boolean(), false),
  /** Hides them by itself while a meeting with guests is on. */
  inMeetings: z._default(z.boolean(), false),
  /** The user showed them during such a meeting: not hidden by itself again before this instant. */
  shownUntil: z._default(z.number(), 0),
});
export type MaskSettings = z.infer<typeof maskSettingsSchema>;
