import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalStore } from '../db/local-store';
import { AllsetDb } from '../db/schema';
import { readIcs } from '../ics/read-ics';
import { createFeedReader } from '../ics/subscribe';
import { createFeeds } from './feeds';
import { createImports, type Imports } from './imports';

const ADDRESS = 'https://calendar.google.com/calendar/ical/ana/private-0123secret/basic.ics';
const HOUR_MS = 3_600_000;
const running = new AbortController().signal;

const calendar = (title: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nSUMMARY:${title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

function memoryStore(): LocalStore {
  const values = new Map<string, unknown>();
  return {
    load: async (name) => values.get(name),
    save: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
  };
}

describe('calendars by address', () => {
  let db: AllsetDb;
  let now: number;
  let answer: () => Response | Promise<Response>;
  let requests: RequestInit[];
  let ids = 0;

  beforeEach(() => {
    db = new AllsetDb(`feeds-${crypto.randomUUID()}`);
    now = Date.UTC(2026, 10, 23);
    requests = [];
    answer = () =>
      new Response(calendar('Offsite'), { headers: { 'content-type': 'text/calendar', etag: '"1"' } });
  });
  afterEach(() => db.delete());

  let imports: Imports;
  function createTestFeeds() {
    const clock = { now: () => now, timeZone: () => 'Europe/Berlin' };
    const send: typeof fetch = async (_url, init) => {
      requests.push(init ?? {});
      return answer();
    };
    imports = createImports({
      db,
      clock,
      readIcs,
      withoutRefused: async (entries) => [...entries],
      loadForgetFilter: async () => undefined,
    });
    return createFeeds({
      local: memoryStore(),
      reader: createFeedReader({ fetch: send, now: () => now }),
      imports,
      clock,
      randomId: () => `${++ids}`,
    });
  }
  const titles = async () =>
    (await db.entries.toArray()).map((row) => ('title' in row ? row.title : undefined));

  it('are read like a file, and the address stays out of the database', async () => {
    await createTestFeeds().subscribe(ADDRESS);
    expect(await titles()).toEqual(['Offsite']);
    const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(everything).not.toContain('secret');
  });

  it('are asked again after an hour, conditionally', async () => {
    const feeds = createTestFeeds();
    await feeds.subscribe(ADDRESS);
    expect(await feeds.refreshDue(running)).toBe(false);
    expect(requests).toHaveLength(1);
    now += HOUR_MS;
    answer = () => new Response(null, { status: 304 });
    expect(await feeds.refreshDue(running)).toBe(false);
    expect(requests.at(-1)?.headers).toMatchObject({ 'If-None-Match': '"1"' });
    now += HOUR_MS;
    answer = () => new Response(calendar('Workshop'), { headers: { 'content-type': 'text/calendar' } });
    expect(await feeds.refreshDue(running)).toBe(true);
    expect(await titles()).toEqual(['Workshop']);
  });

  it('stay away where they were removed while they were read anew', async () => {
    const feeds = createTestFeeds();
    const key = await feeds.subscribe(ADDRESS);
    now += HOUR_MS;
    answer = async () => {
      await feeds.forget(key);
      await imports.removeCalendar(key);
      return new Response(calendar('Workshop'), { headers: { 'content-type': 'text/calendar' } });
    };
    expect(await feeds.refreshDue(running)).toBe(false);
    now += 24 * HOUR_MS;
    expect(await feeds.refreshDue(running)).toBe(false);
    expect(requests).toHaveLength(2);
    expect(await db.calendars.count()).toBe(0);
  });

  it('are forgotten with the account they stand under, and with no other', async () => {
    const feeds = createTestFeeds();
    await feeds.subscribe(ADDRESS);
    now += HOUR_MS;
    await feeds.forgetAccount('ana@northwind.example');
    await feeds.refreshDue(running);
    expect(requests).toHaveLength(2);
    await feeds.forgetAccount('files');
    now += 24 * HOUR_MS;
    await feeds.refreshDue(running);
    expect(requests).toHaveLength(2);
  });

  it('keep each its state where two are noted at once', async () => {
    const feeds = createTestFeeds();
    await Promise.all([feeds.subscribe(ADDRESS), feeds.subscribe(ADDRESS)]);
    now += HOUR_MS;
    await feeds.refreshDue(running);
    expect(requests).toHaveLength(4);
  });

  it('are not read any further once everything is stopped, and none counts as failed', async () => {
    const feeds = createTestFeeds();
    await feeds.subscribe(ADDRESS);
    await feeds.subscribe(ADDRESS);
    now += HOUR_MS;
    const stop = new AbortController();
    const whole = answer;
    answer = () => {
      stop.abort();
      throw new DOMException('stopped', 'AbortError');
    };
    expect(await feeds.refreshDue(stop.signal)).toBe(false);
    expect(requests).toHaveLength(3);
    answer = whole;
    expect(await feeds.refreshDue(running)).toBe(true);
    expect(requests).toHaveLength(5);
  });

  it('are not asked for where they were forgotten while another was read', async () => {
    const feeds = createTestFeeds();
    await feeds.subscribe(ADDRESS);
    const second = await feeds.subscribe(ADDRESS);
    now += HOUR_MS;
    answer = async () => {
      await feeds.forget(second);
      return new Response(null, { status: 304 });
    };
    await feeds.refreshDue(running);
    expect(requests).toHaveLength(3);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['a login page', () => new Response('<html>Sign in', { headers: { 'content-type': 'text/html' } })],
    ['gone', () => new Response('', { status: 404 })],
    ['far too large', () => new Response('x', { headers: { 'content-length': '200000000' } })],
    ['out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('keep what they had when the address is %s', async (_sentence, bad) => {
    const feeds = createTestFeeds();
    await feeds.subscribe(ADDRESS);
    now += 2 * HOUR_MS;
    answer = bad;
    expect(await feeds.refreshDue(running)).toBe(false);
    expect(await titles()).toEqual(['Offsite']);
  });

  it.each([
    ['not https', 'http://calendar.google.com/a.ics'],
    ['another host than Google’s', 'https://evil.example/a.ics'],
    ['no address', 'my calendar'],
  ])('are refused in one sentence when it is %s, without a request', async (_sentence, address) => {
    await expect(createTestFeeds().subscribe(address)).rejects.toThrow(/\.$/);
    expect(requests).toEqual([]);
    expect(await db.calendars.count()).toBe(0);
  });
});
