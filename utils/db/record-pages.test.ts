import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecords } from './record-pages';
import { AllsetDb } from './schema';

const ROWS = 2500;
let db: AllsetDb;
beforeEach(async () => {
  db = new AllsetDb(`records-${crypto.randomUUID()}`);
  await db.quarantine.bulkAdd(
    Array.from({ length: ROWS }, (_, at) => ({
      calendarKey: `calendar ${at % 3}`,
      id: String(at).padStart(5, '0'),
      why: at % 500 === 0 ? 'Needle here' : 'hay',
      at,
    })),
  );
});
afterEach(() => db.delete());

describe('readRecords', () => {
  it('turns through all rows, each once, in the order of their keys', async () => {
    const seen: string[] = [];
    let page = await readRecords(db, { table: 'quarantine', needle: '', limit: 700 });
    expect(page.total).toBe(ROWS);
    seen.push(...page.rows.map(({ key }) => key));
    while (page.next !== undefined) {
      page = await readRecords(db, { table: 'quarantine', needle: '', limit: 700, after: page.next });
      seen.push(...page.rows.map(({ key }) => key));
    }
    expect(seen).toHaveLength(ROWS);
    expect(new Set(seen).size).toBe(ROWS);
  });

  it('finds letters anywhere in a row, in either case, page by page', async () => {
    const first = await readRecords(db, { table: 'quarantine', needle: ' nEEDLE', limit: 3 });
    expect(first.rows).toHaveLength(3);
    const after = first.next;
    if (after === undefined) throw new Error('there are more');
    const second = await readRecords(db, { table: 'quarantine', needle: 'needle', limit: 3, after });
    expect(second.rows).toHaveLength(2);
    expect(second.next).toBeUndefined();
  });

  it('says that there is nothing where there is nothing', async () => {
    expect(await readRecords(db, { table: 'models', needle: '', limit: 25 })).toEqual({ rows: [], total: 0 });
    const none = await readRecords(db, { table: 'quarantine', needle: 'not there', limit: 25 });
    expect(none.rows).toEqual([]);
    expect(none.next).toBeUndefined();
  });

  it('tells of what it found while it still searches, and stops where nobody waits', async () => {
    const found: number[] = [];
    await readRecords(db, {
      table: 'quarantine',
      needle: 'needle',
      limit: 25,
      onFound: (rows) => found.push(rows.length),
    });
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual([...found].sort((a, b) => a - b));

    const reading = new AbortController();
    let told = 0;
    const onFound = () => {
      told++;
      reading.abort();
    };
    const question = { table: 'quarantine', needle: 'needle', limit: 25, onFound, signal: reading.signal };
    await expect(readRecords(db, question)).rejects.toThrow();
    expect(told).toBe(1);
  });
});
