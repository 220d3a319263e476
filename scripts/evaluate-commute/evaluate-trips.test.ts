import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { berlin, meetingAt } from '../../tests/builders/located-event';
import type { Occurrence } from '../../utils/calendar/event';
import { createPlaceBook } from '../../utils/commute/place';
import { findWhereabouts } from '../../utils/commute/visits';
import { addDays } from '../../utils/time/zone';
import { evaluateTrips } from './evaluate-trips';
import { summariseAllTrips, summariseTrips, toTripTable } from './trip-summary';

/** Days at Clinic from 9 to 10 and then at Court, after so many minutes each. */
function daysWith(gaps: readonly number[]): Occurrence[] {
  return gaps.flatMap((gap, day) => {
    const date = addDays('2026-01-01', day);
    const from = 600 + gap;
    const clock = (minute: number) => `${Math.floor(minute / 60)}:${minute % 60}`;
    return [
      meetingAt('Clinic', '9:00', '10:00', { date }),
      meetingAt('Court', clock(from), clock(from + 30), { date }),
    ];
  });
}

const evaluate = (gaps: readonly number[]) =>
  evaluateTrips('made up', findWhereabouts(daysWith(gaps), createPlaceBook(), berlin), berlin);
const times = (n: number, gap: number) => Array<number>(n).fill(gap);

describe('the back-test', () => {
  it('holds out the last quarter', () => {
    const { held, learnedTrips } = evaluate(times(40, 45));
    expect(learnedTrips).toBe(30);
    expect(held).toHaveLength(10);
  });

  it('learns nothing from what it is asked about', () => {
    const learnedFrom = [...times(30, 45)];
    const long = evaluate([...learnedFrom, ...times(10, 90)]);
    const short = evaluate([...learnedFrom, ...times(10, 7)]);
    expect(short.learned).toEqual(long.learned);
    expect(short.held.map(({ estimate }) => estimate)).toEqual(long.held.map(({ estimate }) => estimate));
  });

  it('calls a trip a false conflict where it was made in less than four fifths of the minutes', () => {
    // Learned: (30·45 + 3·30) / 33 = 43.6 → 45 minutes; four fifths are 36.
    const { held } = evaluate([...times(30, 45), 35, 36, 37, ...times(7, 60)]);
    expect(held.map(({ estimate }) => estimate.minutes)).toEqual(times(10, 45));
    expect(held.map(({ isConflict }) => isConflict)).toEqual([true, ...Array<boolean>(9).fill(false)]);
  });

  it('counts back-to-back visits apart, and says what they would do to the share', () => {
    const result = evaluate([...times(30, 45), ...times(8, 60), 0, 0]);
    expect(summariseTrips(result)).toMatchObject({
      trips: 8,
      noFalseConflict: 1,
      backToBack: { visits: 2, possible: 0 },
      noFalseConflictWithBackToBack: 0.8,
    });
  });

  it('counts every calendar alike', () => {
    const good = evaluate(times(40, 45));
    const bad = evaluate([...times(15, 45), ...times(5, 10)]);
    expect(summariseAllTrips([good, bad])).toMatchObject({
      calendars: 2,
      trips: 15,
      noFalseConflict: 0.5,
      micro: { noFalseConflict: 10 / 15 },
      medianPredictedMinutes: 45,
    });
    expect(toTripTable([good, bad]).split('\n')).toHaveLength(3);
  });

  it('says how much busy time travel adds', () => {
    const { busy } = evaluate(times(40, 45));
    expect(busy.withTravel).toBeGreaterThan(busy.plain);
  });
});

describe('the command', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/evaluate-commute.ts', ...options], {
      cwd: root,
      encoding: 'utf8',
    });

  it('names the files it can’t use, leaves them out and writes the rest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'commute-'));
    try {
      writeFileSync(join(folder, 'broken.ics'), 'this is no calendar');
      writeFileSync(join(folder, 'good.ics'), icsOf(40));
      writeFileSync(join(folder, 'short.ics'), icsOf(2));
      const { stdout, status } = run('--calendars', folder, '--json', join(folder, 'out.json'));
      expect(status).toBe(0);
      expect(stdout).toContain('broken: left out: This is not a calendar');
      expect(stdout).toContain('short: left out: too few trips in its last quarter: 1 of 5.');
      const report = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
      expect(report.calendars).toHaveLength(1);
      expect(report.skipped).toHaveLength(2);
      expect(report.macro).toMatchObject({ trips: 10, noFalseConflict: 1, medianPredictedMinutes: 45 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says in one sentence what is missing', () => {
    expect(run().stderr.trim()).toBe('Name a folder of calendars: --calendars DIR');
    expect(run('--calendars', 'nowhere').stderr.trim()).toBe('There is no folder nowhere.');
  });
});

function icsOf(days: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//made up//EN'];
  for (let day = 0; day < days; day++) {
    const date = addDays('2026-01-01', day).replaceAll('-', '');
    const event = (uid: string, from: string, to: string, location: string) =>
      lines.push(
        ...['BEGIN:VEVENT', `UID:${uid}-${day}`, `DTSTART:${date}T${from}00Z`, `DTEND:${date}T${to}00Z`],
        ...[`LOCATION:${location}`, 'SUMMARY:Visit', 'END:VEVENT'],
      );
    event('a', '0900', '1000', 'Clinic');
    event('b', '1045', '1130', 'Court');
  }
  return `${[...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}
