import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { judgeOracle, type OracleCase } from './builders/oracle-case';

/**
 * Recurrence against an oracle that shares no code with us: python-dateutil's rules and the zones of zoneinfo. The
 * zone of the process must not matter, so all of it runs in three.
 */
const processZones: readonly [zone: string, minutesBehindUtcInJanuary2026: number][] = [
  ['UTC', 0],
  ['America/New_York', 300],
  ['Australia/Lord_Howe', -660],
];

function readCases(path: string): readonly OracleCase[] {
  return (
    JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as { cases: OracleCase[] }
  ).cases;
}

const allCases = '../../shared/recurrence/oracle.json';
const hasAllCases = existsSync(fileURLToPath(new URL(allCases, import.meta.url)));
const zoneBefore = process.env['TZ'];

afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

describe.each(processZones)('recurrence equals the oracle in a process in %s', (zone, minutes) => {
  function check(cases: readonly OracleCase[], expected: number): void {
    process.env['TZ'] = zone;
    expect(new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).toBe(minutes);
    expect(cases).toHaveLength(expected);
    const verdicts = cases.map(judgeOracle);
    const wrong = cases.filter((_, i) => verdicts[i] === 'wrong');
    expect(wrong.map((one) => `case ${one.id}: ${one.rrule}`)).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'newer-zone-data').length).toBeLessThanOrEqual(3);
  }

  it('on the sample of 100 cases', () => {
    check(readCases('./fixtures/recurrence/oracle-sample.json'), 100);
  });

  // Skipped where the repository stands alone: the whole oracle is not part of it.
  it.skipIf(!hasAllCases)('on all 800 cases', () => {
    check(readCases(allCases), 800);
  });
});
