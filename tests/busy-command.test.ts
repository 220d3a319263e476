import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerBusy, type BusyAnswer, type BusyQuestion } from '../scripts/lib/answer-busy';
import { mergeIntervals } from '../utils/time/interval';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = (name: string) => join(root, 'tests/fixtures/busy', name);
const expected = (n: number) =>
  JSON.parse(readFileSync(fixture(`calendar-${n}.json`), 'utf8')) as BusyAnswer & {
    from: string;
    to: string;
  };
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('what the product makes of calendars', () => {
  it.each([1, 2, 3, 4])('calendar %i: what an independent implementation finds', async (n) => {
    const { from, to, ...want } = expected(n);
    const answer = await answerBusy({ calendar: [fixture(`calendar-${n}.ics`)], from, to });
    expect(sorted(answer.occurrences)).toEqual(sorted(want.occurrences));
    expect(answer.busy).toEqual(want.busy);
    expect(answer.skipped).toEqual([]);
  });

  it('several calendars are busy together', async () => {
    const { from, to } = expected(1);
    const ask = (...calendar: string[]) =>
      answerBusy({ calendar: calendar.map(fixture), from, to, zone: 'Asia/Tokyo' });
    const one = await ask('calendar-1.ics');
    const two = await ask('calendar-2.ics');
    const both = await ask('calendar-1.ics', 'calendar-2.ics');
    expect(both.busy).toEqual(mergeIntervals([...one.busy, ...two.busy]));
    expect(sorted(both.occurrences)).toEqual(sorted([...one.occurrences, ...two.occurrences]));
  });

  it.each([
    ['dates', '2026-01-01', '2026-02-01'],
    ['local times', '2026-01-01T00:00', '2026-02-01T00:00:00'],
    ['instants', '2025-12-31T15:00Z', '2026-02-01T00:00:00+09:00'],
  ])('a window may be given as %s', async (_, from, to) => {
    const ask = (question: BusyQuestion) =>
      answerBusy({ calendar: [fixture('calendar-1.ics')], zone: 'Asia/Tokyo', ...question });
    expect(await ask({ from, to })).toEqual(await ask({ from: '2026-01-01', to: '2026-02-01' }));
  });

  const window = { from: '2026-01-01', to: '2026-02-01' };
  const calendar = [fixture('calendar-1.ics')];
  it.each<[string, BusyQuestion, string]>([
    ['no calendar', window, 'Name at least one calendar'],
    ['a file that is not there', { ...window, calendar: ['nope.ics'] }, 'nope.ics does not exist.'],
    ['a file that is no calendar', { ...window, calendar: [join(root, 'package.json')] }, 'not a calendar'],
    ['no window', { calendar }, '--from is missing'],
    ['a window that is none', { calendar, from: 'today', to: '2026-02-01' }, 'neither a date nor a time'],
    ['a window that runs backwards', { calendar, from: window.to, to: window.from }, '--to must be later'],
    ['a zone nobody knows', { ...window, calendar, zone: 'Mars/Phobos' }, 'not an IANA time zone'],
  ])('%s: one clear sentence', async (_, question, words) => {
    await expect(answerBusy(question)).rejects.toThrow(words);
  });
});

describe('npm run busy', { timeout: 30_000 }, () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/busy.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it('prints the answer as JSON', () => {
    const { from, to, ...want } = expected(1);
    const { status, stdout } = run('--calendar', fixture('calendar-1.ics'), '--from', from, '--to', to);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as BusyAnswer).busy).toEqual(want.busy);
  });

  it('says what is wrong in one sentence, and fails', () => {
    const { status, stderr } = run('--calendar', 'nope.ics', '--from', '2026-01-01', '--to', '2026-02-01');
    expect(status).toBe(1);
    expect(stderr).toBe('nope.ics does not exist.\n');
  });
});
