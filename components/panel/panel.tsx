import { useEffect, useMemo, useState } from 'react';
import { consentsUnder } from '../../utils/privacy/consents';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { systemClock } from '../../utils/time/clock';
import { epochAt } from '../../utils/time/zone';
import { useBookingDesk } from '../bookings/use-booking-desk';
import { answerVersion } from '../hooks/answer-version';
import * as commands from '../hooks/commands';
import { HabitsOf } from '../hooks/habits-of';
import { moveActions } from '../hooks/moves';
import { createPickActions } from '../hooks/picks';
import { useAnswer } from '../hooks/use-answer';
import { useBookings } from '../hooks/use-bookings';
import { useConnecting } from '../hooks/use-connecting';
import { useGuests, useGuestsAllowed } from '../hooks/use-guests';
import { useNow } from '../hooks/use-now';
import { useOnline } from '../hooks/use-online';
import { useOrganisation } from '../hooks/use-organisation';
import { openTab, usePage } from '../hooks/use-page';
import { usePeople } from '../hooks/use-people';
import { proposeTimes, useReplies } from '../hooks/use-replies';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import { useSyncOnReturn } from '../hooks/use-sync-on-return';
import { useSyncState } from '../hooks/use-sync-state';
import { useWork } from '../hooks/use-work';
import { popupStage } from '../popup/popup-stage';
import { SecondZone } from '../suggestions/second-zone';
import { useHidden } from '../suggestions/use-hidden';
import { linkFor, toPageTimes } from './page-times';
import { panelAccount } from './panel-account';
import { daysInSight, type PanelQuestion } from './panel-question';
import { type PanelActions, PanelView } from './panel-view';

const NOTHING = { chips: [], bands: [] };
/** In Google's page we are in an iframe; in the side panel nobody is around us. */
const framed = window.top !== window;

