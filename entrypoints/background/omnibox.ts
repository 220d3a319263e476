import browser, { type Omnibox } from 'webextension-polyfill';
import { calendarLink } from '../../utils/questions/calendar-link';
import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { TypedAnswer } from '../../utils/suggestions/typed-question';

type AnswerTyped = (text: string, locale: string) => Promise<TypedAnswer | undefined>;

/** Between the rank of a listed time and the words it answers: `2› 45m tuesday`. */
const LISTED = /^([1-9])› /;

/** The address bar: «allset 45m with ana tuesday» lists times as it is typed; Enter opens the event, filled in. */
export function listenToOmnibox(answerTyped: AnswerTyped): void {
  // The browser asks for every letter: only the answer to the newest is listed.
  let newest = 0;
  const { omnibox } = browser;
  omnibox.setDefaultSuggestion({ description: say('omnibox.hint') });

  omnibox.onInputChanged.addListener((text, list) => {
    newest += 1;
    const asked = newest;
    void answerOrNothing(answerTyped, text).then((found) => {
      if (asked !== newest) return;
      const [best, ...others] = found?.answer.slots ?? [];
      const none = text.trim() ? 'omnibox.none' : 'omnibox.hint';
      omnibox.setDefaultSuggestion({ description: found && best ? bestOf(best, found) : say(none) });
      list(
        found
          ? others.map((slot) => ({ content: `${slot.rank}› ${text}`, description: lineOf(slot, found) }))
          : [],
      );
    });
  });

  omnibox.onInputEntered.addListener((text, disposition) => {
    const rank = Number(LISTED.exec(text)?.[1] ?? 1);
    void answerOrNothing(answerTyped, text.replace(LISTED, '')).then((found) => {
      const slot = found?.answer.slots.find((one) => one.rank === rank);
      return found && slot ? openLink(linkOf(slot, found), disposition) : openPopup();
    });
  });
}

/** Nothing to list is no reason to complain while somebody types. */
function answerOrNothing(answerTyped: AnswerTyped, text: string): Promise<TypedAnswer | undefined> {
  return answerTyped(text, browser.i18n.getUILanguage()).catch(() => undefined);
}

function linkOf({ start, end }: SuggestedSlot, { question, answer, account }: TypedAnswer): string {
  const guests = question.guests?.map(({ email }) => email) ?? [];
  const { timeZone } = answer;
  return calendarLink({ start, end, timeZone, title: question.title, guests, ...(account && { account }) });
}

/** Where guests were named, that nobody looked whether they are free. */
function bestOf(slot: SuggestedSlot, found: TypedAnswer): string {
  const line = lineOf(slot, found);
  return found.question.guests?.length ? `${line} · ${say('question.guestsUnread')}` : line;
}

/** `Tue 24 Nov, 9:30 – 10:15 — Best`: nothing that anybody typed, so nothing to escape. */
function lineOf({ start, end, label }: SuggestedSlot, { answer, hour24 }: TypedAnswer): string {
  const format = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: answer.timeZone,
    ...(hour24 !== undefined && { hourCycle: hour24 ? 'h23' : 'h12' }),
  });
  return `${format.formatRange(start, end)} — ${say(`slots.${label}`)}`;
}

function openLink(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<unknown> {
  if (disposition === 'currentTab') return browser.tabs.update({ url });
  return browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Without a window in front the popup has nowhere to open. */
function openPopup(): Promise<unknown> {
  return browser.action.openPopup().catch(() => browser.runtime.openOptionsPage());
}

function say(key: string): string {
  return browser.i18n.getMessage(key.replaceAll('.', '_'));
}
