import './lib/temporal';
import { writeFile } from 'node:fs/promises';
import { type BusyInterval, defaultBusyPolicy, findBusy } from '../utils/calendar/busy';
import type { Occurrence } from '../utils/calendar/event';
import { expandOccurrences, spanOf } from '../utils/calendar/occurrences';
import { AppError } from '../utils/errors';
import { isIsoDate } from '../utils/time/civil';
import type { EpochMs } from '../utils/time/instant';
import { epochAt, isTimeZone } from '../utils/time/zone';
import { fail, parseCommandLine } from './lib/arguments';
import { readCalendarFile } from './lib/read-calendars';

/**
 * `npm run busy -- --calendar FILE.ics [--calendar …] --from ISO --to ISO [--zone IANA] --json OUT`
 *
 * What the product makes of calendars: the code that ships, without a browser. `--from` and `--to` are dates,
 * instants with `Z` or an offset, or local times in `--zone`, which is the first calendar's own by default.
 */
interface Answer {
  readonly occurrences: object[];
  readonly busy: readonly BusyInterval[];
  readonly skipped: { readonly uid: string; readonly why: string }[];
}

const options = parseCommandLine({
  calendar: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  zone: { type: 'string' },
  json: { type: 'string' },
});

try {
  const answer = await findAnswer();
  const text = `${JSON.stringify(answer, undefined, 2)}\n`;
  if (options.json === undefined) process.stdout.write(text);
  else {
    await writeFile(options.json, text).catch(() => fail(`${options.json} cannot be written.`));
    console.log(
      `${answer.occurrences.length} occurrences, ${answer.busy.length} busy intervals, ${answer.skipped.length} skipped → ${options.json}`,
    );
  }
} catch (thrown) {
  if (thrown instanceof AppError) fail(thrown.message);
  throw thrown;
}

async function findAnswer(): Promise<Answer> {
  const paths = options.calendar ?? [];
  if (paths.length === 0) fail('Name at least one calendar: --calendar FILE.ics');
  if (options.zone !== undefined && !isTimeZone(options.zone))
    fail(`--zone ${options.zone} is not an IANA time zone.`);
  const calendars = await Promise.all(paths.map((path) => readCalendarFile(path, options.zone ?? 'UTC')));
  const zone = options.zone ?? calendars[0]?.timeZone ?? 'UTC';
  const window = {
    start: parseMoment('--from', options.from, zone),
    end: parseMoment('--to', options.to, zone),
  };
  if (window.end <= window.start) fail('--to must be later than --from.');

  const occurrences: Occurrence[] = [];
  const skipped: Answer['skipped'] = [];
  for (const { entries, report } of calendars) {
    const found = expandOccurrences(entries, window, { timeZone: zone });
    occurrences.push(...found.occurrences);
    skipped.push(...report.skipped);
    skipped.push(...found.unreadable.map(({ id, iCalUid, why }) => ({ uid: iCalUid ?? id, why })));
  }
  const byStart = (a: Occurrence, b: Occurrence) => spanOf(a.time, zone).start - spanOf(b.time, zone).start;
  return {
    occurrences: occurrences.sort(byStart).map(toJson),
    busy: findBusy(occurrences, defaultBusyPolicy, zone),
    skipped,
  };
}

function toJson({ event, time }: Occurrence) {
  const uid = event.iCalUid ?? event.id;
  return time.kind === 'timed'
    ? { uid, start: time.start, end: time.end }
    : { uid, date: time.startOn, endDate: time.endOn };
}

/** A date (its first instant in the zone), an instant with `Z` or an offset, or a local time in the zone. */
function parseMoment(option: string, text: string | undefined, zone: string): EpochMs {
  if (text === undefined) fail(`${option} is missing: give a date or a time.`);
  if (isIsoDate(text)) return epochAt(text, 0, zone);
  try {
    return /(Z|[+-]\d{2}:?\d{2})$/i.test(text)
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    fail(`${option} ${text} is neither a date nor a time, as in 2026-06-01 or 2026-06-01T09:00Z.`);
  }
}
