import type { AccountRow } from '../db/rows';
import { accountOnPage } from '../overlay/account-on-page';
import { type DayTime, toDayTimes } from '../overlay/day-times';
import type { Answer } from '../rpc/commands/suggestions';
import type { CommandInput, CommandOutput } from '../rpc/contract';
import type { Settings } from '../settings/schema';
import type { Interval } from '../time/interval';
import { addDays, epochAt, isTimeZone } from '../time/zone';

export interface OverlayTimesDeps {
  readonly suggest: (question: CommandInput<'suggest'>) => Promise<Answer>;
  readonly loadSettings: () => Promise<Settings>;
  /** Looks for what is new at Google; marks are renewed when it is there. */
  readonly onReturn: () => void;
  readonly loadAccounts: () => Promise<readonly Pick<AccountRow, 'kind' | 'email' | 'google'>[]>;
}

type Question = CommandInput<'overlayTimes'>;
const nothing = { chips: [], bands: [] };

/**
 * What is drawn into the days that Google's page shows: times and numbers, nothing else. Nothing where the page is
 * another account's, or where the user wants no marks in this view.
 */
export function createOverlayTimes({ suggest, loadSettings, loadAccounts, onReturn }: OverlayTimesDeps) {
  return async function overlayTimes(question: Question): Promise<CommandOutput<'overlayTimes'>> {
    const { days, timeZone, account, view } = question;
    const [settings, accounts] = await Promise.all([loadSettings(), loadAccounts()]);
    const { overlay } = settings;
    const own = accountOnPage(accounts, account);
    if (!own || !overlay.on || overlay.hiddenViews.includes(view) || !isTimeZone(timeZone)) return nothing;
    if (question.returned) onReturn();
    const answer = await suggest({
      durationMinutes: question.durationMinutes ?? settings.defaultDurationMinutes,
      within: 'this-week',
      between: spanOf(days, timeZone),
      liked: overlay.likedTimes,
      general: true,
    });
    const shown = new Set(days);
    const place = (interval: Interval): DayTime[] =>
      toDayTimes(interval, timeZone).filter(({ date }) => shown.has(date));
    return {
      chips: answer.slots.flatMap((slot) => place(slot).map((time) => ({ ...time, rank: slot.rank }))),
      bands: (answer.liked ?? []).flatMap(place),
      ...(own.google && { hour24: own.google.hour24 }),
    };
  };
}

function spanOf(days: readonly string[], timeZone: string): Interval {
  const sorted = [...days].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  return { start: epochAt(first, 0, timeZone), end: epochAt(addDays(last, 1), 0, timeZone) };
}
