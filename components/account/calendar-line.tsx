import type { CalendarRow } from '../../utils/db/rows';
import type { CalendarStatus } from '../../utils/sync/status';
import type { EpochMs } from '../../utils/time/instant';
import { asOfText, type DateStyle } from '../ui/dates';
import { errorTexts } from '../ui/error-text';
import { Private, useMasked } from '../ui/private';
import { Switch } from '../ui/switch';
import { useWords, type Words } from '../ui/words';
import styles from './account-card.module.css';

interface CalendarLineProps {
  readonly calendar: CalendarRow;
  /** Of a chosen calendar. */
  readonly status: CalendarStatus | undefined;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onChoose: (chosen: boolean) => void;
}

/** One calendar: whether it is read, how old the copy is, what went wrong and when it is tried again. */
export function CalendarLine({ calendar, status, now, timeZone, onChoose }: CalendarLineProps) {
  const words = useWords();
  const masked = useMasked();
  const style = { locale: words.locale, timeZone };
  const kind = calendar.primary
    ? words.t('options.primary')
    : calendar.accessRole === 'freeBusyReader'
      ? words.t('options.readOnlyBusy')
      : undefined;
  const facts = [kind, status && ageText(status, words, now, style)].filter(Boolean);
  const troubles = status ? troubleTexts(status, words, now, style) : [];
  return (
    <li data-calendar-key={masked ? undefined : calendar.key} data-calendar-state={status?.state}>
      <Switch
        label={<Private kind="calendar">{calendar.summary}</Private>}
        description={
          <>
            <span>{facts.join(' · ')}</span>
            {troubles.map((text) => (
              <span key={text} className={`${styles['more']} ${styles['trouble']}`}>
                {text}
              </span>
            ))}
          </>
        }
        checked={calendar.chosen}
        onChange={onChoose}
      />
    </li>
  );
}

function ageText(status: CalendarStatus, words: Words, now: EpochMs, style: DateStyle): string {
  const { state, asOf, progress } = status;
  const age =
    asOf === undefined
      ? words.t('options.neverSynced')
      : words.t('popup.asOf', { time: asOfText(asOf, now, style) });
  if (state === 'unavailable') return asOf === undefined ? '' : age;
  if (!progress) return age;
  const reading = `${words.count('options.syncing', progress.items)} · ${words.t('accounts.pages', { count: progress.pages })}`;
  return asOf === undefined ? reading : `${age} · ${reading}`;
}

function troubleTexts(status: CalendarStatus, words: Words, now: EpochMs, style: DateStyle): string[] {
  const { state, setAside, lastError, nextTryAt } = status;
  return [
    ...(state === 'unavailable' ? [words.t('errors.notFound')] : []),
    ...(setAside ? [words.t('accounts.unreadable', { count: setAside })] : []),
    ...(lastError && state !== 'unavailable' ? [words.t(errorTexts[lastError.code].sentence)] : []),
    ...(nextTryAt === undefined
      ? []
      : [words.t('accounts.nextTry', { time: asOfText(nextTryAt, now, style) })]),
  ];
}
