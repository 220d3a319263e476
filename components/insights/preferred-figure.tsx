import { useState } from 'react';
import type { Insights } from '../../utils/insights/find-insights';
import { hourEvidence, LENS_MEETINGS, type PreferredTimes } from '../../utils/insights/preferred-times';
import { Button } from '../ui/button';
import { hourText, minutesText, wallTimeText, weekdayText } from '../ui/dates';
import { useMasked } from '../ui/private';
import { clip, isolate, useWords, type Words } from '../ui/words';
import { type Band, bandsOf } from './bands';
import { FigureCard, TooLittle } from './figure';
import { HeatMap } from './heat-map';
import type { FigureProps } from './insight-actions';
import styles from './preferred-figure.module.css';
import { shownWeek } from './shown-week';

const MOST_BANDS = 3;
const LABEL_LENGTH = 40;

/** When one likes to meet, of all meetings or of one kind of them. */
export function PreferredFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const masked = useMasked();
  const [lens, setLens] = useState('all');
  const times = insights.preferred.find((one) => one.lens === lens) ?? insights.preferred[0];
  if (!times) return null;
  const title = words.t('myWeek.preferred');
  const card = {
    name: 'preferred',
    title,
    sample: '',
    wide: true,
    choice: <LensChoice insights={insights} lens={times.lens} onChoose={setLens} />,
  };
  const { count, evidence } = times.meetings;
  if (count < LENS_MEETINGS) return <TooLittle {...card} count={count} least={LENS_MEETINGS} />;
  const name = lensName(times, words, masked);
  const pattern = times.lens === 'all' ? {} : { pattern: times.lens };
  return (
    <FigureCard
      {...card}
      sentence={
        <>
          <PreferredSentence times={times} /> {words.t('myWeek.howToRead')}
        </>
      }
      table={tableOf(times, words)}
    >
      <HeatMap
        key={times.lens}
        times={times}
        label={`${title}: ${name}`}
        onOpen={(day, hour) =>
          onOpen({
            title: `${name}, ${weekdayText(day, words.locale)} ${wallTimeText(hour * 60, words.locale)}`,
            evidence: hourEvidence(times.lens, day * 24 + hour),
            ...pattern,
          })
        }
      />
      <div className={styles['acts']}>
        <Button onClick={() => onOpen({ title: name, evidence, ...pattern })} data-action="see-events">
          {words.t('myWeek.seeEvents', { count })}
        </Button>
        {times.ignored && <span>{words.t('why.ignored')}</span>}
      </div>
    </FigureCard>
  );
}

function PreferredSentence({ times }: { readonly times: PreferredTimes }) {
  const words = useWords();
  const bands = bandsOf(times.preferred, times.counts).slice(0, MOST_BANDS);
  const total = times.meetings.count;
  if (bands.length === 0) return words.t('myWeek.noPreferred', { total });
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  return (
    <>
      <strong>{list.format(bands.map((band) => bandText(band, words)))}.</strong>{' '}
      {words.t('myWeek.preferredShare', {
        count: bands.reduce((sum, { count }) => sum + count, 0),
        total,
      })}
    </>
  );
}

/** `Tuesday 9:00–11:00` */
function bandText({ weekday, fromHour, toHour }: Band, { locale }: Words): string {
  return `${weekdayText(weekday, locale)} ${wallTimeText(fromHour * 60, locale)}\u2060–\u2060${wallTimeText(toHour * 60, locale)}`;
}

interface LensChoiceProps {
  readonly insights: Insights;
  readonly lens: string;
  readonly onChoose: (lens: string) => void;
}

function LensChoice({ insights, lens, onChoose }: LensChoiceProps) {
  const words = useWords();
  const masked = useMasked();
  const groups = [
    ['title', words.t('myWeek.kinds')],
    ['person', words.t('myWeek.people')],
    ['length', words.t('myWeek.lengths')],
  ] as const;
  return (
    <select
      name="lens"
      className={styles['choice']}
      aria-label={words.t('myWeek.whichMeetings')}
      value={lens}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="all">{words.t('myWeek.allMeetings')}</option>
      {groups.map(([kind, title]) => {
        const those = insights.preferred.filter((one) => one.kind === kind);
        if (those.length === 0) return null;
        return (
          <optgroup key={kind} label={title}>
            {those.map((one) => (
              <option key={one.lens} value={one.lens}>
                {lensName(one, words, masked)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}

function lensName({ kind, label = '' }: PreferredTimes, words: Words, masked: boolean): string {
  if (kind === 'all') return words.t('myWeek.allMeetings');
  if (kind === 'length') return minutesText(Number(label), words.locale);
  if (masked) return words.t('mask.text');
  return isolate(clip(label, LABEL_LENGTH));
}

function tableOf({ counts, levels }: PreferredTimes, words: Words) {
  const { days, hours } = shownWeek(counts, words.weekdays);
  return {
    columns: [
      { name: words.t('myWeek.day') },
      ...hours.map((hour) => ({ name: hourText(hour, words.locale), isNumber: true })),
    ],
    rows: days.map((day) => ({
      key: String(day),
      cells: [
        weekdayText(day, words.locale),
        ...hours.map((hour) => {
          const at = day * 24 + hour;
          return words.t('myWeek.countAndLevel', { count: counts[at] ?? 0, level: levels[at] ?? 0 });
        }),
      ],
    })),
  };
}
