import browser from 'webextension-polyfill';
import { diagnosticsText } from '../../utils/privacy/diagnostics';
import { systemClock } from '../../utils/time/clock';
import { db } from './page-db';

/** How things stand, without a word of the calendar: to be seen, and then copied for somebody who helps. */
export async function readDiagnostics(): Promise<string> {
  const [accounts, cursors, quarantined, requests, models] = await Promise.all([
    db.accounts.toArray(),
    db.cursors.toArray(),
    db.quarantine.count(),
    db.requests.orderBy('at').reverse().limit(50).toArray(),
    db.models.toArray(),
  ]);
  return diagnosticsText({
    now: systemClock.now(),
    version: browser.runtime.getManifest().version,
    browser: /(?:Edg|Firefox|Chrome)\/\d+/.exec(navigator.userAgent)?.[0] ?? 'another browser',
    timeZone: systemClock.timeZone(),
    accounts,
    cursors,
    quarantined,
    requests,
    learnedFrom: models[0]?.meetings ?? 0,
  });
}
