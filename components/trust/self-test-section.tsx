import { useState } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Section } from '../ui/section';
import { type MessageKey, useWords } from '../ui/words';
import type { TestLine } from './trust';
import styles from './trust.module.css';

const subjects = {
  database: 'database',
  settings: 'settings',
  timers: 'timers',
  'sign-in': 'signIn',
  overlay: 'overlay',
  refusal: 'refusal',
  page: 'page',
} as const satisfies Readonly<Record<TestLine['check'], string>>;

const outcomes = {
  ok: { icon: 'done', part: 'ok', word: 'selfTest.isOk' },
  'not-ok': { icon: 'warning', part: 'notOk', word: 'selfTest.isNotOk' },
  off: { icon: 'nothing', part: 'off', word: 'selfTest.isOff' },
} as const;

interface SelfTestProps {
  readonly onRun: () => Promise<readonly TestLine[]>;
  /** Where a picture begins. */
  readonly first?: readonly TestLine[] | undefined;
}

/** Storage, timers, sign-in, overlay and the browser's refusal, each with one sentence. */
export function SelfTestSection({ onRun, first }: SelfTestProps) {
  const words = useWords();
  const [lines, setLines] = useState(first);
  const [isRunning, setRunning] = useState(false);
  const run = () => {
    setRunning(true);
    onRun()
      .then(setLines, () => setLines(undefined))
      .finally(() => setRunning(false));
  };
  return (
    <Section
      id="self-test"
      data-anchor="self-test"
      title={words.t('selfTest.title')}
      intro={words.t('selfTest.intro')}
    >
      <Button onClick={run} disabled={isRunning} data-action="self-test" className={styles['start'] ?? ''}>
        {words.t(isRunning ? 'selfTest.running' : 'selfTest.run')}
      </Button>
      <div role="status">
        {lines && (
          <ul className={styles['lines']}>
            {lines.map(({ check, outcome }) => {
              const { icon, part, word } = outcomes[outcome];
              const sentence: MessageKey & `selfTest.${string}` =
                part === 'off' && check !== 'sign-in' && check !== 'overlay'
                  ? 'selfTest.isOff'
                  : (`selfTest.${subjects[check]}.${part}` as 'selfTest.overlay.off');
              return (
                <li key={check} data-self-test={check} data-outcome={outcome}>
                  <Icon name={icon} />
                  <span>
                    <span className="visually-hidden">{words.t(word)}: </span>
                    {words.t(sentence)}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </Section>
  );
}
