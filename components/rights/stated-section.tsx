import { settingsFields } from '../../utils/privacy/fields/settings';
import type { Settings } from '../../utils/settings/schema';
import { wallTimeText } from '../ui/dates';
import { useMasked } from '../ui/private';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { useWords, type Words } from '../ui/words';
import { isPersonal } from './personal';

/** Where each is changed. */
const places: Readonly<Partial<Record<keyof Settings, string>>> = {
  googleClientId: 'accounts',
  consents: 'use',
  workingHours: 'hours',
  busyPolicy: 'rules',
  hoursExceptions: 'single-days',
  statedHabits: 'inferences',
  leanMorning: 'leanings',
  leanTogether: 'leanings',
  leanEarly: 'leanings',
  places: 'places',
  overlay: 'overlay',
  historyMonths: 'retention',
  retention: 'retention',
  paused: 'pause',
  mask: 'mask',
};

/** What the user typed or chose, and nothing that was learned. */
export function StatedSection({ settings }: { readonly settings: Settings }) {
  const words = useWords();
  const masked = useMasked();
  const stated = (Object.keys(settings) as (keyof Settings)[]).filter(
    (name) => settingsFields[name].source === 'you' && name !== 'googleClientSecret',
  );
  return (
    <Section id="stated" data-anchor="stated" title={words.t('told.title')} intro={words.t('told.intro')}>
      <Table
        label={words.t('told.title')}
        columns={[
          { name: words.t('told.what') },
          { name: words.t('told.value') },
          { name: words.t('told.change') },
        ]}
        rows={stated.map((name) => ({
          key: name,
          cells: [
            <span key="what" lang="en" dir="ltr">
              {settingsFields[name].holds}
            </span>,
            <bdi key="value" dir="auto" data-stated={name}>
              {masked && (isPersonal(settingsFields[name].category) || name === 'statedHabits')
                ? words.t('mask.text')
                : textOf(name, settings, words)}
            </bdi>,
            <a
              key="change"
              href={`#${places[name] ?? 'day'}`}
              aria-label={`${words.t('told.change')}: ${settingsFields[name].holds}`}
            >
              {words.t('told.change')}
            </a>,
          ],
        }))}
      />
    </Section>
  );
}

function textOf(name: keyof Settings, settings: Settings, words: Words): string {
  if (name === 'consents') return words.number(settings.consents.length);
  if (name === 'workingHours') {
    const time = (minute: number) => wallTimeText(minute, words.locale);
    const day = (blocks: Settings['workingHours'][number]) =>
      blocks.map(({ startMinute, endMinute }) => `${time(startMinute)}–${time(endMinute)}`).join(' ') || '–';
    return settings.workingHours.map(day).join(' · ');
  }
  return plain(settings[name], words);
}

/** A name of our code as words. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function plain(value: unknown, words: Words): string {
  if (value === '' || value === undefined || value === null) return '–';
  if (typeof value === 'boolean') return words.t(value ? 'history.given' : 'history.refused');
  if (typeof value === 'number') return words.number(value);
  if (Array.isArray(value)) return value.length ? value.map((one) => plain(one, words)).join(', ') : '–';
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${spaced(name)}: ${plain(part, words)}`)
      .join(' · ');
  }
  return String(value);
}
