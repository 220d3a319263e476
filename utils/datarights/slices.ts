import type { Breathe } from './breathe';

/** A file of an export, written piece by piece as it is packed. */
export interface TextFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** Characters encoded at once. */
const SLICE = 65_536;

/** The UTF-8 of a text that comes in pieces, made in slices. */
export async function encodeSlices(pieces: Iterable<string>, breathe: Breathe): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const slices: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < SLICE) continue;
    slices.push(encoder.encode(waiting.join('')));
    waiting = [];
    length = 0;
    await breathe();
  }
  slices.push(encoder.encode(waiting.join('')));
  return slices;
}
