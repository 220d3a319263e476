import { useEffect, useState } from 'react';
import { consentsUnder } from '../../utils/privacy/consents';
import type { Question } from '../../utils/questions/question';
import { systemClock } from '../../utils/time/clock';
import type { SyncState } from '../account/sync-state';
import { useBookingDesk } from '../bookings/use-booking-desk';
import { answerVersion } from '../hooks/answer-version';
import * as commands from '../hooks/commands';
import { HabitsOf } from '../hooks/habits-of';
import { isOutdated } from '../hooks/is-outdated';
import { moveActions } from '../hooks/moves';
import { pickActions } from '../hooks/picks';
import { type Snapshot, saveSnapshot } from '../hooks/snapshot';
import { useAnswer } from '../hooks/use-answer';
import { useBookings } from '../hooks/use-bookings';
import { useConnecting } from '../hooks/use-connecting';
import { useGuests, useGuestsAllowed } from '../hooks/use-guests';
import { useLikedTimes } from '../hooks/use-liked-times';
import { useNow } from '../hooks/use-now';
import { useOnline } from '../hooks/use-online';
import { useOrganisation } from '../hooks/use-organisation';
import { useOverlayAccess } from '../hooks/use-overlay-access';
import { usePolicyChange } from '../hooks/use-policy-change';
import { proposeTimes, useReplies } from '../hooks/use-replies';
import { useSettings } from '../hooks/use-settings';
import { type Stored, useStored } from '../hooks/use-stored';
import { useSyncState } from '../hooks/use-sync-state';
import { useTyping } from '../hooks/use-typing';
import { useWork } from '../hooks/use-work';
import { whyActions } from '../hooks/why';
import { questionNear } from '../replies/question-near';
import { SecondZone } from '../suggestions/second-zone';
import { endFirstSync } from './end-first-sync';
import { firstQuestion } from './first-question';
import { stageFromSnapshot } from './from-snapshot';
import { type PopupStage, popupStage } from './popup-stage';
import { PopupView, type PopupViewProps } from './popup-view';

