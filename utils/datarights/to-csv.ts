/**
 * A table for spreadsheets (RFC 4180, with the mark that makes them read UTF-8). A text that a spreadsheet would
 * take for a formula gets an apostrophe in front: event titles come from strangers. Line by line.
 */
export function* toCsv(head: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
  yield `\ufeff${toLine(head)}`;
  for (const cells of rows) yield toLine(cells);
}

function toLine(cells: readonly unknown[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** Also in full width, which spreadsheets of East Asian languages read as the same signs. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function toCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
