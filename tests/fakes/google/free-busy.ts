import { busyIntervals } from './busy';
import type { Answer, Call } from './call';
import { refuse } from './replies';
import { formatIn } from './zone-time';

/** Measured by others: requests of about this length are refused. */
const longestMs = 90 * 86_400_000;
const mostCalendars = 50;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export function queryFreeBusy(call: Call): Answer {
  const body: unknown = JSON.parse(call.request.body ?? '{}');
  if (!isObject(body)) return refuse.badRequest();
  const { timeMin, timeMax, timeZone = 'UTC', items, calendarExpansionMax = mostCalendars } = body;
  if (typeof timeMin !== 'string') return refuse.required('timeMin');
  if (typeof timeMax !== 'string') return refuse.required('timeMax');
  const window = { start: Date.parse(timeMin), end: Date.parse(timeMax) };
  if (window.end <= window.start) return refuse.timeRangeEmpty();
  if (window.end - window.start > longestMs) return refuse.timeRangeTooLong();
  const zone = typeof timeZone === 'string' ? timeZone : 'UTC';
  const ids = (Array.isArray(items) ? items : []).flatMap((item) =>
    isObject(item) && typeof item['id'] === 'string' ? item['id'] : [],
  );
  const most = typeof calendarExpansionMax === 'number' ? calendarExpansionMax : mostCalendars;
  if (most > mostCalendars)
    return refuse.invalid('Invalid calendarExpansionMax value.', 'calendarExpansionMax');
  const calendars = ids.map((id, i) => [
    id,
    i >= most ? failed('tooManyCalendarsRequested') : busyOf(call, id, window, zone),
  ]);
  const at = (ms: number) => new Date(ms).toISOString();
  return {
    value: {
      kind: 'calendar#freeBusy',
      timeMin: at(window.start),
      timeMax: at(window.end),
      calendars: Object.fromEntries(calendars),
    },
  };
}

const failed = (reason: string) => ({ errors: [{ domain: 'global', reason }], busy: [] });

/** Answered under the id that was asked for: `primary` stays `primary`. */
function busyOf(call: Call, asked: string, window: { start: number; end: number }, zone: string): unknown {
  const id = asked === 'primary' ? call.account.email : asked;
  const store = call.world.findCalendar(id);
  const own = call.account.subscriptions.get(id);
  const colleague = call.world
    .accounts()
    .some(({ email }) => email === id && sameDomain(email, call.account.email));
  const visible = (own !== undefined && !own.deleted && own.accessRole !== 'none') || colleague;
  if (!store || !visible) return failed('notFound');
  return {
    busy: busyIntervals(store, window).map(({ start, end }) => ({
      start: formatIn(zone, start),
      end: formatIn(zone, end),
    })),
  };
}

function sameDomain(a: string, b: string): boolean {
  return a.slice(a.indexOf('@')) === b.slice(b.indexOf('@'));
}
