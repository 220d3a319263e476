import { AppError } from '../errors';
import { crc32 } from './crc32';
import { joinBytes } from './write-zip';

export interface ZipLimits {
  /** Of the unpacked file. What a header claims is not believed: bytes are counted as they come. */
  readonly maxBytes: number;
  /** Unpacked to packed. Text packs ten to one, a planted bomb a thousand to one. */
  readonly maxRatio: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record may be followed by a comment of up to 65,535 bytes. */
const LONGEST_END = 22 + 65_535;
const MAX_FILES = 10_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && viewOf(bytes).getUint32(0, true) === LOCAL;
}

/** One file of a ZIP archive, unpacked. Fails with `bad-file` where that is not safely possible. */
export async function readZipFile(bytes: Uint8Array, name: string, limits: ZipLimits): Promise<Uint8Array> {
  const found = guardBounds(() => findFile(bytes, name));
  if (!found) throw new AppError('bad-file', `the archive holds no ${name}`);
  const { packed, method, crc } = found;
  const cap = Math.min(limits.maxBytes, packed.length * limits.maxRatio);
  const unpacked = method === 0 ? packed : method === 8 ? await inflate(packed, cap) : undefined;
  if (!unpacked) throw new AppError('bad-file', 'the archive is packed in a way nobody here reads');
  if (unpacked.length > limits.maxBytes) throw tooLarge();
  if (crc32(unpacked) !== crc) throw new AppError('bad-file', 'the archive is damaged');
  return unpacked;
}

interface Found {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly method: number;
  readonly crc: number;
}

function findFile(bytes: Uint8Array, name: string): Found | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new AppError('bad-file', 'the archive is cut off');
  const files = view.getUint16(end + 10, true);
  if (files > MAX_FILES) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < files; i++) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new AppError('bad-file', 'the archive is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(slice(bytes, at + 46, nameLength));
    if (path === name) return locate(bytes, view, at);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

function locate(bytes: Uint8Array, view: DataView, at: number): Found {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const local = view.getUint32(at + 42, true);
  if (isEncrypted || view.getUint32(local, true) !== LOCAL) {
    throw new AppError('bad-file', 'the archive is damaged or locked by another program');
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    packed: slice(bytes, start, view.getUint32(at + 20, true)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
  };
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Stops as soon as more comes out than may. */
async function inflate(packed: Uint8Array<ArrayBuffer>, cap: number): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joinBytes(parts);
      length += value.length;
      if (length > cap) throw tooLarge();
      parts.push(value);
    }
  } catch (thrown) {
    void reader.cancel().catch(() => undefined);
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('bad-file', 'the archive is damaged', { cause: thrown });
  }
}

/** Exactly these bytes; a range that lies outside is damage. */
function slice(bytes: Uint8Array, start: number, length: number): Uint8Array<ArrayBuffer> {
  if (start + length > bytes.length) throw new AppError('bad-file', 'the archive is cut off');
  return new Uint8Array(bytes.subarray(start, start + length));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function guardBounds<R>(work: () => R): R {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof RangeError)
      throw new AppError('bad-file', 'the archive is cut off', { cause: thrown });
    throw thrown;
  }
}

function tooLarge(): AppError {
  return new AppError('bad-file', 'the archive unpacks to more than an export can be');
}
