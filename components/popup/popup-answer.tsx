import { type ReactNode, useEffect, useState } from 'react';
import type { AccountRow } from '../../utils/db/rows';
import { calendarLink } from '../../utils/questions/calendar-link';
import type { Question } from '../../utils/questions/question';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { Settings } from '../../utils/settings/schema';
import type { Interval } from '../../utils/time/interval';
import { GuestNotes } from '../guests/guest-notes';
import { usePersonName } from '../guests/person-name';
import { SlotGuests } from '../guests/slot-guests';
import type { MoveActions, MoveStart } from '../moves/move-actions';
import { MoveDialog } from '../moves/move-dialog';
import { announcement } from '../suggestions/announcement';
import { HiddenNote } from '../suggestions/hidden-note';
import type { PickActions } from '../suggestions/pick-actions';
import { ShareDialog } from '../suggestions/share-dialog';
import { shareText } from '../suggestions/share-text';
import { SlotList } from '../suggestions/slot-list';
import type { Typing } from '../suggestions/typing';
import { useHidden } from '../suggestions/use-hidden';
import { useSlotRows } from '../suggestions/use-slot-rows';
import { WeekPicture } from '../suggestions/week-picture';
import type { WhyActions } from '../suggestions/why-actions';
import { WhyDialog } from '../suggestions/why-dialog';
import { type Said, WhyNotDialog } from '../suggestions/why-not-dialog';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import { NothingFree } from './nothing-free';
import type { PopupActions } from './popup-actions';
import styles from './popup-answer.module.css';
import { PopupNotices } from './popup-notices';
import type { PopupNotice } from './popup-stage';

interface PopupAnswerProps {
  readonly answer: Answer;
  readonly notices: readonly PopupNotice[];
  readonly account: Pick<AccountRow, 'email' | 'kind'> | undefined;
  readonly question: Question;
  readonly asking: boolean;
  readonly liked?: readonly Interval[] | undefined;
  readonly workingHours: Settings['workingHours'];
  readonly now: number;
  readonly people: Typing['people'];
  readonly actions: PopupActions & WhyActions & PickActions & MoveActions;
  /** More ways out of the open time: Hold, Book. */
  readonly exits?: ((slot: SuggestedSlot) => ReactNode) | undefined;
  /** Above the times: what is held, what waits. */
  readonly above?: ReactNode;
  /** Where a picture begins. */
  readonly asked?: Asked | undefined;
}

/** Which dialog over the times is open; a time keeps its reasons while the answer under it changes. */
export type Asked =
  | 'why-not'
  | { readonly move: MoveStart }
  | { readonly whyNot: Said }
  /** Rank of the time it began with. */
  | { readonly share: number }
  | { readonly why: SuggestedSlot; readonly ignored?: readonly string[] };

const PAINTED = 'answer-painted';

