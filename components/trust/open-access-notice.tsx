import { Button, buttonClass } from '../ui/button';
import { Notice } from '../ui/notice';
import { isolate, useWords } from '../ui/words';
import { GOOGLE_CONNECTIONS, type OpenAccess } from './trust';

interface OpenAccessNoticeProps {
  readonly access: OpenAccess;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** Access that was given back here and not yet at Google: said until it is over. */
export function OpenAccessNotice({ access, onRetry, onDismiss }: OpenAccessNoticeProps) {
  const words = useWords();
  const list = (accounts: readonly string[]) => accounts.map(isolate).join(', ');
  return (
    <>
      {access.accounts.length > 0 && (
        <Notice
          kind="warning"
          name="access-later"
          action={
            <Button onClick={onRetry} data-action="retry-access">
              {words.t('common.tryAgain')}
            </Button>
          }
        >
          {words.t('access.later', { accounts: list(access.accounts) })}
        </Notice>
      )}
      {access.byHand.length > 0 && (
        <Notice
          kind="warning"
          name="access-by-hand"
          action={
            <>
              <GooglePageLink />{' '}
              <Button onClick={onDismiss} data-action="dismiss-access">
                {words.t('access.seen')}
              </Button>
            </>
          }
        >
          {words.t('access.byHand', { accounts: list(access.byHand) })}
        </Notice>
      )}
    </>
  );
}

export function GooglePageLink() {
  const words = useWords();
  return (
    <a className={buttonClass('plain')} href={GOOGLE_CONNECTIONS} target="_blank" rel="noreferrer">
      {words.t('access.googlePage')}
    </a>
  );
}
