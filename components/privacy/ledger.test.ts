import { describe, expect, it } from 'vitest';
import { ledgerTotals } from './ledger';

const request = (at: number, purpose: string, host = 'www.googleapis.com') => ({
  at,
  host,
  purpose,
  method: 'GET',
  pathTemplate: '/',
  status: 200,
  bytesReceived: 10,
});

describe('ledgerTotals', () => {
  it('sums what is kept, what was today, and each purpose, most first', () => {
    const requests = [request(1, 'list-calendars'), request(5, 'read-events'), request(7, 'read-events')];
    expect(ledgerTotals(requests, 5)).toEqual({
      all: { requests: 3, bytes: 30 },
      today: { requests: 2, bytes: 20 },
      elsewhere: 0,
      byPurpose: [
        { purpose: 'read-events', requests: 2, bytes: 20 },
        { purpose: 'list-calendars', requests: 1, bytes: 10 },
      ],
    });
  });

  it.each(['example.com', 'google.com.example', 'notgoogle.com'])('counts %s as elsewhere', (host) => {
    expect(ledgerTotals([request(1, 'x', host)], 0).elsewhere).toBe(1);
  });
});
