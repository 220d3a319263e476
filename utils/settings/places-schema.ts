import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(300));
/** As `commute/place.ts` makes them. */
const placeKey = z.string().check(z.minLength(1), z.maxLength(300));

const namedPlace = z.object({
  name: text.check(z.minLength(1)),
  role: z.exactOptional(z.enum(['home', 'work'])),
  address: z.exactOptional(text),
  coordinates: z.exactOptional(
    z.object({
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    }),
  ),
});

/** What the user states about places and the ways between them. Without defaults: a change names only what changes. */
export const places = {
  named: z.array(namedPlace).check(z.maxLength(100)),
  /** The newest for a way counts; see `commute/travel.ts`. */
  stated: z
    .array(
      z.object({
        from: z.exactOptional(placeKey),
        to: placeKey,
        minutes: z.int().check(z.minimum(0), z.maximum(1440)),
      }),
    )
    .check(z.maxLength(500)),
  /** Pairs not to learn from; see `commute/learn-travel.ts`. */
  forgotten: z
    .array(z.object({ a: placeKey, b: placeKey, until: z.exactOptional(z.number()) }))
    .check(z.maxLength(500)),
  mode: z.enum(['drive', 'transit', 'cycle', 'walk']),
  /** Offers times whose way is tighter than usual. */
  allowTight: z.boolean(),
};
export const placeChangesSchema = z.partial(z.object(places));

export const placesSchema = z.object({
  named: z._default(places.named, []),
  stated: z._default(places.stated, []),
  forgotten: z._default(places.forgotten, []),
  mode: z._default(places.mode, 'drive'),
  allowTight: z._default(places.allowTight, false),
});
export type Places = z.infer<typeof placesSchema>;
