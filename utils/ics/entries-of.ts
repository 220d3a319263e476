import type { CalendarEntry, CalendarEvent } from '../calendar/event';
import type { Component } from './components';
import { readEventTime, readInstant, readOriginal } from './event-times';
import { type Draft, type Findings, readEvent } from './read-event';
import type { IcsReport } from './read-ics';
import type { ZoneResolver } from './zone-resolver';

/** Turns the events of a file into entries. Every one of them ends as read, repaired, or skipped with a reason. */
export function entriesOf(
  components: readonly Component[],
  zones: ZoneResolver,
  self: ReadonlySet<string>,
): Pick<IcsReport, 'entries' | 'read' | 'repaired' | 'skipped'> {
  const report: Report = { entries: [], read: 0, repaired: [], skipped: [] };
  const groups = new Map<string, Draft[]>();
  let unnamed = 0;
  for (const component of components) {
    const uid = text(component, 'UID') || `without-uid-${++unnamed}`;
    if (!component.closed) report.skipped.push({ uid, why: 'it has no end line' });
    else {
      const drafts = groups.get(uid) ?? [];
      drafts.push(draftOf(component, uid, zones));
      groups.set(uid, drafts);
    }
  }
  for (const [uid, drafts] of groups) addGroup(uid, drafts, zones, self, report);
  return report;
}

interface Report extends Findings {
  readonly entries: CalendarEntry[];
  read: number;
}

function draftOf(component: Component, uid: string, zones: ZoneResolver): Draft {
  const find = (name: string) => component.properties.find((p) => p.name === name);
  return {
    component,
    uid,
    sequence: Number.parseInt(find('SEQUENCE')?.value ?? '', 10) || 0,
    changedAt: readInstant(find('LAST-MODIFIED') ?? find('DTSTAMP'), zones) ?? 0,
  };
}

function addGroup(
  uid: string,
  drafts: readonly Draft[],
  zones: ZoneResolver,
  self: ReadonlySet<string>,
  report: Report,
) {
  const etag = etagOf(drafts);
  const isException = (draft: Draft) => draft.component.properties.some((p) => p.name === 'RECURRENCE-ID');
  const { kept, older } = newest(drafts.filter((draft) => !isException(draft)));
  for (const draft of older)
    report.skipped.push({ uid: draft.uid, why: 'the file holds a newer version of it' });

  let master: CalendarEvent | undefined;
  let isCancelledSeries = false;
  for (const [i, draft] of kept.entries()) {
    if (text(draft.component, 'STATUS').toUpperCase() === 'CANCELLED') {
      report.skipped.push({ uid, why: 'it is cancelled' });
      isCancelledSeries ||= i === 0;
      continue;
    }
    const event = readEvent(draft, i === 0 ? uid : `${uid}#${i + 1}`, etag, zones, self, report);
    if (!event) continue;
    if (i > 0) report.repaired.push({ uid, what: 'its id is used twice: both were kept' });
    master ??= event;
    report.entries.push(event);
    report.read++;
  }
  if (isCancelledSeries && !master) {
    for (const draft of drafts.filter(isException))
      report.skipped.push({ uid: draft.uid, why: 'its series is cancelled' });
    return;
  }
  addExceptions(uid, drafts.filter(isException), master, etag, zones, self, report);
}

function addExceptions(
  uid: string,
  drafts: readonly Draft[],
  master: CalendarEvent | undefined,
  etag: string,
  zones: ZoneResolver,
  self: ReadonlySet<string>,
  report: Report,
): void {
  const byOriginal = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const property = draft.component.properties.find((p) => p.name === 'RECURRENCE-ID');
    const own = readEventTime(draft.component, zones);
    const shape = master?.time ?? ('time' in own ? own.time : undefined);
    const original = property && shape ? readOriginal(property, zones, shape) : undefined;
    if (!property || !original) {
      report.skipped.push({ uid, why: 'the time of the instance it changes is no date' });
      continue;
    }
    const key = original.kind === 'timed' ? `${original.at}` : original.on;
    byOriginal.set(key, [...(byOriginal.get(key) ?? []), draft]);
  }
  for (const [key, same] of byOriginal) {
    const { kept, older } = newest(same);
    const [draft, ...twins] = kept;
    for (const _ of [...older, ...twins])
      report.skipped.push({ uid, why: 'the file holds a newer version of it' });
    if (!draft) continue;
    const thisAndFuture = rangeOf(draft) ? { thisAndFuture: true } : {};
    const original = /-/.test(key.slice(1))
      ? ({ kind: 'allDay', on: key } as const)
      : ({ kind: 'timed', at: Number(key) } as const);
    const tie = { id: `${uid}_${key}`, etag, seriesId: uid, original, ...thisAndFuture };
    if (text(draft.component, 'STATUS').toUpperCase() === 'CANCELLED') {
      report.entries.push({ ...tie, status: 'cancelled' });
      report.read++;
      continue;
    }
    const event = readEvent(draft, tie.id, etag, zones, self, report);
    if (!event) continue;
    const { recurrence, ...once } = event;
    // An instance that brings a rule along is a copy of its series: it counts only where the series names it, which
    // an etag of its own makes the expansion check.
    report.entries.push({ ...once, ...tie, ...(recurrence ? { etag: `${etag}-copy` } : {}) });
    report.read++;
  }
}

function rangeOf(draft: Draft): boolean {
  const property = draft.component.properties.find((p) => p.name === 'RECURRENCE-ID');
  return property?.params['range']?.toUpperCase() === 'THISANDFUTURE';
}

/** Of several versions of one thing the highest SEQUENCE counts; equal ones are all kept, once each, newest first. */
function newest(drafts: readonly Draft[]): { kept: Draft[]; older: Draft[] } {
  const top = drafts.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const seen = new Set<string>();
  const kept: Draft[] = [];
  const older: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => b.changedAt - a.changedAt)) {
    const body = draft.component.properties.map((p) => p.line).join('\n');
    if (draft.sequence < top || seen.has(body)) older.push(draft);
    else kept.push(draft);
    seen.add(body);
  }
  return { kept, older };
}

function text(component: Component, name: string): string {
  return component.properties.find((p) => p.name === name)?.value.trim() ?? '';
}

/** Changes whenever any line of the group does: FNV-1a over its lines. */
function etagOf(drafts: readonly Draft[]): string {
  let hash = 0x811c9dc5;
  for (const { component } of drafts) {
    for (const { line } of component.properties) {
      for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
    }
  }
  return (hash >>> 0).toString(36);
}
