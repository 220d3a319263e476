import { strFromU8, unzipSync } from 'fflate';

/** `allset.json` inside an export, as text: read by the library alone, not by our own importer. */
export function readArchive(base64: string): string {
  const files = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')));
  const json = files['allset.json'];
  if (!json) throw new Error(`no allset.json among ${Object.keys(files).join(', ')}`);
  return strFromU8(json);
}
