import type { EventDraft } from '../calendar/draft';
import type { EpochMs } from '../time/instant';

/** An event of ours, made so that making it twice makes one. */
export interface NewEvent {
  /** Made by us: 5–1024 of `a`–`v` and `0`–`9`. The same id again is the same event. */
  readonly id: string;
  readonly kind: 'hold' | 'event';
  readonly draft: EventDraft;
  /** Private extended properties: how we know our own again. */
  readonly tag: Readonly<Record<string, string>>;
}

/** Google's «Graphite»: a hold stands back among other events. */
const HOLD_COLOR = '8';

/** The event as Google wants it. A hold is tentative, private, in a colour of its own, and rings for nobody. */
export function toEventBody({ id, kind, draft, tag }: NewEvent): Record<string, unknown> {
  return { id, ...(kind === 'hold' ? holdBody(draft) : eventBody(draft, id)), ...tagged(tag) };
}

/** What turns an event of ours into another. `null` takes away what only the former has: Google keeps what is left out. */
export function toChangeBody(from: NewEvent, to: NewEvent): Record<string, unknown> {
  const { id, ...wanted } = toEventBody(to);
  const lost = Object.keys(toEventBody(from)).filter((name) => name !== 'id' && !(name in wanted));
  return { ...Object.fromEntries(lost.map((name) => [name, null])), ...wanted };
}

function holdBody(draft: EventDraft): Record<string, unknown> {
  return {
    ...timesOf(draft),
    summary: draft.title,
    status: 'tentative',
    transparency: 'opaque',
    visibility: 'private',
    colorId: HOLD_COLOR,
    reminders: { useDefault: false },
    ...(draft.description && { description: draft.description }),
  };
}

function eventBody(draft: EventDraft, id: string): Record<string, unknown> {
  const { guests, reminderMinutes, recurrence } = draft;
  return {
    ...timesOf(draft),
    summary: draft.title,
    status: 'confirmed',
    transparency: 'opaque',
    visibility: 'default',
    reminders:
      reminderMinutes === undefined
        ? { useDefault: true }
        : { useDefault: false, overrides: [{ method: 'popup', minutes: reminderMinutes }] },
    ...(draft.location && { location: draft.location }),
    ...(draft.description && { description: draft.description }),
    ...(guests?.length && {
      attendees: guests.map(({ email, optional }) => ({ email, ...(optional && { optional: true }) })),
    }),
    ...(recurrence?.length && { recurrence: [...recurrence] }),
    ...(draft.meet && {
      conferenceData: {
        // The event's own id: the same request again makes no second conference.
        createRequest: { requestId: id, conferenceSolutionKey: { type: 'hangoutsMeet' } },
      },
    }),
  };
}

function timesOf({ start, end, timeZone }: EventDraft) {
  const time = (at: EpochMs) => ({ dateTime: new Date(at).toISOString(), timeZone });
  return { start: time(start), end: time(end) };
}

function tagged(tag: NewEvent['tag']) {
  return { extendedProperties: { private: tag } };
}