/** The picture of the days and the ranked times below it. */
export function PopupAnswer(props: PopupAnswerProps) {
  const { actions, question, account } = props;
  const { shown: answer, last, hide, undo } = useHidden(props.answer, question, actions);
  const words = useWords();
  const nameOf = usePersonName(props.people);
  const [asked, setAsked] = useState(props.asked);
  useEffect(() => {
    // What a person waits for, for the benchmark: once per opening.
    if (performance.getEntriesByName(PAINTED).length) return;
    const frame = requestAnimationFrame(() => performance.mark(PAINTED));
    return () => cancelAnimationFrame(frame);
  }, []);

  /** Learning from it is nobody's reason to wait, or to fail. */
  const pick = ({ start }: SuggestedSlot) =>
    void actions.recordPick(question, answer.slots, start, 'picked').catch(() => {});
  const { guests = [] } = answer;
  const guestZones = [...new Set(guests.flatMap(({ timeZone }) => timeZone ?? []))];
  const { times, selected, select, copied, rows } = useSlotRows({
    answer,
    copy: async (slot) => {
      const { plain: text, html } = shareText([slot], {
        locale: words.locale,
        timeZone: guestZones[0] ?? answer.timeZone,
        ownZone: answer.timeZone,
      });
      return { text, worked: await actions.copy(text, html) };
    },
    onPick: pick,
    hide,
  });
  const closeWhy = () => {
    setAsked(undefined);
    // The row it was opened from may have gone with a pattern that was ignored.
    if (document.activeElement === document.body)
      times.current?.querySelector<HTMLElement>('[data-rank] button')?.focus();
  };
  const linkOf = ({ start, end }: SuggestedSlot) =>
    calendarLink({
      start,
      end,
      timeZone: answer.timeZone,
      title: question.title,
      place: question.place,
      guests: question.guests?.map(({ email }) => email) ?? [],
      ...(account?.kind === 'google' && { account: account.email }),
    });

  return (
    <div className={styles['answer']}>
      <div className={styles['picture']} hidden={isLong(question)} data-picture="">
        <WeekPicture
          answer={answer}
          workingHours={props.workingHours}
          liked={props.liked}
          selected={selected}
          onSelect={select}
        />
      </div>
      <div ref={times} className={styles['scroll']} tabIndex={answer.slots.length ? -1 : 0}>
        <PopupNotices notices={props.notices} now={props.now} timeZone={answer.timeZone} actions={actions} />
        <GuestNotes asked={guests} nameOf={nameOf} />
        {props.above}
        {copied && !copied.rank && <p className={styles['failed']}>{copied.said}</p>}
        {last && <HiddenNote slot={last} timeZone={answer.timeZone} onUndo={undo} />}
        {answer.slots.length ? (
          <SlotList
            answer={answer}
            title={question.title}
            ready={!props.asking}
            now={props.now}
            selected={selected}
            onSelect={select}
            {...rows}
            onShare={({ rank }) => setAsked({ share: rank })}
            exits={props.exits}
            guests={(slot) => <SlotGuests slot={slot} asked={guests} nameOf={nameOf} own={answer.timeZone} />}
            onWhy={(slot) => setAsked({ why: slot, ...(answer.ignored && { ignored: answer.ignored }) })}
            copied={copied?.rank}
            linkOf={linkOf}
          />
        ) : (
          <NothingFree
            ready={!props.asking}
            question={question}
            timeZone={answer.timeZone}
            onAsk={actions.ask}
          />
        )}
        <p className={styles['offer']}>
          <Button look="text" onClick={() => setAsked('why-not')} data-action="why-not">
            {words.t('why.notAction')}
          </Button>
          <Button look="text" onClick={() => setAsked({ move: {} })} data-action="move">
            {words.t('moves.action')}
          </Button>
          {actions.showOnCalendar && account?.kind === 'google' && (
            <Button look="text" onClick={actions.showOnCalendar} data-action="overlay-on">
              {words.t('overlay.turnOn')}
            </Button>
          )}
        </p>
      </div>
      {asked && (asked === 'why-not' || 'whyNot' in asked) && (
        <WhyNotDialog
          answer={answer}
          question={question}
          now={props.now}
          onAsk={actions.whyNot}
          onClose={() => setAsked(undefined)}
          {...(asked !== 'why-not' && { first: asked.whyNot })}
        />
      )}
      {asked && asked !== 'why-not' && 'move' in asked && (
        <MoveDialog
          first={asked.move}
          timeZone={answer.timeZone}
          actions={actions}
          copy={actions.copy}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked && asked !== 'why-not' && 'share' in asked && (
        <ShareDialog
          answer={answer}
          rank={asked.share}
          guestZones={guestZones}
          title={question.title}
          account={account?.kind === 'google' ? account.email : undefined}
          onCopy={async ({ plain, html }, proposed) => {
            const worked = await actions.copy(plain, html);
            if (worked) actions.propose(question, proposed);
            return worked;
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked && asked !== 'why-not' && 'why' in asked && (
        <WhyDialog
          slot={asked.why}
          timeZone={answer.timeZone}
          title={question.title}
          account={account?.kind === 'google' ? account.email : undefined}
          actions={actions}
          onClose={closeWhy}
          {...(asked.ignored && { ignored: asked.ignored })}
        />
      )}
      <p className={copied?.rank ? styles['said'] : 'visually-hidden'} role="status" data-said="">
        {copied?.said ?? announcement(answer, words)}
      </p>
    </div>
  );
}

/** Chips enough that the days at a glance would push the times out of sight. */
function isLong({ guests }: Question): boolean {
  return (guests?.length ?? 0) > 2;
}
