import { useEffect, useRef } from 'react';
import type { ErrorCode } from '../../utils/errors';
import type { RulesProps } from '../time/rules-props';
import { Button } from '../ui/button';
import { Mark } from '../ui/mark';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './consent.module.css';
import { ConsentStep } from './consent-step';
import { HoursStep } from './hours-step';
import { PromiseStep } from './promise-step';
import type { ConsentAnswers } from './purposes';
import { useWelcomePlace } from './use-welcome-place';
import { WELCOME_STEPS, type WelcomeStep } from './welcome-place';

export interface WelcomePageProps {
  /** After «No thanks». */
  readonly declined: boolean;
  readonly busy: boolean;
  /** Google’s own window asks. */
  readonly connecting: boolean;
  /** What came of the last try to connect. */
  readonly failed?: ErrorCode | undefined;
  /** Where Google has to send a web client back to. */
  readonly redirectUrl: string;
  readonly rules: RulesProps['rules'];
  readonly onRules: RulesProps['onChange'];
  readonly onConnect: (answers: ConsentAnswers) => void;
  readonly onAskAgain: () => void;
  readonly onSample: () => void;
  /** Without Google: calendar files only. */
  readonly onFiles: () => void;
  readonly onDecline: () => void;
  readonly onSaveClient: (clientId: string, clientSecret: string) => Promise<unknown>;
  /** Domains that the user's organisation keeps to. */
  readonly accountDomains?: readonly string[] | undefined;
  /** Where it begins, for who comes from another page than the installation. */
  readonly first?: WelcomeStep | undefined;
}

const heads = {
  1: { title: 'consent.title', intro: 'consent.intro' },
  2: { title: 'welcome.hoursTitle', intro: 'welcome.hoursIntro' },
  3: { title: 'welcome.useTitle', intro: 'welcome.useIntro' },
} as const;

/** Three short steps: what Allset promises, the user's own hours, and what may be read; sample data from each. */
export function WelcomePage(props: WelcomePageProps) {
  const { declined } = props;
  const words = useWords();
  const [{ step, answers }, setPlace] = useWelcomePlace(props.first);
  const title = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [step]);
  const go = (next: WelcomeStep) => setPlace({ step: next, answers });
  const head = declined ? ({ title: 'declined.title', intro: 'declined.text' } as const) : heads[step];
  return (
    <>
      <header className={styles['head']} data-step={declined ? undefined : step}>
        <p className={styles['brand']}>
          <Mark size={24} />
          {words.t('options.title')}
          {!declined && <Progress step={step} />}
        </p>
        <h1 ref={title} tabIndex={-1}>
          {words.t(head.title)}
        </h1>
        <p className={styles['intro']}>{words.t(head.intro)}</p>
      </header>
      {props.connecting && (
        <Notice
          kind="calm"
          name="connecting"
          action={
            <Button onClick={props.onAskAgain} data-action="ask-again">
              {words.t('popup.showWindow')}
            </Button>
          }
        >
          {words.t('popup.connecting')}
        </Notice>
      )}
      {step === 1 && !declined && <PromiseStep {...props} onNext={() => go(2)} />}
      {step === 2 && !declined && <HoursStep {...props} onBack={() => go(1)} onNext={() => go(3)} />}
      {(step === 3 || declined) && (
        <ConsentStep
          {...props}
          answers={answers}
          onAnswers={(next) => setPlace({ step, answers: next })}
          onBack={() => go(2)}
        />
      )}
    </>
  );
}

function Progress({ step }: { readonly step: WelcomeStep }) {
  const words = useWords();
  return (
    <span className={styles['progress']}>
      <span className={styles['bars']} aria-hidden="true">
        {Array.from({ length: WELCOME_STEPS }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the step
          <span key={at} data-done={at < step} />
        ))}
      </span>
      {words.t('welcome.progress', { step: words.number(step), total: words.number(WELCOME_STEPS) })}
    </span>
  );
}
