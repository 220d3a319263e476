import { CUSTOM_WEEKS } from '../../utils/insights/find-insights';
import { MOST_OTHERS, PERSON_MEETINGS } from '../../utils/insights/people';
import { weekdayText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { clip, isolate, useWords } from '../ui/words';
import { useArrowFocus } from './arrow-focus';
import { Card, FigureCard } from './figure';
import { shortWeekdayText } from './figure-texts';
import type { FigureProps } from './insight-actions';
import styles from './people-figure.module.css';

const NAME_LENGTH = 32;

/** Whom one meets on which days: by name, nobody is ranked. */
export function PeopleFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const hide = usePrivate();
  const { people } = insights;
  const { onKeyDown, cell } = useArrowFocus('0 0');
  const card = {
    name: 'people',
    title: words.t('myWeek.whoWhen'),
    sample: words.t('myWeek.lastWeeks', { count: CUSTOM_WEEKS }),
    wide: true,
  };
  if (people.length === 0) {
    return (
      <Card {...card} isEmpty>
        <p>{words.t('myWeek.nobody', { least: PERSON_MEETINGS })}</p>
      </Card>
    );
  }
  const days = words.weekdays.filter(
    (day) => day < 5 || people.some(({ weekdays }) => (weekdays[day]?.count ?? 0) > 0),
  );
  const most = Math.max(...people.flatMap(({ weekdays }) => weekdays.map(({ count }) => count)));
  const nameOf = ({ name, email }: (typeof people)[number]) =>
    isolate(clip(hide(name ?? email, 'person'), NAME_LENGTH));
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.whoWhenSentence', { most: MOST_OTHERS, least: PERSON_MEETINGS })}
      table={{
        columns: [
          { name: words.t('myWeek.person') },
          ...days.map((day) => ({ name: shortWeekdayText(day, words.locale), isNumber: true })),
          { name: words.t('myWeek.together'), isNumber: true },
        ],
        rows: people.map((person) => ({
          key: person.email,
          cells: [
            nameOf(person),
            ...days.map((day) => words.number(person.weekdays[day]?.count ?? 0)),
            words.number(person.meetings.count),
          ],
        })),
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div role="group" aria-label={card.title} className={styles['grid']} onKeyDown={onKeyDown}>
        <div className={styles['row']} aria-hidden="true">
          <span />
          {days.map((day) => (
            <span key={day} className={styles['day']}>
              {shortWeekdayText(day, words.locale)}
            </span>
          ))}
        </div>
        {people.map((person, row) => (
          <div key={person.email} className={styles['row']} data-person={hide(person.email, 'person')}>
            <button
              type="button"
              className={styles['name']}
              data-count={person.meetings.count}
              onClick={() =>
                onOpen({
                  title: nameOf(person),
                  evidence: person.meetings.evidence,
                  pattern: person.pattern,
                })
              }
              {...cell(`${row} name`)}
            >
              {nameOf(person)}
            </button>
            {days.map((day, column) => {
              const { count, evidence } = person.weekdays[day] ?? { count: 0, evidence: '' };
              const title = `${nameOf(person)}, ${weekdayText(day, words.locale)}`;
              return (
                <button
                  key={day}
                  type="button"
                  className={styles['cell']}
                  data-count={count}
                  aria-label={`${title}: ${words.number(count)}`}
                  aria-disabled={count === 0}
                  onClick={() => count > 0 && onOpen({ title, evidence, pattern: person.pattern })}
                  {...cell(`${row} ${column}`)}
                >
                  <span className={styles['dot']} style={{ ['--size' as string]: Math.sqrt(count / most) }} />
                  <span>{count > 0 && words.number(count)}</span>
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </FigureCard>
  );
}
