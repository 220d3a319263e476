import type { FileComparison } from '../trust/trust';

/** The list a build makes of its own files: path → SHA-256, without itself. */
const LIST = 'files.sha256.json';
/** What a store adds to a copy it signed, and what the browser makes of that. */
const ADDED_BY_STORES = /^(_metadata|META-INF)\//;

type ReadRoot = (give: (root: FileSystemDirectoryEntry) => void) => void;

/**
 * Holds the files that run against the list made with them. They are read as files of the package: fetching them
 * would need a hole in the content security policy.
 */
export async function compareFiles(): Promise<FileComparison> {
  const readRoot = chrome.runtime.getPackageDirectoryEntry as unknown as ReadRoot | undefined;
  if (!readRoot) return { kind: 'unreadable' };
  const root = await new Promise<FileSystemDirectoryEntry>((resolve) =>
    readRoot.call(chrome.runtime, resolve),
  );
  const files = new Map<string, ArrayBuffer>();
  for (const file of await filesUnder(root)) {
    const path = file.fullPath
      .slice(root.fullPath.length)
      .replace(/^\//, '')
      .replace(/^crxfs\//, '');
    files.set(
      path,
      await (await new Promise<File>((resolve, reject) => file.file(resolve, reject))).arrayBuffer(),
    );
  }
  const list = files.get(LIST);
  if (!list) return { kind: 'compared', files: files.size, different: [LIST], fingerprint: '' };
  const expected = new Map(
    Object.entries(JSON.parse(new TextDecoder().decode(list)) as Record<string, string>),
  );
  const different: string[] = [];
  for (const [path, bytes] of files) {
    if (path === LIST || ADDED_BY_STORES.test(path)) continue;
    if ((await sha256Of(bytes)) !== expected.get(path)) different.push(path);
  }
  for (const path of expected.keys()) if (!files.has(path)) different.push(path);
  return { kind: 'compared', files: expected.size, different, fingerprint: await sha256Of(list) };
}

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<FileSystemFileEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemFileEntry[] = [];
  for (;;) {
    // A reader gives some at a time, and nothing at its end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const entry of some) {
      if (entry.isDirectory) found.push(...(await filesUnder(entry as FileSystemDirectoryEntry)));
      else found.push(entry as FileSystemFileEntry);
    }
  }
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}
