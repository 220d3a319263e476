import { describe, expect, it } from 'vitest';
import { readManifest, readShippedSources, type Target } from '../../scripts/privacy/read-repository';
import { createRequest } from '../google/request';
import { scopes } from '../identity/scopes';
import type { Insights } from '../insights/find-insights';
import type { ReasonKind } from '../preferences/reasons';
import { accessNotes } from './google-access';
import { type FigureKind, figureKinds, type InferenceKind, inferenceKinds } from './inferences';
import { inventory } from './inventory';
import { firefoxDataCollection } from './manifest-keys';
import { askedPermissions } from './permissions';

/** What the policy says does not happen, held against manifest and source. */

const targets: readonly Target[] = ['chrome', 'edge', 'firefox'];
const sources = readShippedSources();
/** The policy's own words name what is not done. */
const code = sources.filter(({ path }) => /\.(ts|tsx)$/.test(path) && !path.startsWith('utils/privacy/'));

function filesWith(pattern: RegExp, files = code): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe.each(targets)('the manifest for %s', (target) => {
  it('lets the browser talk to Google’s hosts and no other', async () => {
    const csp = (await readManifest(target)).content_security_policy?.extension_pages ?? '';
    const allowed = /connect-src ([^;]+)/.exec(csp)?.[1]?.split(' ') ?? ['missing'];
    expect(allowed.filter((host) => !/^https:\/\/(\w+\.)?(googleapis|google)\.com$/.test(host))).toEqual([]);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("form-action 'none'");
  });

  it('asks for no permission to read cookies, history, tabs or position', async () => {
    const names = askedPermissions(await readManifest(target)).map(({ name }) => name);
    const never =
      /^(cookies|history|tabs|geolocation|webRequest.*|webNavigation|browsingData|topSites|bookmarks|downloads|management|nativeMessaging|identity\.email|debugger|proxy|privacy|pageCapture|desktopCapture|<all_urls>)$/;
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => never.test(name))).toEqual([]);
  });

  it('runs on no site but Google Calendar’s page', async () => {
    const manifest = await readManifest(target);
    const hosts = [
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []),
    ];
    // A calendar's own secret address may be anywhere, so its host is asked for when one is entered.
    const other = hosts.filter((host) => !/^(https|\*):\/\/calendar\.google\.com\/\*$/.test(host));
    expect(other).toEqual([]);
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  it('loads no picture, script, style or font from anywhere else', async () => {
    const csp = (await readManifest(target)).content_security_policy?.extension_pages ?? '';
    for (const kind of ['img', 'script', 'style', 'font', 'media', 'frame']) {
      const allowed = new RegExp(`${kind}-src ([^;]+)`).exec(csp)?.[1]?.split(' ') ?? [];
      expect(
        allowed.filter((host) => !["'self'", 'data:', "'unsafe-inline'"].includes(host)),
        kind,
      ).toEqual([]);
    }
    expect(filesWith(/(src|href)=["']https?:|@import ["']?https?:|url\(["']?https?:/, sources)).toEqual([]);
  });
});

