import { fileURLToPath } from 'node:url';
import { defineConfig, type UserManifest } from 'wxt';
import { writeFileList } from './scripts/lib/file-list';
import { firefoxDataCollection } from './utils/privacy/manifest-keys';

/**
 * ALLSET_E2E=1 makes the build that tests drive: the same code with a fixed key (so that its id and OAuth redirect
 * are known) in a folder of its own. `tests/e2e/builds.test.ts` checks that nothing else differs.
 */
const isE2e = process.env['ALLSET_E2E'] === '1';

/** Public half of a key nobody holds the private half of: gives the tested build the id oncchabcgkobgcdnikpdadjppchoikij. */
const E2E_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhq8kTxdn1o45AW9/FQ392cYUNcLsyu4MCU29JuX3hgiNkjkJwYKljSWYQ9ygN1SzVUj0HUUNv7JIopAlYBvdyt1T+xjREqpdKbE/6OvJl441lcA/gZOm/SqUPls9Pnj1OikEaECGi//U4ezBOVwfbOslkMDGSQW5P34/dZ9VnH6zbRuw3tmFX9PlwlG5F6o+MLJ3noRDgRCvJTW4/i6lnrLkp5nN4dW99JOekoevMZ9DDl3zr0+KuvxxJD9XW551mxtF5N2VAMJ1xwgYpZiGZNiiZnQfvwFQHxvpEmqw4E+DnDUQBelZvBHSHw3CSFQ9zg/4qNesPqDw16GQ+5UTCQIDAQAB';

/** Hosts the product may talk to. The browser refuses every other one, in pages and in the worker. */
const CONNECT_SOURCES = [
  'https://www.googleapis.com',
  'https://oauth2.googleapis.com',
  // A calendar's own secret iCal address; the host permission is asked when one is entered.
  'https://calendar.google.com',
];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src ${CONNECT_SOURCES.join(' ')}`,
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  // Only the panel can be framed at all: no other page is web-accessible.
  'frame-ancestors https://calendar.google.com',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Where times may be shown, once the user allows it. */
const CALENDAR_PAGE = 'https://calendar.google.com/*';

export default defineConfig({
  hooks: {
    'build:done': ({ config }) => {
      if (config.command === 'build') writeFileList(config.outDir);
    },
  },
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  outDirTemplate: isE2e
    ? 'e2e-{{browser}}-mv{{manifestVersion}}'
    : '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    define: { __ALLSET_PUBLISHER__: JSON.stringify(process.env['ALLSET_PUBLISHER'] ?? '') },
    resolve: {
      // The supported browsers have what the polyfill would add: ship a one-line stand-in for it.
      alias:
        mode === 'production'
          ? {
              'webextension-polyfill': fileURLToPath(
                new URL('utils/browser/native-browser.ts', import.meta.url),
              ),
            }
          : {},
    },
  }),
  manifest: ({ browser }): UserManifest => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      ...['alarms', 'identity', 'scripting', 'storage', 'unlimitedStorage'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    web_accessible_resources: [
      { resources: ['panel.html'], matches: [CALENDAR_PAGE], use_dynamic_url: true },
    ],
    // Chromium gives away no Alt+Shift with A, B, C, N, P, R, T, W, X or Z, and says nothing: tests/e2e/keys.test.ts.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_overlay_toggle__' },
      'toggle-mask': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_mask_toggle__' },
    },
    omnibox: { keyword: 'allset' },
    // A permission bubble can't be pressed by a program, so the tested build has what users grant later.
    optional_host_permissions: [CALENDAR_PAGE],
    ...(isE2e ? { host_permissions: [CALENDAR_PAGE] } : {}),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox' ? firefoxKeys() : chromiumKeys()),
  }),
});

function chromiumKeys(): UserManifest {
  const clientId = process.env['ALLSET_CHROME_CLIENT_ID'];
  return {
    minimum_chrome_version: '148',
    storage: { managed_schema: 'managed-schema.json' },
    side_panel: { default_path: 'panel.html' },
    ...(clientId ? { oauth2: { client_id: clientId, scopes: [] } } : {}),
    ...(isE2e ? { key: E2E_PUBLIC_KEY } : {}),
  };
}

function firefoxKeys(): UserManifest {
  return {
    sidebar_action: { default_panel: 'panel.html', default_title: 'Allset', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'allset@allset.example',
        strict_min_version: '140.0',
        data_collection_permissions: firefoxDataCollection(),
      },
    },
  } as UserManifest;
}
