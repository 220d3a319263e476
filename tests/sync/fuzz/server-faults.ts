import type { Fault } from '../../fakes/google/faults';
import type { Google } from '../../fakes/google/google';
import { ANA } from '../rig';
import type { Random } from './random';

export const serverFaults: readonly Fault[] = [
  { status: 500 },
  { status: 503 },
  { html: 502 },
  { html: 200 },
  { truncate: 40 },
  { drop: 'before' },
  { drop: 'after' },
  { body: '{}' },
  { body: '{"error":{"code":503,"message":"backend"}}' },
  { body: '' },
  { status: 403, reason: 'rateLimitExceeded' },
  { status: 429, reason: 'rateLimitExceeded', retryAfterSeconds: 120 },
  { status: 403, reason: 'quotaExceeded' },
  { status: 403, reason: 'forbidden' },
  { status: 404, reason: 'notFound' },
  { status: 401, reason: 'authError' },
  { status: 400, reason: 'badRequest' },
  { status: 410, reason: 'fullSyncRequired' },
];

/** Trouble at Google's end, now or soon. Answers a word for the log. */
export function troubleServer(google: Google, random: Random): string {
  const { world } = google;
  switch (random.int(8)) {
    case 0:
      world.expireSyncTokens();
      return 'sync tokens expire';
    case 1:
      world.breakSyncTokens();
      return 'sync tokens break';
    case 2:
      world.expirePageTokens();
      return 'page tokens expire';
    case 3:
      Object.assign(google.paging, { pageSize: 1 + random.int(5), short: random.chance(0.5) });
      return 'other pages';
    case 4:
      google.paging.cycle = true;
      return 'pages go in circles';
    case 5:
      google.paging.omitSyncToken = true;
      return 'no sync token';
    default: {
      const fault = random.pick(serverFaults);
      const times = random.chance(0.2) ? 4 : 1;
      google.faults.add({ match: { host: 'www.googleapis.com' }, nth: 1 + random.int(3), times, fault });
      return JSON.stringify(fault);
    }
  }
}

/** From here on Google behaves. */
export function calmServer(google: Google): void {
  google.faults.clear();
  google.paging.cycle = false;
  google.paging.omitSyncToken = false;
  google.world.setAccessRole(ANA, ANA, 'owner');
}
