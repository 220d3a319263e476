import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

/** That everything rests, and the way on. */
export function PauseNotice({ onResume }: { readonly onResume: () => void }) {
  const words = useWords();
  return (
    <Notice
      kind="calm"
      name="paused"
      action={
        <Button onClick={onResume} data-action="resume">
          {words.t('pause.resume')}
        </Button>
      }
    >
      {words.t('pause.isOn')}
    </Notice>
  );
}
