import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from 'fflate';
import { AppError } from '../errors';
import { joinBytes } from './join-bytes';

export interface ZipLimits {
  /** Of the unpacked file. What a header claims is not believed: bytes are counted as they come. */
  readonly maxBytes: number;
  /** Unpacked to packed. Text packs ten to one, a planted bomb a thousand to one. */
  readonly maxRatio: number;
}

const MAX_FILES = 10_000;
/** Of the archive at a time; a piece unpacks to 4 MB at most (deflate: 1032 to one) before the limits are looked at. */
const PIECE_BYTES = 4096;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte);
}

/**
 * One file of a ZIP archive, unpacked. Fails with `bad-file` where that is not safely possible. fflate compares no
 * checksum: a caller needs a fingerprint of its own to know that the contents are what was saved.
 */
export async function readZipFile(bytes: Uint8Array, name: string, limits: ZipLimits): Promise<Uint8Array> {
  try {
    const { size, originalSize } = findListed(bytes, name);
    const packedBytes = Math.min(size, bytes.length);
    const unpacked = unpack(bytes, name, Math.min(limits.maxBytes, packedBytes * limits.maxRatio));
    if (unpacked.length !== originalSize) throw new Error('the file has another size than the archive lists');
    return unpacked;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const sentence = 'the archive is damaged, cut off or locked by another program';
    throw new AppError('bad-file', sentence, { cause: thrown });
  }
}

/** By the list at the archive's end, which a cut-off archive lacks. Unpacks nothing: that trusts the sizes listed. */
function findListed(bytes: Uint8Array, name: string): UnzipFileInfo {
  let files = 0;
  let found: UnzipFileInfo | undefined;
  unzipSync(bytes, {
    filter: (file) => {
      files++;
      if (files > MAX_FILES) throw tooLarge();
      if (file.name === name) found ??= file;
      return false;
    },
  });
  if (!found) throw new AppError('bad-file', `the archive holds no ${name}`);
  if (found.compression !== 0 && found.compression !== UnzipInflate.compression) {
    throw new AppError('bad-file', 'the archive is packed in a way nobody here reads');
  }
  return found;
}

/** Stops as soon as more comes out than may, or the file is whole. */
function unpack(bytes: Uint8Array, name: string, cap: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isFound = false;
  let isWhole = false;
  const unzip = new Unzip((file) => {
    if (file.name !== name || isFound) return;
    isFound = true;
    file.ondata = (error, part, isLast) => {
      if (error) throw error;
      length += part.length;
      if (length > cap) throw tooLarge();
      parts.push(part);
      isWhole = isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !isWhole; at += PIECE_BYTES) {
    unzip.push(bytes.subarray(at, at + PIECE_BYTES));
  }
  if (!isWhole) throw new Error('the file has no end');
  return joinBytes(parts);
}

function tooLarge(): AppError {
  return new AppError('bad-file', 'the archive unpacks to more than an export can be');
}
