import { sha256 } from './sha256';

/** Where the fingerprint stands: near the top, so that this is never a piece of event text. */
const FIELD = /^\{\n "format": "allset-export",\n "version": \d+,\n "sha256": "([0-9a-f]*)"/;

/** The text of `allset.json`, with its own fingerprint in it. `contents` begins with format, version and sha256. */
export async function toExportText(contents: object): Promise<string> {
  const text = `${JSON.stringify({ ...contents, sha256: '' }, null, 1)}\n`;
  return withFingerprint(text, await sha256(text));
}

/** True where the text is, to the letter, one that `toExportText` made. */
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
