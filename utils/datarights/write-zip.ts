import { type Zippable, zipSync } from 'fflate';

export interface ZipFile {
  /** Unique, `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A ZIP archive. All at once, not as fflate streams: those leave the sizes out of a file's header, and whoever reads
 * such an archive from its beginning has to guess where the file ends. fflate's workers come from blobs, which the
 * extension's content security policy forbids.
 */
export async function writeZip(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const byName: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  // The earliest ZIP can say, in its local time of no zone: the same contents make the same file everywhere.
  return zipSync(byName, { mtime: new Date(1980, 0, 1) });
}
