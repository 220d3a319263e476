import { scopePrefix } from './contract';
import { htmlReply } from './replies';
import type { HttpReply } from './wire';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

const style = `<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}
fieldset{border:1px solid #c4c7c5;border-radius:12px;margin:1rem 0;padding:.75rem 1rem}
label{display:block;padding:.35rem 0}button{font:inherit;padding:.5rem 1.25rem;border-radius:20px;border:1px solid #747775;background:#fff;margin-right:.5rem}
small{color:#5f6368}</style>`;

function wrap(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>${style}<body>${body}<p><small>This is a stand-in for Google, made for trying and testing. Nothing you do here leaves this computer.</small></p></body></html>`;
}

const words: Readonly<Record<string, string>> = {
  'calendar.events.readonly': 'View events on all your calendars',
  'calendar.calendarlist.readonly': 'See the list of Google calendars you’re subscribed to',
  'calendar.settings.readonly': 'View your Calendar settings',
  'calendar.freebusy': 'View your availability in your calendars',
  'calendar.events.freebusy': 'See the availability on Google calendars you have access to',
  'calendar.events.owned': 'See, create, change, and delete events on Google calendars you own',
  'calendar.events': 'View and edit events on all your calendars',
  'calendar.app.created':
    'Make secondary Google calendars, and see, create, change, and delete events on them',
};

interface ConsentPage {
  readonly action: string;
  readonly id: string;
  readonly accounts: readonly { readonly email: string; readonly name: string }[];
  readonly selected: string | undefined;
  readonly scopes: readonly string[];
  readonly preticked: boolean;
}

export function consentPage(page: ConsentPage): HttpReply {
  const accounts = page.accounts.map(({ email, name }) => {
    const text = escapeHtml(email);
    const checked = email === page.selected ? ' checked' : '';
    return `<label><input type="radio" name="account" id="account-${text}" value="${text}"${checked}> ${escapeHtml(name)} (${text})</label>`;
  });
  const scopes = page.scopes.map((scope) => {
    const short = scope.startsWith(scopePrefix) ? scope.slice(scopePrefix.length) : scope;
    const checked = page.preticked ? ' checked' : '';
    return `<label><input type="checkbox" name="scope" value="${escapeHtml(scope)}"${checked}> ${escapeHtml(words[short] ?? short)}</label>`;
  });
  const body = `<h1>An app wants to access your Google Account</h1>
<form method="post" action="${page.action}"><input type="hidden" name="request" value="${page.id}">
<fieldset><legend>Choose an account</legend>${accounts.join('')}</fieldset>
<fieldset><legend>Select what it can access</legend>${scopes.join('')}</fieldset>
<button type="submit" id="deny" name="decision" value="deny">Cancel</button><button type="submit" id="allow" name="decision" value="allow">Continue</button></form>`;
  return htmlReply(200, wrap('Sign in – stand-in for Google', body));
}

export function unverifiedPage(action: string, id: string): HttpReply {
  const body = `<h1>Google hasn’t verified this app</h1><p>The app is requesting access to sensitive info in your account.</p>
<form method="post" action="${action}"><input type="hidden" name="request" value="${id}">
<button type="submit" id="back" name="decision" value="deny">Back to safety</button><button type="submit" id="proceed" name="decision" value="proceed">Continue anyway</button></form>`;
  return htmlReply(200, wrap('Google hasn’t verified this app', body));
}

export function blockedPage(action: string, id: string): HttpReply {
  const body = `<h1>Access blocked: your institution’s admin needs to review this app</h1><p id="error-code">Error 400: admin_policy_enforced</p>
<form method="post" action="${action}"><input type="hidden" name="request" value="${id}">
<button type="submit" id="back" name="decision" value="deny">Back</button></form>`;
  return htmlReply(400, wrap('Access blocked', body));
}

/** Google shows its own page and does not go back to the app: the flow ends when the window is closed. */
export function errorPage(code: string, why: string): HttpReply {
  const body = `<h1>Access blocked: authorization error</h1><p>${escapeHtml(why)}</p><p id="error-code">Error 400: ${escapeHtml(code)}</p>`;
  return htmlReply(400, wrap('Access blocked', body));
}
