import { describe, expect, it } from 'vitest';
import { addToLog, type ErrorNote, errorLogSchema, placeInCode, refusedTarget } from './logs';

describe('addToLog', () => {
  it('counts the same thing up, newest first, and never grows beyond a hundred', () => {
    let log: ErrorNote[] = [];
    for (let at = 0; at < 500; at++) log = addToLog(log, { at, code: 'offline', where: `c${at}` });
    log = addToLog(log, { at: 600, code: 'offline', where: 'c450' });
    expect(log).toHaveLength(100);
    expect(log[0]).toEqual({ at: 600, code: 'offline', where: 'c450', times: 2 });
    expect(errorLogSchema.safeParse(log).success).toBe(true);
  });

  it('keeps apart what differs in anything but its time', () => {
    const log = addToLog<ErrorNote>([], { at: 1, code: 'bug', where: 'page', place: 'popup.js:1:2' });
    expect(addToLog(log, { at: 2, code: 'bug', where: 'page', place: 'popup.js:1:3' })).toHaveLength(2);
  });
});

it.each([
  ['https://evil.example/path?token=ya29.secret', 'evil.example'],
  ['inline', 'inline'],
  ['data', 'data'],
  ['wss://evil.example:8080/x', 'evil.example:8080'],
])('of the refused «%s» only «%s» is kept', (blocked, kept) => {
  expect(refusedTarget(blocked)).toBe(kept);
});

it.each([
  [
    'TypeError: no «Salary talk» for ana@northwind.example\n at f (chrome-extension://abc/chunks/popup-X_1.js:12:34)',
    'chunks/popup-X_1.js:12:34',
  ],
  ['Error: ya29.secret\n at https://evil.example/x.js:1:1', undefined],
  [undefined, undefined],
])('of a stack only the place in our own code is kept', (stack, place) => {
  expect(placeInCode(stack)).toBe(place);
});
