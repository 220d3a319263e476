import type { Breathe } from './breathe';
import { joinBytes } from './join-bytes';
import { sha256, sha256Of } from './sha256';
import { encodeSlices } from './slices';

/** Where the fingerprint stands: near the top, so that this is never a piece of event text. */
const FIELD = /^\{\n "format": "allset-export",\n "version": \d+,\n "sha256": "([0-9a-f]*)"/;

interface ExportContents {
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/** Rows turned into text at once. */
const ROWS = 100;

/**
 * The bytes of `allset.json`, with its own fingerprint in it. `contents` begins with format, version and sha256 and
 * ends with the tables: what `JSON.stringify(contents, null, 1)` gives, made in slices.
 */
export async function toExportBytes(contents: ExportContents, breathe: Breathe): Promise<Uint8Array[]> {
  const { tables, ...facts } = contents;
  const start = `${JSON.stringify({ ...facts, sha256: '', tables: {} }, null, 1).slice(0, -'{}\n}'.length)}`;
  const rest = await encodeSlices(tablePieces(tables), breathe);
  const fingerprint = await sha256Of(joinBytes([encode(start), ...rest]));
  return [encode(withFingerprint(start, fingerprint)), ...rest];
}

/** From the brace before the first table to the end of the text. */
function* tablePieces(tables: ExportContents['tables']): Generator<string> {
  const names = Object.keys(tables);
  yield names.length ? '{' : '{}';
  for (const [index, name] of names.entries()) {
    const rows = tables[name] ?? [];
    yield `${index ? ',' : ''}\n  ${JSON.stringify(name)}: [`;
    for (let at = 0; at < rows.length; at += ROWS) {
      const text = JSON.stringify(rows.slice(at, at + ROWS), null, 1);
      // Inside texts line breaks are escaped: every one of these only indents.
      yield `${at ? ',' : ''}${text.slice(1, -'\n]'.length).replaceAll('\n', '\n  ')}`;
    }
    yield rows.length ? '\n  ]' : ']';
  }
  yield names.length ? '\n }\n}\n' : '\n}\n';
}

/** True where the text is, to the letter, one that `toExportBytes` made. */
export async function isUnchanged(text: string): Promise<boolean> {
  const said = FIELD.exec(text)?.[1];
  return said !== undefined && said !== '' && said === (await sha256(withFingerprint(text, '')));
}

function withFingerprint(text: string, fingerprint: string): string {
  return text.replace(
    FIELD,
    (found, said: string) => `${found.slice(0, found.length - 1 - said.length)}${fingerprint}"`,
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
