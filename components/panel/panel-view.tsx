import { type ReactNode, useState } from 'react';
import type { AccountRow } from '../../utils/db/rows';
import type { PageContext } from '../../utils/overlay/messages';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { Settings } from '../../utils/settings/schema';
import type { EpochMs } from '../../utils/time/instant';
import type { GuestDesk } from '../guests/guest-desk';
import { GuestNotes } from '../guests/guest-notes';
import { usePersonName } from '../guests/person-name';
import { SlotGuests } from '../guests/slot-guests';
import type { MoveActions, MoveStart } from '../moves/move-actions';
import { MoveDialog } from '../moves/move-dialog';
import { NothingFree } from '../popup/nothing-free';
import type { PopupActions } from '../popup/popup-actions';
import { PopupMessage } from '../popup/popup-message';
import { PopupNotices } from '../popup/popup-notices';
import type { PopupStage } from '../popup/popup-stage';
import { MaskButton } from '../privacy/mask-button';
import { PauseNotice } from '../privacy/pause-notice';
import { HiddenNote } from '../suggestions/hidden-note';
import type { Typing } from '../suggestions/typing';
import type { HiddenSlot } from '../suggestions/use-hidden';
import { Button } from '../ui/button';
import { asOfText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { useWords } from '../ui/words';
import { PageNotices } from './page-notices';
import styles from './panel.module.css';
import { PanelAsk } from './panel-ask';
import { PanelFooter } from './panel-footer';
import { PanelList } from './panel-list';
import type { PanelQuestion } from './panel-question';
import { WeekOffer } from './week-offer';
import { WhyNotNotice } from './why-not-notice';

export interface PanelActions extends PopupActions, MoveActions {
  /** A time was copied or opened. */
  readonly pick: (slot: SuggestedSlot) => void;
  readonly hide: (slot: SuggestedSlot) => void;
  readonly undo: () => void;
  readonly askPanel: (question: PanelQuestion) => void;
  readonly light: (rank: number | undefined, scroll: boolean) => void;
  readonly setOverlay: (change: Partial<Settings['overlay']>) => void;
}

export interface PanelViewProps {
  readonly stage: PopupStage;
  readonly context?: PageContext | undefined;
  readonly wrongAccount?: boolean;
  readonly account?: Pick<AccountRow, 'email' | 'kind'> | undefined;
  readonly asOf?: EpochMs | undefined;
  readonly question: PanelQuestion;
  readonly asking: boolean;
  readonly overlay: Settings['overlay'];
  /** Reading and learning rest. */
  readonly paused?: boolean;
  readonly lit?: number | undefined;
  readonly pressed?: { readonly rank: number } | undefined;
  /** The time in the grid that the user asks about. */
  readonly pointedAt?: EpochMs | undefined;
  readonly now: EpochMs;
  /** What was put away last. */
  readonly hiddenLast?: HiddenSlot | undefined;
  /** Where a picture begins. */
  readonly moving?: MoveStart | undefined;
  /** What times are written in: the grid's zone, where there is a grid. */
  readonly timeZone: string;
  readonly systemZone: string;
  readonly typing: Pick<Typing, 'wake' | 'people' | 'timeZone'>;
  readonly guests: GuestDesk;
  readonly linkOf: (slot: SuggestedSlot) => string;
  /** More ways out of the open time: Hold, Book. */
  readonly exits?: ((slot: SuggestedSlot) => ReactNode) | undefined;
  /** Above the times: what is held, what waits. */
  readonly above?: ReactNode;
  /** Only in Google's page there is something to close. */
  readonly onClose?: (() => void) | undefined;
  readonly actions: PanelActions;
}

export function PanelView(props: PanelViewProps) {
  const { stage, context, question, actions, overlay, timeZone, now } = props;
  const words = useWords();
  const showsAsk = (stage.kind === 'answer' || stage.kind === 'loading') && !props.wrongAccount;
  return (
    <main className={styles['panel']} data-state={props.wrongAccount ? 'wrong-account' : stage.kind}>
      <header className={styles['header']}>
        <Mark />
        <h1>{words.t('popup.title')}</h1>
        {props.asOf !== undefined && (
          <span className={styles['fresh']}>
            {words.t('popup.asOf', { time: asOfText(props.asOf, now, { locale: words.locale, timeZone }) })}
          </span>
        )}
        <MaskButton className={styles['close']} onToggle={actions.toggleMask} />
        {props.onClose && (
          <button
            type="button"
            className={styles['close']}
            aria-label={words.t('panel.close')}
            data-action="close-panel"
            onClick={props.onClose}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      {props.paused && (
        <div className={styles['paused']}>
          <PauseNotice onResume={() => actions.setPaused(false)} />
        </div>
      )}
      {showsAsk && (
        <PanelAsk
          question={question}
          hasDays={Boolean(context?.days.length || context?.editing)}
          now={now}
          typing={props.typing}
          desk={props.guests}
          onChange={actions.askPanel}
        />
      )}
      {context && (
        <PageNotices
          context={context}
          wrongAccount={props.wrongAccount ?? false}
          systemZone={props.systemZone}
        />
      )}
      {!props.wrongAccount && <Times {...props} />}
      <PanelFooter
        likedTimes={overlay.likedTimes}
        shownHere={!overlay.hiddenViews.includes(context?.view ?? '')}
        hasGrid={context?.standing === 'drawn'}
        onLikedTimes={(likedTimes) => actions.setOverlay({ likedTimes })}
        onShownHere={(shown) =>
          actions.setOverlay({ hiddenViews: toggled(overlay.hiddenViews, context?.view ?? '', !shown) })
        }
      />
    </main>
  );
}

function Times(props: PanelViewProps) {
  const { stage, question, actions, timeZone, now } = props;
  const words = useWords();
  const [moving, setMoving] = useState(props.moving);
  const nameOf = usePersonName(props.typing.people);
  if (stage.kind !== 'answer') return <PopupMessage stage={stage} actions={actions} />;
  const within = question.within === 'in-view' ? 'this-week' : question.within;
  const { guests = [] } = stage.answer;
  return (
    <div className={styles['scroll']} tabIndex={-1}>
      {stage.answer.whyNot && props.pointedAt !== undefined && (
        <WhyNotNotice whyNot={stage.answer.whyNot} at={props.pointedAt} timeZone={timeZone} />
      )}
      <PopupNotices notices={stage.notices} now={now} timeZone={timeZone} actions={actions} />
      <GuestNotes asked={guests} nameOf={nameOf} />
      {props.above}
      {props.hiddenLast && <HiddenNote slot={props.hiddenLast} timeZone={timeZone} onUndo={actions.undo} />}
      {stage.answer.slots.length ? (
        <PanelList
          answer={stage.answer}
          title={question.title}
          asking={props.asking}
          now={now}
          lit={props.lit}
          pressed={props.pressed}
          linkOf={props.linkOf}
          exits={props.exits}
          guests={(slot) => <SlotGuests slot={slot} asked={guests} nameOf={nameOf} own={timeZone} />}
          ofDay={({ start }) => <WeekOffer context={props.context} at={start} timeZone={timeZone} />}
          onLight={actions.light}
          actions={actions}
        />
      ) : (
        <NothingFree
          ready={!props.asking}
          question={{ ...question, within }}
          timeZone={timeZone}
          onAsk={actions.ask}
        />
      )}
      <p className={styles['offer']}>
        <Button look="text" onClick={() => setMoving({ day: props.context?.editing })} data-action="move">
          {words.t('moves.action')}
        </Button>
      </p>
      {moving && (
        <MoveDialog
          first={moving}
          timeZone={timeZone}
          actions={actions}
          copy={actions.copy}
          onClose={() => setMoving(undefined)}
        />
      )}
    </div>
  );
}

function toggled(names: readonly string[], name: string, on: boolean): string[] {
  const others = names.filter((one) => one !== name);
  return on ? [...others, name] : others;
}
