import * as z from 'zod/mini';

/** Marks on calendar.google.com: `on` is asked for in a click, and stops everything there at once when it goes. */
export const overlaySettingsSchema = z.object({
  on: z._default(z.boolean(), false),
  likedTimes: z._default(z.boolean(), true),
  /** Google’s names of the views without marks. */
  hiddenViews: z._default(z.array(z.string()), []),
});
