import { describe, expect, it } from 'vitest';
import { parseRetryAfter, toGoogleError } from './errors';

const body = (reason: string, message = 'words') =>
  JSON.stringify({ error: { code: 400, message, errors: [{ domain: 'global', reason, message }] } });

describe('toGoogleError', () => {
  it.each([
    [400, body('invalid', 'Invalid sync token value.'), 'sync-token-expired'],
    [400, body('badRequest'), 'bad-request'],
    [400, body('timeRangeEmpty'), 'bad-request'],
    [400, '<html>Bad Request</html>', 'bad-request'],
    [401, body('authError'), 'auth-required'],
    [401, '', 'auth-required'],
    [403, body('rateLimitExceeded'), 'rate-limited'],
    [403, body('userRateLimitExceeded'), 'rate-limited'],
    [403, body('quotaExceeded'), 'quota'],
    [403, body('dailyLimitExceeded'), 'quota'],
    [403, body('insufficientPermissions'), 'scope-missing'],
    [
      403,
      JSON.stringify({ error: { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } }),
      'scope-missing',
    ],
    [403, body('domainPolicy'), 'auth-blocked'],
    [403, body('forbiddenForNonOrganizer'), 'forbidden'],
    [403, body('a reason of next year'), 'forbidden'],
    [404, body('notFound'), 'not-found'],
    [409, body('duplicate'), 'conflict'],
    [410, body('fullSyncRequired'), 'sync-token-expired'],
    [410, body('updatedMinTooLongAgo'), 'sync-token-expired'],
    [410, '', 'sync-token-expired'],
    [410, body('deleted'), 'not-found'],
    [412, body('conditionNotMet'), 'conflict'],
    [429, body('rateLimitExceeded'), 'rate-limited'],
    [429, '<html>', 'rate-limited'],
    [500, '', 'server-error'],
    [503, '{"error":', 'server-error'],
    [200, JSON.stringify({ error: { code: 503 } }), 'server-error'],
    [302, '', 'bad-response'],
  ])('%i %s → %s', (status, text, code) => {
    expect(toGoogleError(status, text).code).toBe(code);
  });

  it('says nothing of what the body holds', () => {
    expect(toGoogleError(400, body('badRequest', 'Dentist with Ana')).message).not.toContain('Dentist');
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-03-02T00:00:00Z');

  it.each([
    [null, undefined],
    ['120', 120_000],
    ['Mon, 02 Mar 2026 00:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 00:00:00 GMT', undefined],
    ['soon', undefined],
  ])('%s → %s', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});