describe('the source', () => {
  it('holds no code of analytics, advertising, social or payment services', () => {
    const services =
      /google-analytics|googletagmanager|gtag\(|doubleclick|facebook\.|connect\.facebook|segment\.(com|io)|mixpanel|amplitude|hotjar|sentry|posthog|plausible|stripe|paypal|braintree|sendBeacon|navigator\.doNotTrack/i;
    expect(
      filesWith(
        services,
        sources.filter(({ path }) => !path.startsWith('utils/privacy/')),
      ),
    ).toEqual([]);
  });

  it('asks Google for no contacts, directory or profile', () => {
    const noted = accessNotes.map(({ scope }) => scope).sort();
    expect(Object.values(scopes).sort()).toEqual(noted);
    expect(noted.filter((scope) => !/\/auth\/calendar\./.test(scope))).toEqual([]);
    expect(noted).not.toContain('https://www.googleapis.com/auth/calendar');
    expect(filesWith(/auth\/(contacts|directory|userinfo|admin)|people\.googleapis/)).toEqual([]);
  });

  it('has no field for a password of your account', () => {
    // The passphrase of a backup is another thing: made up for the file, filled in by nobody, and never sent to Google.
    const hidden = code.flatMap(({ path, text }) =>
      [...text.matchAll(/<input\b(?:(?!\/>).)*type=["']password["'](?:(?!\/>).)*/gs)].map(([field]) => ({
        path,
        field,
      })),
    );
    expect(hidden.map(({ path }) => path)).toEqual(filesWith(/['"]password['"]/));
    const others = hidden.filter(
      ({ field }) => !/ name="passphrase"/.test(field) || !/ autoComplete="new-password"/.test(field),
    );
    expect(others).toEqual([]);
    expect(filesWith(/autoComplete=["'](current-password|username)["']/)).toEqual([]);
    const asking = code.filter(({ path }) => /^utils\/(google|identity|accounts)\//.test(path));
    expect(asking.length).toBeGreaterThan(5);
    expect(filesWith(/passphrase|password/i, asking)).toEqual([]);
  });

  it('puts no text into a page as markup and runs none as code', () => {
    expect(
      filesWith(/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
    expect(filesWith(/\beval\(|new Function\(|importScripts\(/)).toEqual([]);
  });

  it('sends no identifier of the installation', () => {
    const asking = code.filter(({ path }) => /^utils\/(google|identity)\//.test(path));
    expect(asking.length).toBeGreaterThan(5);
    expect(filesWith(/learningSalt|installId|getSelf\(|setUninstallURL/, asking)).toEqual([]);
    expect(filesWith(/setUninstallURL|instanceID|advertisingId/)).toEqual([]);
  });

  it('sends no cookies along', async () => {
    const inits: RequestInit[] = [];
    const request = createRequest({
      fetch: async (_input, init) => {
        inits.push(init ?? {});
        return new Response('{}');
      },
      getToken: async () => ({ value: 'secret' }),
      invalidateToken: async () => {},
      onRequest: () => {},
      clock: { now: () => 0 },
    });
    await request({ method: 'GET', pathTemplate: '/x', purpose: 'read-events' });
    expect(inits.map(({ credentials }) => credentials)).toEqual(['omit']);
    expect(filesWith(/credentials: ['"](include|same-origin)/)).toEqual([]);
  });

  it('gives reasons of a closed list of kinds only', () => {
    // Both ways: a kind of reason that the policy does not list is a type error here.
    const listed: readonly ReasonKind[] = Object.keys(inferenceKinds) as InferenceKind[];
    const given: Record<ReasonKind, unknown> = inferenceKinds;
    expect(listed.length).toBe(Object.keys(given).length);
    const about = Object.values(inferenceKinds).join(' ');
    expect(about).not.toMatch(/mood|health|performance|belief|attitude|personality/i);
  });

  it('shows figures of a closed list only, and stores none of them', () => {
    type Shown = Exclude<keyof Insights, 'now' | 'timeZone' | 'learnedFrom' | 'since'>;
    const listed: readonly Shown[] = Object.keys(figureKinds) as FigureKind[];
    const given: Record<Shown, unknown> = figureKinds;
    expect(listed.length).toBe(Object.keys(given).length);
    const stored = inventory.map(({ name }) => name);
    expect(stored.filter((name) => /insight|figure|week/i.test(name))).toEqual([]);
    expect(filesWith(/db\.\w+\.(put|bulkPut|add)\(/).filter((file) => /insight/.test(file))).toEqual([]);
  });
});

describe('Firefox’s declaration', () => {
  it('is the one the inventory gives', async () => {
    const gecko = (await readManifest('firefox')).browser_specific_settings?.gecko;
    expect(gecko?.data_collection_permissions).toEqual(firefoxDataCollection());
  });
});
