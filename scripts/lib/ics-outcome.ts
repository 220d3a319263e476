import { readFile } from 'node:fs/promises';
import type { UnreadableEvent } from '../../utils/calendar/event';
import { expandOccurrences } from '../../utils/calendar/occurrences';
import { AppError } from '../../utils/errors';
import { type IcsReport, readIcs } from '../../utils/ics/read-ics';

/** What became of one `.ics` file. */
export interface IcsOutcome {
  /** Parts of the file, counted by another way than the reader's own: each must end as read or skipped. */
  readonly parts: number;
  readonly report: Pick<IcsReport, 'read' | 'repaired' | 'skipped'>;
  readonly unreadable: readonly UnreadableEvent[];
  readonly occurrences: number;
  /** Processor time: what other programs do meanwhile does not count. */
  readonly ms: number;
  /** The sentence, where the whole file was refused. */
  readonly refused?: string;
}

/** Reads a file and expands thirty years of it. Anything but an AppError is a crash, and thrown. */
export async function readOutcome(path: string): Promise<IcsOutcome> {
  const bytes = new Uint8Array(await readFile(path));
  const parts = countParts(bytes);
  const started = process.cpuUsage();
  const milliseconds = () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  try {
    const report = await readIcs(bytes, { timeZone: 'UTC' });
    const window = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) };
    const { occurrences, unreadable } = expandOccurrences(report.entries, window, {
      timeZone: report.timeZone ?? 'UTC',
    });
    return { parts, report, unreadable, occurrences: occurrences.length, ms: milliseconds() };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const report = { read: 0, repaired: [], skipped: [] };
    return { parts, report, unreadable: [], occurrences: 0, ms: milliseconds(), refused: thrown.message };
  }
}

function countParts(bytes: Uint8Array): number {
  const lines = new TextDecoder('latin1')
    .decode(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '');
  const begins = /^\s*BEGIN\s*:\s*(VEVENT|VTODO|VJOURNAL|VFREEBUSY|VAVAILABILITY)\s*$/gim;
  return lines.match(begins)?.length ?? 0;
}
