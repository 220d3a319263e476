import { AppError } from '../errors';

/**
 * A calendar's own iCal address. Whoever knows it can read the calendar, so it is a secret like a password: it is
 * shown masked, and kept out of logs, the request ledger and (unless asked for) exports.
 */
export interface FeedAddress {
  readonly url: string;
  /** The host whose permission is asked. */
  readonly host: string;
}

/** @throws AppError `bad-file` with one sentence: not an address, not https, or with a password in it */
export function parseFeedAddress(text: string): FeedAddress {
  const typed = text.trim().replace(/^webcals?:\/\//i, 'https://');
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    throw new AppError(
      'bad-file',
      'This is not an address: it should begin with https:// and end like a file.',
    );
  }
  if (url.protocol !== 'https:') {
    throw new AppError(
      'bad-file',
      'Only addresses that begin with https:// are read, so that nobody listens in.',
    );
  }
  if (url.username || url.password) {
    throw new AppError('bad-file', 'An address with a name or password in it is not accepted.');
  }
  url.hash = '';
  return { url: url.href, host: url.hostname };
}

/** What screens and messages may show: the host, and nothing that opens the calendar. */
export function maskAddress(address: string): string {
  try {
    return `https://${new URL(address).hostname}/…`;
  } catch {
    return '…';
  }
}
