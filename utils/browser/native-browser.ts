/**
 * Stands in for webextension-polyfill in production builds: every browser we support (Chromium 148, Firefox 140)
 * has a native `browser` whose functions return promises, so the polyfill would only pass it on.
 */
export default (globalThis as unknown as { browser: unknown }).browser;
