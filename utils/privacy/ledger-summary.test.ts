import { describe, expect, it } from 'vitest';
import type { RequestRow } from '../db/rows';
import { addToSums, requestKinds, sumByCategory } from './ledger-summary';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function request(day: string, purpose: string, host = 'www.googleapis.com'): RequestRow {
  return {
    at: Date.parse(`${day}T10:00:00Z`),
    host,
    method: 'GET',
    pathTemplate: '/x',
    purpose,
    status: 200,
    bytesReceived: 10,
  };
}

describe('the year', () => {
  it('sums twelve months by category and recipient', () => {
    const sums = addToSums(
      [],
      [
        request('2026-03-01', 'read-events'),
        request('2026-03-02', 'read-events'),
        request('2025-04-01', 'list-calendars'),
        request('2026-02-01', 'read-events', 'elsewhere.example'),
      ],
      NOW,
    );
    expect(sumByCategory(sums)).toEqual([
      { category: 'A', recipient: 'google', requests: 1, bytesReceived: 10 },
      { category: 'D', recipient: 'google', requests: 2, bytesReceived: 20 },
      { category: 'D', recipient: 'other', requests: 1, bytesReceived: 10 },
      { category: 'E', recipient: 'google', requests: 2, bytesReceived: 20 },
      { category: 'E', recipient: 'other', requests: 1, bytesReceived: 10 },
    ]);
  });

  it('adds what leaves the ledger to what left before', () => {
    const first = addToSums([], [request('2026-01-01', 'read-events')], NOW);
    const second = addToSums(first, [request('2026-01-02', 'read-events')], NOW);
    expect(second).toEqual([
      { month: '2026-01', host: 'www.googleapis.com', purpose: 'read-events', count: 2, bytesReceived: 20 },
    ]);
  });

  it.each([
    ['2026-03-10', ['2025-04', '2026-03']],
    ['2026-12-10', ['2026-03']],
    ['2027-02-10', ['2026-03']],
    ['2027-03-10', []],
  ])('on %s keeps the last twelve months', (today, months) => {
    const requests = [
      request('2025-03-31', 'read-events'),
      request('2025-04-01', 'read-events'),
      request('2026-03-01', 'read-events'),
    ];
    const sums = addToSums([], requests, Date.parse(`${today}T00:00:00Z`));
    expect(sums.map(({ month }) => month)).toEqual(months);
  });

  it('does not hide a kind it does not know', () => {
    const sums = addToSums([], [request('2026-03-01', 'something-new')], NOW);
    expect(sumByCategory(sums)).toMatchObject([{ category: 'F', requests: 1 }]);
  });

  it('knows every kind of request there is', async () => {
    const { readFileSync } = await import('node:fs');
    const source = readFileSync('utils/google/request.ts', 'utf8');
    const union = /type RequestPurpose =([^;]+);/.exec(source)?.[1] ?? '';
    const kinds = [...union.matchAll(/'([^']+)'/g)].map(([, kind]) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !Object.hasOwn(requestKinds, kind ?? ''))).toEqual([]);
  });
});
