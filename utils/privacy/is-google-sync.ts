/** As TypeScript’s own types don’t have it: Chromium’s list of who made the browser. */
export interface BrandedNavigator {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}

/** Made-up brands that browsers add, so that nobody relies on an exact list: `Not=A?Brand`. */
const MADE_UP = /not.{0,3}a.{0,3}brand/i;

/**
 * Whether this browser’s own sync, if it has one, is Google’s. Other browsers’ sync would hand settings to Microsoft,
 * Mozilla or somebody else: it is not offered there.
 */
export function isGoogleSync({ userAgentData }: BrandedNavigator): boolean {
  const named = (userAgentData?.brands ?? [])
    .map(({ brand }) => brand)
    .filter((brand) => !MADE_UP.test(brand));
  return named.length > 0 && named.every((brand) => brand === 'Google Chrome' || brand === 'Chromium');
}
