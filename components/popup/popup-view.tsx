import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AccountRow } from '../../utils/db/rows';
import type { Question } from '../../utils/questions/question';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { Settings } from '../../utils/settings/schema';
import type { EpochMs } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';
import type { GuestDesk } from '../guests/guest-desk';
import { useFittingHeight } from '../hooks/use-fitting-height';
import type { MoveActions } from '../moves/move-actions';
import { DeleteDialog, type DeletePhase } from '../privacy/delete-dialog';
import type { Holdings } from '../privacy/holdings';
import { PauseNotice } from '../privacy/pause-notice';
import { AskLine } from '../suggestions/ask-line';
import { KeysDialog } from '../suggestions/keys-dialog';
import type { PickActions } from '../suggestions/pick-actions';
import type { Typing } from '../suggestions/typing';
import type { WhyActions } from '../suggestions/why-actions';
import type { PopupActions } from './popup-actions';
import { type Asked, PopupAnswer } from './popup-answer';
import { PopupFooter } from './popup-footer';
import { PopupHeader } from './popup-header';
import { PopupMessage } from './popup-message';
import type { PopupStage } from './popup-stage';
import styles from './popup-view.module.css';

export interface PopupViewProps {
  readonly stage: PopupStage;
  readonly account?: Pick<AccountRow, 'email' | 'kind'> | undefined;
  readonly asOf?: EpochMs | undefined;
  readonly question: Question;
  /** True while a newer answer than the one in sight is being worked out. */
  readonly asking?: boolean;
  /** When such meetings are liked, free or not; absent until it is known. */
  readonly liked?: readonly Interval[] | undefined;
  /** Reading and learning rest. */
  readonly paused?: boolean;
  readonly workingHours: Settings['workingHours'];
  readonly holdings: Holdings;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly actions: PopupActions & WhyActions & PickActions & MoveActions;
  readonly typing: Typing;
  readonly guests: GuestDesk;
  /** More ways out of the open time: Hold, Book. */
  readonly exits?: ((slot: SuggestedSlot) => ReactNode) | undefined;
  /** Above the times: what is held, what waits. */
  readonly above?: ReactNode;
  /** Events of ours at Google, offered for removal before everything is deleted. */
  readonly written?: number;
  /** Where a picture begins. */
  readonly dialog?: PopupDialog;
  readonly asked?: Asked;
  readonly deletePhase?: DeletePhase;
}

export type PopupDialog = 'keys' | 'delete';

export function PopupView(props: PopupViewProps) {
  const { stage, actions, account } = props;
  const [dialog, setDialog] = useState(props.dialog);
  const main = useRef<HTMLElement>(null);
  useFittingHeight(main);
  const close = () => setDialog(undefined);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.target instanceof HTMLInputElement) return;
      setDialog((open) => open ?? 'keys');
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  const showsAnswer = stage.kind === 'answer' || stage.kind === 'loading';
  return (
    <main
      ref={main}
      className={styles['popup']}
      data-state={stateName(stage)}
      aria-busy={props.asking ?? false}
    >
      <PopupHeader
        account={account}
        asOf={props.asOf}
        now={props.now}
        timeZone={props.timeZone}
        onKeys={() => setDialog('keys')}
        onMask={actions.toggleMask}
        onSettings={() => actions.openOptions()}
      />
      {props.paused && (
        <div className={styles['paused']}>
          <PauseNotice onResume={() => actions.setPaused(false)} />
        </div>
      )}
      {showsAnswer && (
        <div className={styles['ask']}>
          <AskLine
            question={props.question}
            now={props.now}
            typing={props.typing}
            onChange={actions.ask}
            desk={props.guests}
          />
        </div>
      )}
      {stage.kind === 'answer' ? (
        <PopupAnswer
          answer={stage.answer}
          notices={stage.notices}
          account={account}
          question={props.question}
          asking={props.asking ?? false}
          liked={props.liked}
          workingHours={props.workingHours}
          now={props.now}
          people={props.typing.people}
          actions={actions}
          exits={props.exits}
          above={props.above}
          asked={props.asked}
        />
      ) : (
        <PopupMessage stage={stage} workingHours={props.workingHours} actions={actions} />
      )}
      <PopupFooter
        holdings={props.holdings}
        onWhat={() => actions.openOptions('privacy')}
        onPause={props.paused || !account ? undefined : () => actions.setPaused(true)}
        onExport={actions.exportEverything}
        onDelete={() => setDialog('delete')}
      />
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'delete' && (
        <DeleteDialog
          holdings={props.holdings}
          onDelete={actions.deleteEverything}
          {...(props.written !== undefined && { written: props.written })}
          onExport={actions.exportEverything}
          onClose={close}
          {...(props.deletePhase && { first: props.deletePhase })}
        />
      )}
    </main>
  );
}

function stateName(stage: PopupStage): string {
  if (stage.kind === 'failed') return stage.code;
  if (stage.kind === 'answer') return stage.answer.slots.length ? 'ready' : 'nothing-free';
  return stage.kind;
}
