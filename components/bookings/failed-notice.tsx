import type { ErrorCode } from '../../utils/errors';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { type MessageKey, useWords } from '../ui/words';

/** What went wrong with a write; reading has other words for some of it. */
const ofWriting: Readonly<Partial<Record<ErrorCode, MessageKey>>> = {
  'auth-required': 'bookings.errors.authRequired',
  'auth-cancelled': 'bookings.errors.authCancelled',
  'scope-missing': 'bookings.errors.scopeMissing',
  offline: 'bookings.errors.offline',
  conflict: 'bookings.changed',
};

export function writeErrorKey(code: ErrorCode): MessageKey {
  return ofWriting[code] ?? errorTexts[code].sentence;
}

export function FailedNotice({ code }: { readonly code: ErrorCode }) {
  const words = useWords();
  return (
    <Notice kind="warning" name="error" code={code}>
      {words.t(writeErrorKey(code))}
    </Notice>
  );
}
