import { AppError } from '../errors';
import type { ParseProperty, Property } from './content-line';

/** One component with the properties we use, the others dropped at once. */
export interface Component {
  readonly name: string;
  readonly properties: Property[];
  readonly children: Component[];
  /** Lines that could not be read, by property name. */
  readonly broken: string[];
  /** Closed by its own END line; false where an outer END closed it. */
  closed: boolean;
}

export interface ComponentReader {
  line(text: string): void;
  end(): void;
  readonly sawCalendar: boolean;
  readonly sawAnything: boolean;
  readonly firstLine: string;
}

const eventProperties = new Set(
  (
    'UID SUMMARY LOCATION DESCRIPTION DTSTART DTEND DURATION RECURRENCE-ID RRULE RDATE EXDATE EXRULE STATUS TRANSP ' +
    'CLASS SEQUENCE LAST-MODIFIED DTSTAMP CREATED ORGANIZER ATTENDEE CONFERENCE X-GOOGLE-CONFERENCE X-SERIES ' +
    'X-MICROSOFT-CDO-BUSYSTATUS X-MICROSOFT-CDO-ALLDAYEVENT'
  ).split(' '),
);
const zoneProperties = new Set('TZID X-LIC-LOCATION DTSTART RRULE RDATE TZOFFSETFROM TZOFFSETTO'.split(' '));
const calendarProperties = new Set('X-WR-CALNAME NAME X-WR-TIMEZONE METHOD'.split(' '));
const wanted: Readonly<Record<string, ReadonlySet<string>>> = {
  VCALENDAR: calendarProperties,
  VEVENT: eventProperties,
  VTODO: new Set(['UID']),
  VJOURNAL: new Set(['UID']),
  VFREEBUSY: new Set(['UID']),
  VTIMEZONE: zoneProperties,
  STANDARD: zoneProperties,
  DAYLIGHT: zoneProperties,
};
/** Deeper nesting is not of this world. */
const MAX_DEPTH = 8;

/** Sorts content lines into components; each is reported when it ends. Memory holds one component at a time. */
export function createComponentReader(
  parse: ParseProperty,
  onComponent: (component: Component, parent: Component | undefined) => void,
  maxComponents: number,
): ComponentReader {
  const open: Component[] = [];
  let count = 0;
  let sawCalendar = false;
  let sawAnything = false;
  let firstLine = '';

  function close(closed: boolean): void {
    const component = open.pop();
    if (!component) return;
    component.closed = closed;
    const parent = open.at(-1);
    if (parent?.name === 'VTIMEZONE') parent.children.push(component);
    onComponent(component, parent);
  }

  return {
    line(raw) {
      const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
      if (firstLine === '') firstLine = text.slice(0, 200);
      const mark = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(text);
      if (!mark) {
        const current = open.at(-1);
        if (current) readLine(parse, current, text);
        return;
      }
      const name = (mark[2] ?? '').toUpperCase();
      if (mark[1]?.toUpperCase() === 'BEGIN') {
        sawAnything = true;
        if (name === 'VCALENDAR') sawCalendar = true;
        // An event inside an event means that the first was never closed.
        if (name === 'VEVENT')
          while (open.at(-1)?.name === 'VEVENT' || open.at(-1)?.name === 'VALARM') close(false);
        if (++count > maxComponents) {
          throw new AppError(
            'bad-file',
            `The calendar has more than ${maxComponents} parts; nothing was read.`,
          );
        }
        if (open.length >= MAX_DEPTH) {
          throw new AppError('bad-file', 'The calendar is nested too deeply; nothing was read.');
        }
        open.push({ name, properties: [], children: [], broken: [], closed: false });
        return;
      }
      if (!open.some((component) => component.name === name)) return;
      while (open.at(-1)?.name !== name) close(false);
      close(true);
    },
    end() {
      if (open.length > 0) {
        throw new AppError(
          'bad-file',
          'The calendar ends in the middle: the file is not complete. Nothing was read.',
        );
      }
    },
    get sawCalendar() {
      return sawCalendar;
    },
    get sawAnything() {
      return sawAnything;
    },
    get firstLine() {
      return firstLine;
    },
  };
}

function readLine(parse: ParseProperty, component: Component, text: string): void {
  const end = text.search(/[;:]/);
  const name = (end < 0 ? text : text.slice(0, end)).trim().toUpperCase();
  if (!wanted[component.name]?.has(name)) return;
  const property = end < 0 ? undefined : parse(text, name);
  if (property) component.properties.push(property);
  else component.broken.push(name);
}
