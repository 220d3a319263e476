import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../ui/words';
import { type Findable, findSettings } from './find-settings';
import { goTo, readFindables } from './read-findables';
import styles from './settings-search.module.css';

/** A field that finds sections and rows of this page: type, arrows, Enter. */
export function SettingsSearch() {
  const words = useWords();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState<readonly Findable[]>([]);
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const found = isOpen ? findSettings(all, typed) : [];
  const isShown = isOpen && typed.trim() !== '';
  const close = () => setOpen(false);
  const go = (one: Findable | undefined) => {
    if (!one) return;
    close();
    goTo(one);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + Math.max(1, found.length)) % Math.max(1, found.length));
    } else if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'Escape') {
      setTyped('');
      close();
    }
  };
  return (
    <search className={styles['search']}>
      <input
        type="search"
        name="settings-search"
        role="combobox"
        aria-label={words.t('search.label')}
        placeholder={words.t('search.label')}
        aria-expanded={isShown && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onFocus={() => setAll(readFindables(document, words))}
        onBlur={close}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={words.t('search.found')}
        className={styles['found']}
        hidden={!isShown || found.length === 0}
      >
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={`${one.id} ${one.row ?? ''}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles['one']}
            data-found={one.id}
            // The field keeps the focus until something is chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(one)}
          >
            <span>{one.row ?? one.section}</span>
            {one.row !== undefined && <span className={styles['where']}>{one.section}</span>}
          </div>
        ))}
      </div>
      <p role="status" className={isShown && found.length === 0 ? styles['none'] : 'visually-hidden'}>
        {isShown && words.t('search.count', { count: found.length })}
      </p>
    </search>
  );
}
