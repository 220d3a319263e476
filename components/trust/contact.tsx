import { isNamed, PUBLISHER } from '../../utils/privacy/policy';
import { isolate, useWords } from '../ui/words';
import styles from './trust.module.css';

/** Who is answerable for this copy: a name given at build time, or honestly nobody we know. */
export function Contact() {
  const words = useWords();
  return (
    <div data-anchor="contact" className={styles['calm']}>
      <p>{isNamed ? words.t('contact.named', { name: isolate(PUBLISHER) }) : words.t('contact.unnamed')}</p>
      <p>{words.t('contact.never')}</p>
    </div>
  );
}
