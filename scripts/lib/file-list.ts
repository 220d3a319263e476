import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path → SHA-256 of every file of a build but this one; the page that proves things reads it. */
export const FILE_LIST = 'files.sha256.json';

/** Sorted, and without time or place: the same files give the same list, byte for byte. */
export function listFiles(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== FILE_LIST)
    .sort();
  const hashes = paths.map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  ]);
  return `${JSON.stringify(Object.fromEntries(hashes), null, 1)}\n`;
}

export function writeFileList(folder: string): void {
  writeFileSync(join(folder, FILE_LIST), listFiles(folder));
}
