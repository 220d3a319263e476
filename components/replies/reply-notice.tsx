import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { asOfText } from '../ui/dates';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

interface ReplyNoticeProps {
  /** When times were copied. */
  readonly at: EpochMs;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onRead: () => void;
}

/** Times are on their way to somebody: the way to their answer. */
export function ReplyNotice({ at, now, timeZone, onRead }: ReplyNoticeProps) {
  const words = useWords();
  return (
    <Notice
      kind="calm"
      name="proposed"
      action={
        <Button look="text" onClick={onRead} aria-haspopup="dialog" data-action="show-reply">
          {words.t('reply.action')}
        </Button>
      }
    >
      {words.t('reply.waiting', { when: asOfText(at, now, { locale: words.locale, timeZone }) })}
    </Notice>
  );
}
