interface Brand {
  readonly brand: string;
}

/** Made-up brands that browsers add, so that nobody relies on an exact list: `Not=A?Brand`. */
const MADE_UP = /not.{0,3}a.{0,3}brand/i;

/**
 * Whether this browser’s own sync, if it has one, is Google’s. Other browsers’ sync would hand settings to Microsoft,
 * Mozilla or somebody else: it is not offered there.
 */
export function isGoogleSync(brands: readonly Brand[] | undefined): boolean {
  const named = (brands ?? []).map(({ brand }) => brand).filter((brand) => !MADE_UP.test(brand));
  return named.length > 0 && named.every((brand) => brand === 'Google Chrome' || brand === 'Chromium');
}
