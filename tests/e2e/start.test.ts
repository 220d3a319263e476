import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { busyIntervals } from './ics-busy';

const DAY_MS = 86_400_000;

function start(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--once', ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allset-start-'));
});

describe('npm start with a calendar that cannot be read', () => {
  const files: [sentence: string, name: string, contents: string | Uint8Array | undefined][] = [
    ['missing', 'missing.ics', undefined],
    ['empty', 'empty.ics', ''],
    ['binary', 'binary.ics', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
    ['truncated', 'truncated.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:2026'],
    ['a web page', 'page.ics', '<!doctype html><title>Sign in</title>'],
  ];

  it.each(files)(
    '%s: one sentence that names the file, and a non-zero exit',
    async (_sentence, name, contents) => {
      const path = join(folder, name);
      if (contents !== undefined) await writeFile(path, contents);
      const { code, stderr } = await start('--calendar', path);
      expect(code).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(name);
    },
  );
});

describe('npm start with a calendar that lies in the past', () => {
  it('shows it some whole weeks later, says so, and offers only free future times with reasons', async () => {
    const path = join(folder, 'past.ics');
    await writeFile(path, weekdayMeetings());
    const out = join(folder, 'out.json');
    const { code, stdout, stderr } = await start('--calendar', path, '--json', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const shown = JSON.parse(await readFile(out, 'utf8'));
    expect(stdout).toContain(`shown ${shown.shiftedByWeeks} weeks later`);
    expect(shown.slots.length).toBeGreaterThanOrEqual(5);
    const shiftMs = shown.shiftedByWeeks * 7 * DAY_MS;
    const busy = busyIntervals(weekdayMeetings()).map(({ start: from, end }) => ({
      start: from + shiftMs,
      end: end + shiftMs,
    }));
    for (const slot of shown.slots) {
      expect(slot.start).toBeGreaterThan(Date.now());
      expect(slot.reasons.join('')).not.toBe('');
      expect(busy.filter((b) => b.start < slot.end && slot.start < b.end)).toEqual([]);
    }
  }, 120_000);
});

/** Every working day of 2019, 9:00–12:00 UTC, one by one. */
function weekdayMeetings(): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Allset//test//EN', 'X-WR-TIMEZONE:UTC'];
  for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2020, 0, 1); at += DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
    lines.push('BEGIN:VEVENT', `UID:${day}@allset.example`, `DTSTAMP:${day}T000000Z`);
    lines.push(`DTSTART:${day}T090000Z`, `DTEND:${day}T120000Z`, 'SUMMARY:Workshop', 'END:VEVENT');
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}
