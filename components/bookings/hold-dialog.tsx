import { useState } from 'react';
import { HOLDS_CALENDAR } from '../../utils/calendar/holds-calendar-name';
import { questionKey } from '../../utils/questions/question-key';
import type { PlacedHold } from '../../utils/rpc/commands/bookings';
import { DAY_MS } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import { Button } from '../ui/button';
import { minutesText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { usePrivate, usePrivateField } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import type { BookingActions } from './booking-actions';
import styles from './bookings.module.css';
import { FailedNotice } from './failed-notice';
import { FirstWrite } from './first-write';
import { HoldOutcome } from './hold-outcome';
import { newGroup } from './new-group';
import { type Attempt, useAttempt } from './use-attempt';
import { whenText } from './when-text';

interface HoldDialogProps {
  /** The account's e-mail. */
  readonly account: string;
  readonly title: string;
  readonly durationMinutes: number;
  /** What can be held; those in `chosen` are ticked at first. */
  readonly slots: readonly Interval[];
  readonly chosen: readonly number[];
  readonly timeZone: string;
  readonly now: number;
  readonly actions: BookingActions;
  readonly onClose: () => void;
  /** Where a picture begins. */
  readonly first?: Attempt<readonly PlacedHold[]> | undefined;
}

type HoldRequest = Parameters<BookingActions['hold']>[0];

const EXPIRY_DAYS = [1, 3, 7] as const;

/** Which times to hold, where, and until when; below it, in words, exactly what is written. */
export function HoldDialog(props: HoldDialogProps) {
  const { account, slots, timeZone, actions, onClose } = props;
  const words = useWords();
  const hide = usePrivate();
  const field = usePrivateField();
  const style = { locale: words.locale, timeZone };
  const asked = props.title.trim();
  const [group] = useState(newGroup);
  const [title, setTitle] = useState(
    asked ? words.t('bookings.holdName', { title: asked }) : words.t('bookings.holdNameEmpty'),
  );
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(props.chosen));
  const [where, setWhere] = useState<'own' | 'holds'>('own');
  const [days, setDays] = useState<number>(3);
  const { attempt, run } = useAttempt(props.first);
  const wanted = slots.filter(({ start }) => ticked.has(start));
  const [sent, setSent] = useState<HoldRequest>();
  const send = (request: HoldRequest) =>
    run(async () => {
      setSent(request);
      if (!actions.agreed) await actions.agree();
      return actions.hold(request);
    });
  const hold = () => {
    const question = questionKey({ title: asked, durationMinutes: props.durationMinutes });
    send({
      accountId: account,
      group,
      where,
      title: title.trim(),
      slots: wanted.map(({ start, end }) => ({ start, end })),
      timeZone,
      ...(question !== undefined && { question }),
      ...(days > 0 && { expiresAt: props.now + days * DAY_MS }),
    });
  };
  if (attempt.kind === 'done') {
    return (
      <Dialog title={words.t('bookings.holdTitle')} onClose={onClose}>
        <HoldOutcome
          placed={attempt.result}
          timeZone={timeZone}
          // To the letter: what is held meanwhile is no longer among `slots`.
          onAgain={() => sent && send(sent)}
          onClose={onClose}
        />
      </Dialog>
    );
  }
  const running = attempt.kind === 'running';
  return (
    <Dialog title={words.t('bookings.holdTitle')} onClose={onClose} closable={!running}>
      <div className={styles['form']}>
        <p className={styles['calm']}>{words.t('bookings.holdIntro')}</p>
        <label className={styles['field']}>
          <span>{words.t('bookings.eventTitle')}</span>
          <input
            name="hold-title"
            {...field(title)}
            maxLength={300}
            disabled={running}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <fieldset className={styles['choices']} disabled={running}>
          <legend className={styles['legend']}>{words.t('bookings.times')}</legend>
          {slots.map((slot) => (
            <label key={slot.start} className={styles['choice']}>
              <input
                type="checkbox"
                name="hold-slot"
                value={slot.start}
                checked={ticked.has(slot.start)}
                onChange={(event) => {
                  const others = [...ticked].filter((start) => start !== slot.start);
                  setTicked(new Set(event.currentTarget.checked ? [...others, slot.start] : others));
                }}
              />
              {whenText(slot, style)}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles['choices']} disabled={running}>
          <legend className={styles['legend']}>{words.t('bookings.where')}</legend>
          <label className={styles['choice']}>
            <input
              type="radio"
              name="hold-where"
              value="own"
              checked={where === 'own'}
              onChange={() => setWhere('own')}
            />
            <span>{words.t('bookings.whereOwn', { email: isolate(hide(account, 'account')) })}</span>
          </label>
          <label className={styles['choice']}>
            <input
              type="radio"
              name="hold-where"
              value="holds"
              checked={where === 'holds'}
              onChange={() => setWhere('holds')}
            />
            <span>
              {words.t('bookings.whereHolds', { name: isolate(HOLDS_CALENDAR) })}{' '}
              <span className={styles['calm']}>{words.t('bookings.whereHoldsWhy')}</span>
            </span>
          </label>
        </fieldset>
        <label className={styles['field']}>
          <span>{words.t('bookings.expires')}</span>
          <select
            name="hold-expires"
            value={days}
            disabled={running}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          >
            {EXPIRY_DAYS.map((count) => (
              <option key={count} value={count}>
                {words.t('bookings.after', { duration: minutesText(count * 1440, words.locale) })}
              </option>
            ))}
            <option value={0}>{words.t('bookings.expiresNever')}</option>
          </select>
        </label>
        {!actions.agreed && <FirstWrite />}
        {attempt.kind === 'asking' && attempt.failed && <FailedNotice code={attempt.failed} />}
        <div className={styles['act']}>
          <p className={styles['what']} data-will-write="">
            {words.count('bookings.willHold', wanted.length, {
              title: isolate(hide(title.trim(), 'event')),
              calendar: isolate(where === 'own' ? hide(account, 'account') : HOLDS_CALENDAR),
            })}
          </p>
          <Button
            look="primary"
            onClick={hold}
            disabled={running || wanted.length === 0 || !title.trim()}
            data-action="confirm-hold"
          >
            {running ? words.t('consent.working') : words.count('bookings.holdNow', wanted.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
