import type { CalendarEntry } from '../calendar/event';
import { AppError } from '../errors';
import { DAY_MS, type EpochMs } from '../time/instant';
import { type Component, createComponentReader } from './components';
import { createPropertyParser } from './content-line';
import { entriesOf } from './entries-of';
import { createLineReader, defaultIcsLimits, type IcsLimits } from './line-reader';
import { feedSource, type IcsSource } from './source';
import { readZoneDefinition, type ZoneDefinition } from './vtimezone';
import { zoneNamed } from './zone-names';
import { createZoneResolver } from './zone-resolver';

export interface IcsOptions {
  /** For floating times and dates where the calendar names no zone of its own. */
  readonly timeZone: string;
  /** The user's addresses, so that their own answer is known. */
  readonly selfEmails?: readonly string[];
  readonly limits?: Partial<IcsLimits>;
}

/** What became of every part of a file: nothing disappears unsaid. */
export interface IcsReport {
  readonly name?: string;
  /** The zone the calendar says it is in. */
  readonly timeZone?: string;
  readonly entries: CalendarEntry[];
  /** Events read, repaired ones among them. */
  readonly read: number;
  readonly repaired: { readonly uid: string; readonly what: string }[];
  readonly skipped: { readonly uid: string; readonly why: string }[];
}

/**
 * Reads an `.ics` calendar.
 *
 * @throws AppError `bad-file` with one clear sentence: empty, binary, not a calendar, cut off, or too large
 */
export async function readIcs(source: IcsSource, options: IcsOptions): Promise<IcsReport> {
  const limits = { ...defaultIcsLimits, ...options.limits };
  const { default: ical } = await import('ical.js');
  const events: Component[] = [];
  const definitions: ZoneDefinition[] = [];
  const skipped: { uid: string; why: string }[] = [];
  let name: string | undefined;
  let calendarZone: string | undefined;

  const components = createComponentReader(
    createPropertyParser(ical),
    (component) => {
      if (component.name === 'VEVENT') events.push(component);
      else if (component.name === 'VTIMEZONE') {
        const definition = readZoneDefinition(component);
        if (definition) definitions.push(definition);
      } else if (component.name === 'VCALENDAR') {
        name ??= textOf(component, 'X-WR-CALNAME') || textOf(component, 'NAME') || undefined;
        calendarZone ??= zoneNamed(textOf(component, 'X-WR-TIMEZONE'));
      } else {
        const why = notEvents[component.name];
        if (why) skipped.push({ uid: textOf(component, 'UID') || '(no id)', why });
      }
    },
    limits.maxComponents,
  );
  const lines = createLineReader(components.line, limits);
  const size = await feedSource(source, lines, limits.maxBytes);
  lines.end();
  if (size === 0) throw new AppError('bad-file', 'The calendar is empty.');
  if (!components.sawAnything) throw new AppError('bad-file', notACalendar(components.firstLine));
  components.end();

  const zone = calendarZone ?? options.timeZone;
  const zones = createZoneResolver(definitions, zone, yearsOf(events));
  const self = new Set((options.selfEmails ?? []).map((email) => email.trim().toLowerCase()));
  const report = entriesOf(events, zones, self);
  const repaired = [...report.repaired];
  if (lines.foreignLines > 0) {
    repaired.push({
      uid: '(file)',
      what: `${lines.foreignLines} lines were not UTF-8: read as Windows-1252`,
    });
  }
  if (lines.cutLines > 0)
    repaired.push({ uid: '(file)', what: `${lines.cutLines} lines were too long and were cut` });
  return {
    ...(name ? { name } : {}),
    ...(calendarZone ? { timeZone: calendarZone } : {}),
    entries: report.entries,
    read: report.read,
    repaired,
    skipped: [...skipped, ...report.skipped],
  };
}

const notEvents: Readonly<Record<string, string>> = {
  VTODO: 'it is a task, not an event',
  VJOURNAL: 'it is a note, not an event',
  VFREEBUSY: 'it is free/busy times, not an event',
  VAVAILABILITY: 'it is working hours, not an event',
};

function notACalendar(firstLine: string): string {
  if (/^\s*<(!doctype|html|head|\?xml)/i.test(firstLine)) return 'This is a web page, not a calendar.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text.
  return /[\u0000-\u0008\u000e-\u001f]/.test(firstLine)
    ? 'This is not a text file, so it is not a calendar.'
    : 'This is not a calendar: it has no BEGIN:VCALENDAR.';
}

function textOf(component: Component, name: string): string {
  return component.properties.find((p) => p.name === name)?.value.trim() ?? '';
}

/** The years in which the rules of a zone are compared: the last four with events, and the next two. Definitions rarely know older rules. */
function yearsOf(events: readonly Component[]): { from: EpochMs; to: EpochMs } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const year = Number(
      /:(\d{4})\d{4}/.exec(event.properties.find((p) => p.name === 'DTSTART')?.line ?? '')?.[1],
    );
    if (!(year >= 1970 && year <= 2050)) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return { from: 0, to: DAY_MS };
  return { from: Date.UTC(Math.max(first, last - 3), 0, 1), to: Date.UTC(last + 2, 0, 1) };
}
