import { type ReactNode, useRef, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { Insights } from '../../utils/insights/find-insights';
import { Button } from '../ui/button';
import { dateText } from '../ui/dates';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { useWhenNear } from '../ui/use-when-near';
import { useWords } from '../ui/words';
import { ChangesFigure, LeadFigure } from './booking-figures';
import { EvidenceDialog } from './evidence-dialog';
import { FocusFigure } from './focus-figure';
import type { InsightActions, Opened } from './insight-actions';
import { LoadFigure } from './load-figure';
import styles from './my-week-section.module.css';
import { PeopleFigure } from './people-figure';
import { PreferredFigure } from './preferred-figure';
import { BackToBackFigure, WeekdayFigure } from './rhythm-figure';
import { TravelFigure } from './travel-figure';

interface MyWeekSectionProps {
  readonly actions: InsightActions;
  /** Where a picture begins. */
  readonly found?: Insights | 'nothing';
  /** Below the pictures: how good what rests on them is. */
  readonly children?: ReactNode;
}

/** Pictures of one's own calendar; worked out when somebody looks at them. */
export function MyWeekSection({ actions, found, children }: MyWeekSectionProps) {
  const words = useWords();
  const [insights, setInsights] = useState<Insights | 'nothing' | undefined>(found);
  const [failed, setFailed] = useState<ErrorCode>();
  const [opened, setOpened] = useState<Opened>();
  const load = () => {
    setFailed(undefined);
    actions.insights().then(
      (answer) => setInsights(answer ?? 'nothing'),
      (thrown) => setFailed(toAppError(thrown).code),
    );
  };
  const place = useRef<HTMLDivElement>(null);
  useWhenNear(place, load, found === undefined);
  const shown = insights !== 'nothing' && insights;
  return (
    <Section id="my-week" title={words.t('myWeek.title')} intro={words.t('myWeek.intro')}>
      <div
        ref={place}
        role="status"
        data-my-week={insights === 'nothing' ? 'nothing' : shown ? 'shown' : 'loading'}
      >
        {shown ? (
          <Learned insights={shown} />
        ) : insights === 'nothing' ? (
          <p>
            {words.t('myWeek.nothing')} <a href="#use">{words.t('myWeek.changeUse')}</a>
          </p>
        ) : (
          !failed && <p>{words.t('myWeek.looking')}</p>
        )}
      </div>
      {failed && (
        <Notice
          kind="warning"
          name="error"
          code={failed}
          action={<Button onClick={load}>{words.t('common.tryAgain')}</Button>}
        >
          {words.t(errorTexts[failed].sentence)}
        </Notice>
      )}
      {shown && (
        <div className={styles['figures']}>
          <PreferredFigure insights={shown} onOpen={setOpened} />
          <LoadFigure insights={shown} onOpen={setOpened} />
          <WeekdayFigure insights={shown} onOpen={setOpened} />
          <FocusFigure insights={shown} />
          <LeadFigure insights={shown} onOpen={setOpened} />
          <PeopleFigure insights={shown} onOpen={setOpened} />
          <BackToBackFigure insights={shown} onOpen={setOpened} />
          <ChangesFigure insights={shown} onOpen={setOpened} />
          <TravelFigure insights={shown} onOpen={setOpened} />
        </div>
      )}
      {children}
      {shown && opened && (
        <EvidenceDialog
          opened={opened}
          timeZone={shown.timeZone}
          isIgnored={shown.preferred.some(({ lens, ignored }) => ignored && lens === opened.pattern)}
          actions={{
            ...actions,
            // The picture says at once that a pattern is ignored.
            ignorePattern: (pattern, ignored) => actions.ignorePattern(pattern, ignored).then(load),
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  );
}

function Learned({ insights: { learnedFrom, since, timeZone } }: { readonly insights: Insights }) {
  const words = useWords();
  if (since === undefined) return <p>{words.t('myWeek.nothing')}</p>;
  const date = dateText(since, { locale: words.locale, timeZone });
  return <p>{words.t('myWeek.learnedFrom', { count: learnedFrom, since: date })}</p>;
}
