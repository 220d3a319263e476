import card from '../ui/card.module.css';
import { minutesText, wallTimeText } from '../ui/dates';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import { AutoMark } from './auto-mark';
import { BufferPicture } from './buffer-picture';
import { Choice } from './choice';
import { NoMeetings } from './no-meetings';
import { NoticeChoice } from './notice-choice';
import type { RulesProps } from './rules-props';
import styles from './time.module.css';
import { TimeSpan } from './time-span';

const lengths = [15, 20, 25, 30, 45, 50, 60, 90];
const buffers = [0, 5, 10, 15, 30, 45, 60];
const breaks = [0, 20, 30, 45, 60, 90];
const stretches = [0, 60, 90, 120, 180, 240];
const perDay = [0, 2, 3, 4, 5, 6, 8, 10];
const inRow = [0, 1, 2, 3, 4, 5];
const LUNCH = { startMinute: 690, endMinute: 840 };
const zones = ['', ...Intl.supportedValuesOf('timeZone')];

/** Breaks, limits and room: what no suggestion goes against. */
export function DaySection({ rules, onChange }: RulesProps) {
  const words = useWords();
  const minutes = (value: number) => (value ? minutesText(value, words.locale) : words.t('rules.none'));
  const limit = (value: number) => (value ? words.number(value) : words.t('time.noLimit'));
  const shared = { rules, onChange };
  const { lunch } = rules;
  return (
    <Section id="day" title={words.t('time.dayTitle')} intro={words.t('time.dayIntro')}>
      <div className={card['rows']}>
        <Choice
          {...shared}
          rule="defaultDurationMinutes"
          label={words.t('time.length')}
          offered={lengths}
          value={rules.defaultDurationMinutes}
          text={minutes}
          onChoose={(defaultDurationMinutes) => onChange({ defaultDurationMinutes })}
        />
        <Choice
          {...shared}
          rule="lunch"
          label={words.t('time.lunch')}
          hint={
            lunch &&
            words.t('time.lunchHint', {
              minutes: lunch.minimumMinutes,
              from: wallTimeText(lunch.startMinute, words.locale),
              to: wallTimeText(lunch.endMinute, words.locale),
            })
          }
          offered={breaks}
          value={lunch?.minimumMinutes ?? 0}
          text={minutes}
          onChoose={(minimumMinutes) =>
            onChange({ lunch: minimumMinutes ? { ...LUNCH, ...lunch, minimumMinutes } : null })
          }
        />
        {lunch && (
          <div className={card['row']}>
            <TimeSpan
              block={lunch}
              of={words.t('time.lunch')}
              onChange={(block) => onChange({ lunch: { ...lunch, ...block } })}
            />
          </div>
        )}
        <NoMeetings {...shared} />
        <Choice
          {...shared}
          rule="focusMinutes"
          label={words.t('time.focus')}
          hint={words.t('time.focusHint')}
          offered={stretches}
          value={rules.focusMinutes}
          text={minutes}
          onChoose={(focusMinutes) => onChange({ focusMinutes })}
        />
        <Choice
          {...shared}
          rule="maxMeetingsPerDay"
          label={words.t('time.perDay')}
          offered={perDay}
          value={rules.maxMeetingsPerDay}
          text={limit}
          onChoose={(maxMeetingsPerDay) => onChange({ maxMeetingsPerDay })}
        />
        <Choice
          {...shared}
          rule="maxMeetingsInRow"
          label={words.t('time.inRow')}
          offered={inRow}
          value={rules.maxMeetingsInRow}
          text={limit}
          onChoose={(maxMeetingsInRow) => onChange({ maxMeetingsInRow })}
        />
        <NoticeChoice {...shared} />
        <Choice
          {...shared}
          rule="bufferBeforeMinutes"
          label={words.t('time.bufferBefore')}
          offered={buffers}
          value={rules.bufferBeforeMinutes}
          text={minutes}
          onChoose={(bufferBeforeMinutes) => onChange({ bufferBeforeMinutes })}
        />
        <Choice
          {...shared}
          rule="bufferAfterMinutes"
          label={words.t('time.bufferAfter')}
          offered={buffers}
          value={rules.bufferAfterMinutes}
          text={minutes}
          onChoose={(bufferAfterMinutes) => onChange({ bufferAfterMinutes })}
        />
        <BufferPicture before={rules.bufferBeforeMinutes} after={rules.bufferAfterMinutes} />
        <div className={card['row']}>
          <div className={styles['label']}>
            <Switch
              name="shortMeetings"
              label={words.t('time.short')}
              description={words.t('time.shortHint')}
              checked={rules.shortMeetings}
              onChange={(shortMeetings) => onChange({ shortMeetings })}
            />
          </div>
          <AutoMark {...shared} rule="shortMeetings" label={words.t('time.short')} />
        </div>
        <Choice
          {...shared}
          rule="secondTimeZone"
          label={words.t('time.zone')}
          offered={zones}
          value={rules.secondTimeZone}
          text={(zone) => (zone ? zone.replaceAll('_', ' ') : words.t('time.zoneNone'))}
          onChoose={(secondTimeZone) => onChange({ secondTimeZone })}
        />
      </div>
    </Section>
  );
}
