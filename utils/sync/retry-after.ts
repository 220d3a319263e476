import type { AppError } from '../errors';
import type { GoogleFailure } from '../google/errors';

/** What Google asked to wait, where it did and the browser let us read it. */
export function retryAfterOf(error: AppError): number | undefined {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null || !('retryAfterMs' in cause)) return undefined;
  return (cause as GoogleFailure).retryAfterMs;
}
