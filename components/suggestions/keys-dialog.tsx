import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';
import styles from './keys-dialog.module.css';

/** Which keys do what. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const keys: [string, string][] = [
    ['↑ ↓', words.t('keys.move')],
    ['Enter', words.t('keys.open')],
    ['c', words.t('keys.copy')],
    ['s', words.t('share.keys')],
    ['w', words.t('keys.why')],
    ['x', words.t('keys.dismiss')],
    ['m', words.t('mask.toggle')],
    ['?', words.t('keys.help')],
    ['Esc', words.t('keys.close')],
  ];
  return (
    <Dialog title={words.t('keys.title')} onClose={onClose}>
      <dl className={styles['keys']}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['hint']}>{words.t('question.typeHint')}</p>
    </Dialog>
  );
}
