import { useState } from 'react';
import { calendarLink } from '../../utils/questions/calendar-link';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import { clockChangeNear } from '../../utils/time/clock-change';
import type { Interval } from '../../utils/time/interval';
import { isTimeZone } from '../../utils/time/zone';
import { Button } from '../ui/button';
import { dateText, dayText, timeRangeText, zoneText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { useMasked } from '../ui/private';
import { isolate, useWords, type Words } from '../ui/words';
import styles from './share-dialog.module.css';
import { type Shared, shareText } from './share-text';

interface ShareDialogProps {
  readonly answer: Pick<Answer, 'slots' | 'timeZone'>;
  /** The time it was opened from. */
  readonly rank: number;
  /** Zones of the guests, where they are known. */
  readonly guestZones: readonly string[];
  /** What an opened link is filled in with beside the time. */
  readonly title?: string;
  readonly account?: string | undefined;
  /** Where a picture begins. */
  readonly withLinks?: boolean;
  readonly onCopy: (shared: Shared, proposed: Proposed) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What was copied, to read the answer against. */
export interface Proposed {
  readonly slots: readonly Interval[];
  readonly timeZone: string;
  readonly locale: string;
}

/** The languages of the screens; dates and hours are written in any of them. */
const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'zh-CN', 'ar'];

/** Several times as text, for whom they are meant; what is copied stands there to the letter. */
export function ShareDialog(props: ShareDialogProps) {
  const { answer, rank, guestZones, onCopy, onClose } = props;
  const words = useWords();
  const own = answer.timeZone;
  const [ranks, setRanks] = useState<ReadonlySet<number>>(new Set([rank]));
  const [timeZone, setTimeZone] = useState(guestZones.find(isTimeZone) ?? own);
  const [locale, setLocale] = useState(words.locale);
  const [withLinks, setWithLinks] = useState(props.withLinks ?? false);
  const [copied, setCopied] = useState<boolean>();
  const masked = useMasked();
  const slots = answer.slots.filter((slot) => ranks.has(slot.rank));
  /** While titles are hidden, none of them leaves in a link either. */
  const filled = masked ? {} : { title: props.title ?? '', guests: props.account ? [props.account] : [] };
  const linkOf = ({ start, end }: Interval) => calendarLink({ start, end, timeZone, ...filled });
  const shared = shareText(slots, { locale, timeZone, ownZone: own, linkOf: withLinks ? linkOf : undefined });
  const proposed = { slots: slots.map(({ start, end }) => ({ start, end })), timeZone, locale };
  const change = slots
    .flatMap(({ start }) => [own, timeZone].map((zone) => ({ zone, at: clockChangeNear(start, zone) })))
    .find(({ at }) => at !== undefined);
  const toggle = (one: number) => {
    const next = new Set(ranks);
    if (!next.delete(one)) next.add(one);
    setRanks(next);
    setCopied(undefined);
  };
  const style = { locale: words.locale, timeZone: own };
  return (
    <Dialog title={words.t('share.title')} onClose={onClose}>
      <div className={styles['share']}>
        <fieldset className={styles['times']}>
          <legend className="visually-hidden">{words.t('share.times')}</legend>
          {[...answer.slots]
            .sort((a, b) => a.start - b.start)
            .map((slot) => (
              <label key={slot.rank} className={styles['time']}>
                <input
                  type="checkbox"
                  name={`share-${slot.rank}`}
                  checked={ranks.has(slot.rank)}
                  onChange={() => toggle(slot.rank)}
                />
                <span className={styles['day']}>{dayText(slot.start, style)}</span>
                <span>{timeRangeText(slot.start, slot.end, style)}</span>
              </label>
            ))}
        </fieldset>
        <div className={styles['reader']}>
          <ZoneField zone={timeZone} own={own} guestZones={guestZones} onChange={setTimeZone} />
          <label className={styles['field']}>
            {words.t('share.language')}
            <select
              name="share-language"
              value={locale}
              onChange={({ currentTarget }) => setLocale(currentTarget.value)}
            >
              {languageOptions(words).map(({ tag, name }) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className={styles['time']}>
          <input
            type="checkbox"
            name="share-links"
            checked={withLinks}
            onChange={({ currentTarget }) => {
              setWithLinks(currentTarget.checked);
              setCopied(undefined);
            }}
          />
          <span>{words.t('reply.links')}</span>
        </label>
        {withLinks && (
          <p className={styles['calm']}>{words.t(masked ? 'reply.linksBare' : 'reply.linksWhat')}</p>
        )}
        {change?.at !== undefined && (
          <p className={styles['warning']} data-notice="clock-change">
            <Icon name="warning" />
            {words.t('share.clock', {
              zone: isolate(zoneText(change.zone)),
              day: isolate(dateText(change.at, { locale: words.locale, timeZone: change.zone })),
            })}
          </p>
        )}
        <figure data-anchor="guest-preview">
          <figcaption>{words.t(slots.length ? 'share.preview' : 'share.none')}</figcaption>
          {slots.length > 0 && (
            <pre
              className={styles['preview']}
              // It scrolls where it is long: keys have to reach it.
              // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
              tabIndex={0}
              lang={new Intl.Locale(locale).baseName}
              dir="auto"
              data-preview=""
            >
              {shared.plain}
            </pre>
          )}
        </figure>
        <p className={styles['calm']}>{words.t('reply.remembers')}</p>
        <div className={styles['act']}>
          <Button
            look="primary"
            size="large"
            disabled={slots.length === 0}
            onClick={() => void onCopy(shared, proposed).then(setCopied)}
            data-action="copy-shared"
          >
            <Icon name={copied ? 'done' : 'copy'} />
            {words.t(copied ? 'share.copied' : 'share.copy')}
          </Button>
          <p role="status">
            {copied === false && words.t('share.failed')}
            {copied && <span className="visually-hidden">{words.t('share.copied')}</span>}
          </p>
        </div>
      </div>
    </Dialog>
  );
}

interface ZoneFieldProps {
  readonly zone: string;
  readonly own: string;
  readonly guestZones: readonly string[];
  readonly onChange: (zone: string) => void;
}

function ZoneField({ zone, own, guestZones, onChange }: ZoneFieldProps) {
  const words = useWords();
  const first = new Set([own, ...guestZones.filter(isTimeZone)]);
  const others = Intl.supportedValuesOf('timeZone').filter((name) => !first.has(name));
  return (
    <label className={styles['field']}>
      {words.t('share.zone')}
      <select name="share-zone" value={zone} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {[...first, ...others].map((name) => (
          <option key={name} value={name}>
            {name === own ? words.t('share.sameZone') : zoneText(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function languageOptions({ locale }: Words): { tag: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const bare = new Intl.Locale(locale).baseName;
  const tags = [locale, ...languages.filter((tag) => tag !== bare)];
  return tags.map((tag) => ({ tag, name: names.of(new Intl.Locale(tag).baseName) ?? tag }));
}
