import { toDayTimes } from '../../utils/overlay/day-times';
import { eventEditLink } from '../../utils/overlay/event-edit-link';
import type { PageContext, PageTimes } from '../../utils/overlay/messages';
import { calendarLink } from '../../utils/questions/calendar-link';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { MINUTE_MS } from '../../utils/time/instant';

/** An answer as the page may know it: times and numbers. */
export function toPageTimes(answer: Answer, timeZone: string, hour24?: boolean): PageTimes {
  return {
    chips: answer.slots.flatMap((slot) =>
      toDayTimes(slot, timeZone).map((time) => ({ ...time, rank: slot.rank })),
    ),
    bands: (answer.liked ?? []).flatMap((interval) => toDayTimes(interval, timeZone)),
    ...(hour24 !== undefined && { hour24 }),
  };
}

interface LinkFrom {
  readonly context: PageContext | undefined;
  readonly timeZone: string;
  readonly title: string;
  /** E-mail addresses. */
  readonly guests?: readonly string[];
  readonly account: string | undefined;
}

/** Google's page for a new event: in the account of the page beside us, where there is one. */
export function linkFor(slot: SuggestedSlot, from: LinkFrom): string {
  const { context, timeZone, title, guests = [], account } = from;
  const [time] = context ? toDayTimes(slot, context.timeZone) : [];
  if (!context || !time)
    return calendarLink({ ...slot, timeZone, title, guests, ...(account && { account }) });
  return eventEditLink({
    date: time.date,
    startMinute: time.startMinute,
    durationMinutes: (slot.end - slot.start) / MINUTE_MS,
    timeZone: context.timeZone,
    accountIndex: context.accountIndex,
    title,
    guests,
  });
}
