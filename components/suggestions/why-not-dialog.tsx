import { type SubmitEvent, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { WhyNot } from '../../utils/preferences/why-not';
import type { Question } from '../../utils/questions/question';
import type { Answer } from '../../utils/rpc/commands/suggestions';
import type { EpochMs } from '../../utils/time/instant';
import { Button } from '../ui/button';
import { dateIn, weekdayAndTimeText, zoneText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { errorTexts } from '../ui/error-text';
import { isolate, useWords } from '../ui/words';
import type { WhyActions } from './why-actions';
import styles from './why-dialog.module.css';
import { whyNotText } from './why-not-text';

interface WhyNotDialogProps {
  readonly answer: Pick<Answer, 'slots' | 'timeZone'>;
  readonly question: Question;
  readonly now: EpochMs;
  readonly onAsk: WhyActions['whyNot'];
  readonly onClose: () => void;
  /** Where a picture begins. */
  readonly first?: Said;
}

export type Said =
  | { readonly kind: 'asking' | 'incomplete' | 'unknown' }
  | { readonly kind: 'offered'; readonly rank: number }
  | { readonly kind: 'answer'; readonly start: EpochMs; readonly whyNot: WhyNot }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

/** A day and a time, and what keeps them from being offered. */
export function WhyNotDialog({ answer, question, now, onAsk, onClose, first }: WhyNotDialogProps) {
  const words = useWords();
  const { slots, timeZone } = answer;
  const [said, setSaid] = useState(first);
  const best = slots.find(({ rank }) => rank === 1);

  const ask = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const start = startOf(`${fields.get('why-day')}`, `${fields.get('why-time')}`, timeZone);
    if (start === undefined) return setSaid({ kind: 'incomplete' });
    const shown = slots.find((slot) => slot.start === start);
    if (shown) return setSaid({ kind: 'offered', rank: shown.rank });
    setSaid({ kind: 'asking' });
    try {
      const whyNot = await onAsk(question, start);
      setSaid(whyNot ? { kind: 'answer', start, whyNot } : { kind: 'unknown' });
    } catch (thrown) {
      setSaid({ kind: 'failed', code: toAppError(thrown).code });
    }
  };

  return (
    <Dialog title={words.t('why.notAction')} onClose={onClose}>
      <form className={styles['form']} onSubmit={ask} noValidate>
        <label className={styles['field']}>
          {words.t('why.day')}
          <input type="date" name="why-day" defaultValue={dateIn(best?.start ?? now, timeZone)} />
        </label>
        <label className={styles['field']}>
          {words.t('why.time')}
          <input type="time" name="why-time" defaultValue="09:00" />
        </label>
        <Button type="submit" look="primary" data-action="ask-why-not" disabled={said?.kind === 'asking'}>
          {words.t('why.ask')}
        </Button>
      </form>
      <p className={styles['note']}>{words.t('slots.zone', { zone: zoneText(timeZone) })}</p>
      <div className={styles['answer']} role="status" data-why-not={said?.kind}>
        {said && <Saying said={said} timeZone={timeZone} />}
      </div>
    </Dialog>
  );
}

function Saying({ said, timeZone }: { readonly said: Said; readonly timeZone: string }) {
  const words = useWords();
  switch (said.kind) {
    case 'asking':
      return words.t('why.checking');
    case 'incomplete':
      return words.t('why.incomplete');
    case 'unknown':
      return words.t('why.unknown');
    case 'offered':
      return words.t('why.offered', { rank: said.rank });
    case 'failed':
      return words.t(errorTexts[said.code].sentence);
    case 'answer': {
      const time = weekdayAndTimeText(said.start, { locale: words.locale, timeZone });
      return (
        <p>
          <strong>{isolate(time)}</strong>
          <br />
          {whyNotText(said.whyNot, words, timeZone)}
        </p>
      );
    }
  }
}

/** The instant of a wall time: where clocks go forward an hour later, where they go back the earlier of the two. */
function startOf(day: string, time: string, timeZone: string): EpochMs | undefined {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
  } catch {
    return undefined;
  }
}
