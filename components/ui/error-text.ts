import type { ErrorCode } from '../../utils/errors';
import type { MessageKey } from './words';

/** What the one button beside an error does. */
export type ErrorAction = 'connect' | 'retry' | 'open-options' | 'enter-client-id';

export interface ErrorText {
  readonly sentence: MessageKey;
  readonly button: MessageKey;
  readonly action: ErrorAction;
}

const connect = { button: 'errors.connectAgain', action: 'connect' } as const;
const retry = { button: 'errors.tryAgain', action: 'retry' } as const;
const options = { button: 'errors.openOptions', action: 'open-options' } as const;

/** One plain sentence and one button for everything that can go wrong. */
export const errorTexts: Readonly<Record<ErrorCode, ErrorText>> = {
  'auth-required': { sentence: 'errors.authRequired', ...connect },
  'auth-cancelled': { sentence: 'errors.authCancelled', ...connect },
  'auth-blocked': { sentence: 'errors.authBlocked', ...retry, action: 'connect' },
  'auth-unverified': { sentence: 'errors.authUnverified', ...retry, action: 'connect' },
  'client-id-missing': {
    sentence: 'errors.clientIdMissing',
    button: 'errors.enterClientId',
    action: 'enter-client-id',
  },
  'scope-missing': { sentence: 'errors.scopeMissing', ...connect },
  offline: { sentence: 'errors.offline', ...retry },
  quota: { sentence: 'errors.quota', ...retry },
  'rate-limited': { sentence: 'errors.rateLimited', ...retry },
  'sync-token-expired': { sentence: 'errors.syncTokenExpired', ...retry },
  conflict: { sentence: 'errors.conflict', ...retry },
  'not-found': { sentence: 'errors.notFound', ...options },
  forbidden: { sentence: 'errors.forbidden', ...options },
  'bad-request': { sentence: 'errors.badRequest', ...retry },
  'bad-response': { sentence: 'errors.badResponse', ...retry },
  'server-error': { sentence: 'errors.serverError', ...retry },
  'storage-full': { sentence: 'errors.storageFull', ...retry },
  'storage-broken': { sentence: 'errors.storageBroken', ...options },
  'bad-file': { sentence: 'errors.badFile', ...retry },
  paused: { sentence: 'errors.paused', ...options },
  managed: { sentence: 'errors.managed', ...options },
  cancelled: { sentence: 'errors.cancelled', ...retry },
  bug: { sentence: 'errors.bug', ...retry },
};
