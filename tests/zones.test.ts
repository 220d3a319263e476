import { expect, it } from 'vitest';
import { compareZones } from './builders/compare-zones';

/** Short summer times, changes of half an hour, skipped days, suspensions for Ramadan, laws made at short notice. */
const hardZones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Boa_Vista',
  'America/Noronha',
  'America/St_Johns',
  'Antarctica/Casey',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Pacific/Apia',
];

// The browser has zone data of its own: tests/e2e/oracle.test.ts asks the same there, in every zone.
it('every change of the clocks since 1970 is where Temporal has it', () => {
  expect(compareZones(1970, 2040, hardZones)).toEqual([]);
});
