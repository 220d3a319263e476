import type { Settings } from '../settings/schema';

/** Makes the salt once, then keeps it: with another one, what was learned or forgotten would be about strangers. */
export function withSalt(randomId: () => string): (settings: Settings) => Settings {
  return (settings) => (settings.learningSalt ? settings : { ...settings, learningSalt: randomId() });
}
