/** calendars.insert: a calendar of the caller's own; with `calendar.app.created` the only kind it may write to. */
import type { Answer, Call } from './call';
import { refuse } from './replies';

let made = 0;

export function makeCalendar(call: Call): Answer {
  const body = JSON.parse(call.request.body ?? '{}') as { summary?: string; timeZone?: string };
  if (!body.summary) return refuse.required('summary');
  const id = `made${++made}@group.calendar.google.com`;
  const store = call.world.addCalendar({
    account: call.account.email,
    id,
    summary: body.summary,
    ...(body.timeZone && { timeZone: body.timeZone }),
  });
  store.appCreated = true;
  return {
    value: {
      kind: 'calendar#calendar',
      etag: `"c${store.version}"`,
      id,
      summary: store.summary,
      timeZone: store.timeZone,
      dataOwner: call.account.email,
    },
  };
}