/** The popup with the real world behind it; until that is known, what it showed last. */
export function Popup({ snapshot }: { readonly snapshot: Snapshot | undefined }) {
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const online = useOnline();
  const sync = useSyncState(stored, now);
  const work = useWork();
  const connecting = useConnecting();
  const overlay = useOverlayAccess(settings);
  const policy = usePolicyChange(settings);
  const [asked, setAsked] = useState<Question>();
  const { allowed, onAllowed } = useGuestsAllowed();
  const [deleting, setDeleting] = useState(false);
  const systemZone = systemClock.timeZone();
  const defaults = settings ?? { defaultDurationMinutes: snapshot?.question.durationMinutes ?? 30 };
  const first = firstQuestion(defaults, now, systemZone);
  const question = asked ?? first;
  const organisation = useOrganisation();
  const consents = consentsUnder(settings?.consents ?? [], organisation);
  const agreedToGuests = consents['colleagues-freebusy'];
  const version = answerVersion({ stored, settings, consents, allowed, now });
  const { answer, failed, asking } = useAnswer(
    question,
    version && versionDuring(sync, version),
    sync?.kind === 'first-sync' ? unseen : undefined,
  );
  const liked = useLikedTimes(question, asking || sync?.kind === 'first-sync' ? undefined : answer);

  const actions: PopupViewProps['actions'] = {
    ...pickActions,
    ...moveActions,
    ...whyActions(answer?.timeZone ?? systemZone),
    ask: setAsked,
    connect: () => work.run(() => commands.connect('popup')),
    refresh: () => work.run(() => commands.syncNow('user')),
    cancelFirstSync: () => work.run(() => cancelFirstSync(stored)),
    close: () => window.close(),
    openOptions: commands.openOptions,
    showOnCalendar: overlay.isOn === false && !organisation.forbidOverlay ? overlay.turnOn : undefined,
    exportEverything: () => work.run(commands.exportEverything),
    deleteEverything: (wish) => {
      // An answer that still comes must not be kept any more.
      setDeleting(true);
      return commands.deleteEverything(wish);
    },
    copy: commands.copyTimes,
    propose: (from, proposed) => proposeTimes(from, proposed),
    setPaused: (paused) => work.run(() => commands.setPaused(paused)),
    toggleMask: commands.toggleMask,
  };
  const typing = useTyping(consents.guests, answer?.timeZone ?? systemZone);
  const guests = useGuests(agreedToGuests, answer, onAllowed);
  const { written, actions: bookingActions } = useBookings(consents.writing, 'popup');
  const replies = useReplies();
  const { dialog, ...desk } = useBookingDesk({
    account:
      stored?.account?.kind === 'google' && !organisation.forbidWriting ? stored.account.email : undefined,
    question,
    slots: answer?.slots ?? [],
    timeZone: answer?.timeZone ?? systemZone,
    now,
    written,
    actions: bookingActions,
    replies: { ...replies, onNear: (days, proposal) => setAsked(questionNear(question, days, proposal)) },
    onWaiting: () => commands.openOptions('written'),
  });
  const shared = {
    question,
    asking,
    liked,
    now,
    actions,
    typing,
    guests,
    ...desk,
    written: written.filter(({ state }) => state !== 'changed').length,
  };
  const ready = settings !== undefined && stored !== undefined;
  const asOf = sync && 'asOf' in sync ? sync.asOf : undefined;
  const real: Omit<PopupViewProps, 'stage'> | undefined = ready
    ? {
        ...shared,
        account: stored.account,
        asOf,
        workingHours: settings.workingHours,
        paused: settings.paused,
        holdings: { ...stored.holdings, consents: settings.consents.length },
        timeZone: answer?.timeZone ?? systemZone,
      }
    : undefined;
  const stage: PopupStage | undefined = ready
    ? popupStage({
        account: stored.account,
        sync,
        connecting: work.running || connecting,
        updated: isOutdated(),
        connectFailed: work.failed,
        answer,
        answerFailed: failed,
        online,
        paused: settings.paused,
        learns: consents.learning,
        policy,
      })
    : undefined;

  useRememberedAnswer(real, stage, asking || asked !== undefined || deleting);
  // The last answer stands in only while nothing better is known of the same account.
  const waiting = !stage || (stage.kind === 'loading' && stored?.account?.email === snapshot?.account?.email);
  const standIn = waiting ? stageFromSnapshot(snapshot, question, now) : undefined;
  return (
    <HabitsOf accounts={stored?.accounts}>
      <SecondZone value={settings?.secondTimeZone ?? ''}>
        {snapshot && standIn ? (
          <PopupView {...shared} {...snapshot} {...real} question={question} stage={standIn} />
        ) : (
          real && stage && <PopupView {...real} stage={stage} />
        )}
        {dialog}
      </SecondZone>
    </HabitsOf>
  );
}

/** While the first reading runs only busy time is drawn. */
const unseen = { silent: true };

/** While the first reading runs, an answer after every few hundred events is enough to see the week fill up. */
function versionDuring(sync: SyncState | undefined, version: string | undefined): string | undefined {
  if (!sync || sync.kind === 'no-calendar') return undefined;
  return sync.kind === 'first-sync' ? `so far ${Math.floor(sync.events / 500)}` : version;
}

async function cancelFirstSync(stored: Stored | undefined): Promise<void> {
  if (!stored) return;
  const { disconnect, unchoose } = endFirstSync(stored.accounts, stored.calendars, stored.cursors);
  await Promise.all([
    ...disconnect.map((id) => commands.disconnect(id)),
    ...unchoose.map((key) => commands.chooseCalendar(key, false)),
  ]);
}

/** Keeps the answer to the question the popup asks by itself, for the next opening. */
function useRememberedAnswer(
  view: Omit<PopupViewProps, 'stage'> | undefined,
  stage: PopupStage | undefined,
  passing: boolean,
): void {
  const answer = stage?.kind === 'answer' && !passing ? stage.answer : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer; what else the view says is as old as that
  useEffect(() => {
    if (!answer || !view) return;
    const { account, asOf, question, workingHours, holdings, timeZone } = view;
    const kept = account && { email: account.email, kind: account.kind };
    void saveSnapshot({ account: kept, asOf, question, workingHours, holdings, timeZone, answer });
  }, [answer]);
}
