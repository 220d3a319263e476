import { type ReactNode, useState } from 'react';
import { pendingAnchors } from '../privacy/is-built';
import { Button, buttonClass } from '../ui/button';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import { EraseDialog, type EraseDialogProps } from './erase-dialog';
import styles from './rights.module.css';

interface RightsSectionProps extends Pick<EraseDialogProps, 'calendars' | 'accounts' | 'onErase' | 'onSeen'> {
  readonly onExport: () => void;
  readonly onDeleteEverything: () => void;
}

/** Each right as a button: at once, without a network, without an account. */
export function RightsSection(props: RightsSectionProps) {
  const words = useWords();
  const [opened, setOpened] = useState<'range' | 'person'>();
  const link = (place: string, text: string) => (
    <a className={buttonClass('plain')} href={`#${place}`} data-right={place}>
      {text}
    </a>
  );
  const inferences = pendingAnchors.has('inferences') ? 'use' : 'inferences';
  const rights: readonly (readonly [string, ReactNode, string])[] = [
    ['know', link('holdings', words.t('rights.know')), words.t('rights.knowWhat')],
    ['records', link('records', words.t('rights.records')), words.t('rights.recordsWhat')],
    [
      'export',
      <Button key="export" onClick={props.onExport} data-right="export">
        {words.t('privacy.export')}
      </Button>,
      words.t('rights.exportWhat'),
    ],
    ['correct', link('stated', words.t('rights.correct')), words.t('rights.correctWhat')],
    [
      'delete',
      <Button key="delete" onClick={() => setOpened('range')} data-right="delete">
        {words.t('erase.title')}
      </Button>,
      words.t('rights.deleteWhat'),
    ],
    [
      'person',
      <Button key="person" onClick={() => setOpened('person')} data-right="person">
        {words.t('rights.person')}
      </Button>,
      words.t('rights.personWhat'),
    ],
    [
      'everything',
      <Button key="everything" look="danger" onClick={props.onDeleteEverything} data-right="everything">
        {words.t('delete.title')}
      </Button>,
      words.t('rights.everythingWhat'),
    ],
    ['restrict', link('pause', words.t('pause.action')), words.t('pause.intro')],
    ['object', link(inferences, words.t('rights.object')), words.t('rights.objectWhat')],
    ['withdraw', link('use', words.t('rights.withdraw')), words.t('rights.withdrawWhat')],
  ];
  return (
    <Section id="rights" data-anchor="rights" title={words.t('rights.title')} intro={words.t('rights.intro')}>
      <ul className={`${card['rows']} ${styles['rights']}`}>
        {rights.map(([name, button, what]) => (
          <li key={name} className={card['row']}>
            {button}
            <span className={styles['calm']}>{what}</span>
          </li>
        ))}
      </ul>
      {opened && (
        <EraseDialog
          calendars={props.calendars}
          accounts={props.accounts}
          onErase={props.onErase}
          onSeen={props.onSeen}
          startsWith={opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  );
}
