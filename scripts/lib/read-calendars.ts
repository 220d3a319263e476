import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CalendarEntry } from '../../utils/calendar/event';
import { AppError } from '../../utils/errors';
import { type IcsReport, readIcs } from '../../utils/ics/read-ics';

export interface CalendarFile {
  readonly path: string;
  readonly name: string;
  readonly timeZone: string;
  readonly entries: readonly CalendarEntry[];
  readonly report: IcsReport;
}

/**
 * Reads an `.ics` file. Throws an AppError `bad-file` with one clear sentence that names the file.
 *
 * @param zone for floating times and calendars that name no zone of their own
 */
export async function readCalendarFile(path: string, zone: string): Promise<CalendarFile> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT'
        ? 'does not exist'
        : cause.code === 'EISDIR'
          ? 'is a folder'
          : 'cannot be opened';
    throw new AppError('bad-file', `${path} ${why}.`, { cause });
  });
  const report = await readIcs(new Uint8Array(bytes), { timeZone: zone }).catch((thrown: unknown) => {
    if (!(thrown instanceof AppError)) throw thrown;
    throw new AppError(thrown.code, `${path}: ${thrown.message}`, { cause: thrown });
  });
  return {
    path,
    name: report.name ?? basename(path, '.ics'),
    timeZone: report.timeZone ?? zone,
    entries: report.entries,
    report,
  };
}