/** The panel with the real world behind it: in Google's page, and in the browser's side panel. */
export function Panel() {
  const settings = useSettings();
  const stored = useStored();
  const now = useNow();
  const online = useOnline();
  const sync = useSyncState(stored, now);
  const work = useWork();
  const page = usePage();
  const { context, pressed } = page;
  const [asked, setAsked] = useState<PanelQuestion>();
  const sight = useMemo(() => daysInSight(context), [context]);
  const first = { durationMinutes: settings?.defaultDurationMinutes ?? 30, title: '' };
  const wanted: PanelQuestion = asked ?? { ...first, within: 'in-view' };
  const question: PanelQuestion =
    wanted.within === 'in-view' && !sight ? { ...wanted, within: 'this-week' } : wanted;

  const { account, isWrong: wrongAccount } = panelAccount(stored?.accounts ?? [], context?.account);
  const known = sync && sync.kind !== 'first-sync' && sync.kind !== 'no-calendar' && !wrongAccount;
  const { within } = question;
  const pointedAt =
    page.pointed && sight && context && epochAt(page.pointed.date, page.pointed.minute, context.timeZone);
  const likedTimes = settings?.overlay.likedTimes ?? false;
  const asPopup = { ...question, within: within === 'in-view' ? ('this-week' as const) : within };
  const organisation = useOrganisation();
  const consents = settings && consentsUnder(settings.consents, organisation);
  const agreedToGuests = consents?.['colleagues-freebusy'] ?? false;
  const { allowed, onAllowed } = useGuestsAllowed();
  const version = answerVersion({ stored, settings, consents, allowed, now });
  const { answer, failed, asking } = useAnswer(asPopup, known ? version : undefined, {
    ...(within === 'in-view' && sight && { between: sight }),
    liked: likedTimes,
    ...(pointedAt !== undefined && { whyNot: pointedAt }),
  });
  const timeZone = (sight && context?.timeZone) || answer?.timeZone || systemClock.timeZone();
  const typing = { ...usePeople(consents?.guests ?? false), timeZone };
  const guests = useGuests(agreedToGuests, answer, onAllowed);
  const picks = createPickActions({
    ...(within === 'in-view' && sight && { between: sight }),
    liked: likedTimes,
  });
  const { shown, last, hide, undo } = useHidden(answer, asPopup, picks);
  /** Learning from it is nobody's reason to wait, or to fail. */
  const pick = ({ start }: SuggestedSlot) =>
    void picks.recordPick(asPopup, shown?.slots ?? [], start, 'picked').catch(() => {});
  const local = useMemo(() => shown && { ...shown, timeZone }, [shown, timeZone]);
  const hidden = wrongAccount || settings?.overlay.hiddenViews.includes(context?.view ?? '');

  const { send } = page;
  const hour24 = account?.google?.hour24;
  const { durationMinutes, title } = question;
  useEffect(() => {
    if (hidden) send({ overlay: 'show', times: NOTHING, durationMinutes });
    else if (shown && !asking)
      send({ overlay: 'show', times: toPageTimes(shown, timeZone, hour24), durationMinutes });
  }, [shown, asking, hidden, timeZone, hour24, durationMinutes, send]);

  const linkOf = (slot: Parameters<typeof linkFor>[0]) =>
    linkFor(slot, {
      context,
      timeZone,
      title,
      guests: question.guests?.map(({ email }) => email) ?? [],
      account: account?.kind === 'google' ? account.email : undefined,
    });
  const slotPressed = pressed && shown?.slots.find(({ rank }) => rank === pressed.rank);
  const linkPressed = slotPressed && linkOf(slotPressed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press is of the times that were there then
  useEffect(() => {
    // A press opens once, whatever changes here afterwards.
    if (pressed && linkPressed && !opened.has(pressed)) {
      opened.add(pressed);
      openTab(linkPressed);
      if (slotPressed) pick(slotPressed);
    }
  }, [pressed, linkPressed]);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const hasDialog = document.querySelector('dialog[open]') !== null;
      if (framed && event.key === 'Escape' && !hasDialog) send({ overlay: 'close' });
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [send]);

  const connecting = useConnecting();
  const { written, actions: bookingActions } = useBookings(consents?.writing ?? false, 'popup');
  const replies = useReplies();
  const { dialog, ...desk } = useBookingDesk({
    account:
      account?.kind === 'google' && !wrongAccount && !organisation.forbidWriting ? account.email : undefined,
    question,
    slots: shown?.slots ?? [],
    timeZone,
    now,
    written,
    actions: bookingActions,
    replies,
    onWaiting: () => commands.openOptions('written'),
  });
  useSyncOnReturn();
  if (!settings || !stored) return null;
  const actions: PanelActions = {
    ask: setAsked,
    propose: proposeTimes,
    askPanel: setAsked,
    pick,
    hide,
    undo,
    ...moveActions,
    connect: () => work.run(() => commands.connect('popup')),
    refresh: () => work.run(() => commands.syncNow('user')),
    openOptions: commands.openOptions,
    exportEverything: () => work.run(commands.exportEverything),
    deleteEverything: commands.deleteEverything,
    copy: commands.copyTimes,
    setPaused: (paused) => work.run(() => commands.setPaused(paused)),
    toggleMask: commands.toggleMask,
    light: (rank, scroll) => send({ overlay: 'light', scroll, ...(rank !== undefined && { rank }) }),
    setOverlay: (change) => work.run(() => commands.setOverlay(change)),
  };
  return (
    <HabitsOf accounts={stored.accounts}>
      <SecondZone value={settings.secondTimeZone}>
        <PanelView
          {...desk}
          stage={popupStage({
            account,
            sync,
            connecting: work.running || connecting,
            connectFailed: work.failed,
            answer: local,
            answerFailed: failed,
            online,
            paused: settings.paused,
            learns: consents?.learning ?? false,
          })}
          context={context}
          wrongAccount={wrongAccount}
          account={account}
          asOf={sync && 'asOf' in sync ? sync.asOf : undefined}
          question={question}
          asking={asking}
          overlay={settings.overlay}
          paused={settings.paused}
          lit={page.lit}
          pressed={pressed}
          pointedAt={pointedAt}
          hiddenLast={last}
          now={now}
          timeZone={timeZone}
          systemZone={systemClock.timeZone()}
          typing={typing}
          guests={guests}
          linkOf={linkOf}
          onClose={framed ? () => send({ overlay: 'close' }) : undefined}
          actions={actions}
        />
        {dialog}
      </SecondZone>
    </HabitsOf>
  );
}

const opened = new WeakSet<object>();
