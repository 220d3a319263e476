import type { HealNotice } from '../../utils/privacy/heal-notice';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

interface HealMessageProps {
  readonly notice: HealNotice;
  readonly onDismiss: () => void;
}

/** That the browser lost something, what was done about it, and what can't be had again. */
export function HealMessage({ notice, onDismiss }: HealMessageProps) {
  const words = useWords();
  return (
    <Notice
      kind="warning"
      name="healed"
      action={
        <Button onClick={onDismiss} data-action="dismiss-heal">
          {words.t('common.close')}
        </Button>
      }
    >
      {words.t('heal.text')}
      {notice.lost.includes('files') && ` ${words.t('heal.files')}`}
    </Notice>
  );
}
