/** calendar.google.com: its page, and the events its own script asks for. Markup and class names are ours. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { htmlReply, jsonReply, redirectReply } from '../replies';
import type { HttpReply, HttpRequest } from '../wire';
import type { World } from '../world';
import { formatIn } from '../zone-time';
import { findDayPieces } from './day-pieces';
import { type PageConfig, pageConfig } from './page-config';
import { pageStyle } from './page-style';

const PATH = /^\/calendar(?:\/u\/(\d+))?\/r(?:\/|$)/;

export function createCalendarPage(world: World) {
  return async function answer(request: HttpRequest, url: URL): Promise<HttpReply> {
    if (request.method !== 'GET') return htmlReply(405, 'Method not allowed');
    if (url.pathname === '/calendar/page-events') return events(url.searchParams);
    if (url.pathname === '/calendar/render') return redirectReply(editorOf(url));
    if (url.pathname === '/calendar/page.js') {
      const headers = { 'content-type': 'text/javascript; charset=UTF-8' };
      return { status: 200, headers, body: await pageScript() };
    }
    const path = PATH.exec(url.pathname);
    if (!path) return redirectReply('/calendar/u/0/r');
    const accountIndex = Number(path[1] ?? 0);
    const account = world.accounts()[accountIndex];
    if (!account)
      return accountIndex === 0 ? htmlReply(404, 'Nobody is signed in') : redirectReply('/calendar/u/0/r');
    const config = pageConfig(url.searchParams, {
      email: account.email,
      timeZone: account.timeZone,
      accountIndex,
      todayIn: (zone) => formatIn(zone, world.now()).slice(0, 10),
    });
    return page(config, url.pathname.includes('/eventedit') ? 'EVENT_EDIT' : 'EVENT');
  };

  function events(query: URLSearchParams): HttpReply {
    const account = world.accounts()[Number(query.get('account'))];
    const { from = '', to = '', timeZone = '' } = Object.fromEntries(query);
    return jsonReply(200, account ? findDayPieces(world, account.email, { from, to, timeZone }) : []);
  }
}

/** As Google does with links that name no account. */
function editorOf(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('action');
  return `/calendar/u/0/r/eventedit?${query}`;
}

let bundled: Promise<string> | undefined;

/** The page's own script, bundled once. */
function pageScript(): Promise<string> {
  bundled ??= (async () => {
    const { build } = await import('vite');
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        write: false,
        minify: false,
        rollupOptions: {
          input: fileURLToPath(new URL('client/main.ts', import.meta.url)),
          output: { format: 'iife' },
        },
      },
    });
    const [first] = Array.isArray(result) ? result : [result];
    const chunk = first && 'output' in first ? first.output[0] : undefined;
    if (!chunk) throw new Error('the calendar page’s script did not build');
    return chunk.code;
  })();
  return bundled;
}

const surfaces = { light: '#F8FAFD', dark: '#1B1B1B' };

/** Google's known header, plus Trusted Types and a style-src, stricter than what was seen. */
function page(config: PageConfig, family: string): HttpReply {
  const nonce = randomBytes(12).toString('base64');
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="${config.lang}" dir="${config.dir}" data-ui-kind="10" data-base-title="Google Calendar">
<head><meta charset="utf-8"><base href="/calendar/u/${config.accountIndex}/"><title>Google Calendar</title>
<meta name="theme-color" content="${config.dark ? surfaces.dark : surfaces.light}">
<style nonce="${nonce}">${pageStyle}</style></head>
<body class="fx-body${config.dark ? ' fx-dark' : ''}" data-viewfamily="${family}">
<script type="application/json" id="initialdata" nonce="${nonce}">${json}</script>
<script src="/calendar/page.js" nonce="${nonce}"></script></body></html>`;
  const reply = htmlReply(200, html);
  const policy = [
    `script-src 'report-sample' 'nonce-${nonce}' 'strict-dynamic' https: 'unsafe-eval'`,
    `style-src 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return { ...reply, headers: { ...reply.headers, 'content-security-policy': policy } };
}
