import { Deflate } from 'fflate';
import type { Breathe } from './breathe';
import { crc32 } from './crc32';
import { joinBytes } from './join-bytes';

export interface ZipFile {
  /** Unique, `/` between folders. */
  readonly name: string;
  /** In one piece or in several. */
  readonly bytes: Uint8Array | readonly Uint8Array[];
}

/** Packed between two breaths: a few milliseconds of work. */
const SLICE_BYTES = 65_536;
/** The earliest day ZIP can say, 1 January 1980, at midnight: the same contents make the same file everywhere. */
const FIRST_DAY = 0x0021;
const DEFLATED = 8;
/** 2.0, the least that knows deflate. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/**
 * A ZIP archive, made in slices so that the worker answers meanwhile. fflate packs; the frame is ours, because
 * fflate's streams leave the sizes out of a file's header, and whoever reads such an archive from its beginning has
 * to guess where the file ends. Its workers come from blobs, which the extension's content security policy forbids.
 */
export async function writeZip(
  files: Iterable<ZipFile> | AsyncIterable<ZipFile>,
  breathe: Breathe = async () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name);
    const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
    const { packed, sum } = await pack(pieces, breathe);
    const packedBytes = lengthOf(packed);
    const facts = [u16(UTF8_NAMES), u16(DEFLATED), u16(0), u16(FIRST_DAY), u32(sum)];
    const sizes = [u32(packedBytes), u32(lengthOf(pieces)), u16(nameBytes.length), u16(0)];
    const header = joinBytes([u32(0x04034b50), u16(VERSION), ...facts, ...sizes, nameBytes]);
    // Without comment, on the first disk, with no attributes.
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(offset)];
    directory.push(
      joinBytes([u32(0x02014b50), u16(VERSION), u16(VERSION), ...facts, ...sizes, ...rest, nameBytes]),
    );
    parts.push(header, ...packed);
    offset += header.length + packedBytes;
  }
  const listing = joinBytes(directory);
  const count = u16(directory.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(listing.length), u32(offset), u16(0)];
  return joinBytes([...parts, listing, ...end]);
}

async function pack(
  pieces: readonly Uint8Array[],
  breathe: Breathe,
): Promise<{ packed: Uint8Array[]; sum: number }> {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate((part) => packed.push(part));
  let sum = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += SLICE_BYTES) {
      const slice = piece.subarray(at, at + SLICE_BYTES);
      sum = crc32(slice, sum);
      deflate.push(slice);
      await breathe();
    }
  }
  deflate.push(new Uint8Array(), true);
  return { packed, sum };
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value, value >>> 8]);
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value, value >>> 8, value >>> 16, value >>> 24]);
}
