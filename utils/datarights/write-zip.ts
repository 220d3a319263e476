import { crc32 } from './crc32';

export interface ZipFile {
  /** ASCII, `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const DEFLATE = 8;
/** 1980-01-01 00:00, the earliest ZIP can say: the same contents make the same file. */
const DATE = 0x0021;

/** A ZIP archive (APPNOTE 6.3, no ZIP64: at most 65,535 files and 4 GB). */
export async function writeZip(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = new TextEncoder().encode(name);
    const packed = await deflate(bytes);
    const shared = [20, 0x0800, DEFLATE, 0, DATE] as const;
    const sizes = [crc32(bytes), packed.length, bytes.length] as const;
    const local = record(0x04034b50, [...shared], [...sizes], [path.length, 0]);
    parts.push(local, path, packed);
    directory.push(
      record(0x02014b50, [20, ...shared], [...sizes], [path.length, 0, 0, 0, 0], [0, offset]),
      path,
    );
    offset += local.length + path.length + packed.length;
  }
  const directorySize = sum(directory);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [directorySize, offset], [0]);
  return joinBytes([...parts, ...directory, end]);
}

/** Little-endian: a signature, then groups of 16 and 32 bits in turn. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const length = 4 + groups.reduce((total, group, i) => total + group.length * (i % 2 === 0 ? 2 : 4), 0);
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  let at = 4;
  groups.forEach((group, i) => {
    for (const value of group) {
      if (i % 2 === 0) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += i % 2 === 0 ? 2 : 4;
    }
  });
  return new Uint8Array(view.buffer);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(sum(parts));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, part) => total + part.length, 0);
}
