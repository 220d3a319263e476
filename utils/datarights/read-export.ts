import { AppError } from '../errors';
import { MODEL_VERSION } from '../preferences/model';
import { type ExportContents, exportSchema } from './export-schema';
import { isUnchanged } from './export-text';
import { isZip, readZipFile } from './read-zip';

/** A hundred thousand events with all their details make about 80 MB. */
const MAX_TEXT_BYTES = 160_000_000;
const MAX_FILE_BYTES = 64_000_000;
/** Exports pack about twelve to one. */
const MAX_RATIO = 200;

/**
 * What an export holds, after a strict check: nothing in it is trusted. Takes the zip or its `allset.json`.
 * Fails with `bad-file` and one sentence.
 */
export async function readExport(bytes: Uint8Array): Promise<ExportContents> {
  if (bytes.length > MAX_FILE_BYTES) throw bad('the file is larger than any export');
  const limits = { maxBytes: MAX_TEXT_BYTES, maxRatio: MAX_RATIO };
  const text = decode(isZip(bytes) ? await readZipFile(bytes, 'allset.json', limits) : bytes);
  if (!text.startsWith('{\n "format": "allset-export"')) throw bad('this is not an export of Allset');
  if (!(await isUnchanged(text))) throw bad('the export is damaged, or was changed after it was saved');
  const parsed = withoutStrangeModel(JSON.parse(text));
  const read = exportSchema.safeParse(parsed);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw bad(
      `the export holds something unexpected at ${issue?.path.map(String).join('.') || 'its beginning'}`,
    );
  }
  checkReferences(read.data);
  // Nothing unknown got past the schema, so the rows are what was parsed: in their own order of fields, which makes
  // the next export the same file.
  return { ...read.data, tables: (parsed as ExportContents).tables };
}

/** What an earlier or later version learned is learned anew from the events; it is no reason to refuse the rest. */
function withoutStrangeModel(parsed: unknown): unknown {
  const { tables } = parsed as { tables?: { models?: unknown } };
  if (!Array.isArray(tables?.models)) return parsed;
  const models = tables.models.filter(
    (row: { model?: { version?: unknown } } | null) => row?.model?.version === MODEL_VERSION,
  );
  return { ...(parsed as object), tables: { ...tables, models } };
}

/** Each row belongs to a calendar that is there, and no key comes twice. */
function checkReferences({ tables }: ExportContents): void {
  const accounts = keysOf(tables.accounts, ({ id }) => id);
  const calendars = keysOf(tables.calendars, ({ key }) => key);
  if (tables.calendars.some(({ accountId }) => !accounts.has(accountId)))
    throw bad('a calendar has no account');
  keysOf(tables.entries, ({ calendarKey, id }) => `${calendarKey}\n${id}`);
  keysOf(tables.cursors, ({ calendarKey }) => calendarKey);
  keysOf(tables.quarantine, ({ calendarKey, id }) => `${calendarKey}\n${id}`);
  keysOf(tables.requests, ({ id }) => String(id));
  for (const { calendarKey } of [...tables.entries, ...tables.cursors, ...tables.quarantine]) {
    if (!calendars.has(calendarKey)) throw bad('an event has no calendar');
  }
}

function keysOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Set<string> {
  const keys = new Set(rows.map(keyOf));
  if (keys.size !== rows.length) throw bad('the export holds something twice');
  return keys;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    throw new AppError('bad-file', 'the file is not text in UTF-8', { cause: thrown });
  }
}

function bad(sentence: string): AppError {
  return new AppError('bad-file', sentence);
}
