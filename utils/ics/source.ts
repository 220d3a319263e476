import { type LineReader, tooLarge } from './line-reader';

export type IcsSource = ReadableStream<Uint8Array> | Uint8Array | string;

/** Feeds a source to the reader, and stops a stream as soon as it is too large. Answers the number of bytes. */
export async function feedSource(source: IcsSource, lines: LineReader, maxBytes: number): Promise<number> {
  if (typeof source === 'string') return feedBytes(new TextEncoder().encode(source), lines);
  if (source instanceof Uint8Array) return feedBytes(source, lines);
  const reader = source.getReader();
  let size = 0;
  let decoder: TextDecoder | undefined;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      if (size === 0) decoder = utf16Decoder(value);
      size += value.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      lines.push(decoder ? new TextEncoder().encode(decoder.decode(value, { stream: true })) : value);
    }
  } finally {
    // Ends the download when reading stopped before its end; after it, this does nothing.
    await reader.cancel().catch(() => undefined);
  }
}

function feedBytes(bytes: Uint8Array, lines: LineReader): number {
  const decoder = utf16Decoder(bytes);
  lines.push(decoder ? new TextEncoder().encode(decoder.decode(bytes)) : bytes);
  return bytes.length;
}

/** Some Windows programs save as UTF-16; its byte order mark says so. */
function utf16Decoder(bytes: Uint8Array): TextDecoder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}
