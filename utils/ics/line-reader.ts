import { AppError } from '../errors';

/** Guards against files made to hurt, far beyond what calendars hold. */
export interface IcsLimits {
  readonly maxBytes: number;
  readonly maxLines: number;
  readonly maxComponents: number;
  /** Of one unfolded line; what is longer is cut, and counted as repaired. */
  readonly maxLineBytes: number;
}

export const defaultIcsLimits: IcsLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxLines: 2_000_000,
  maxComponents: 200_000,
  maxLineBytes: 256 * 1024,
};

export interface LineReader {
  push(bytes: Uint8Array): void;
  end(): void;
  /** Lines that were not UTF-8 and were read as Windows-1252. */
  readonly foreignLines: number;
  readonly cutLines: number;
}

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;

/**
 * Splits bytes into unfolded content lines. It unfolds before it decodes, because a fold may lie inside a
 * character of several bytes (RFC 5545 §3.1). Lines may end in CRLF, LF or CR.
 */
export function createLineReader(onLine: (line: string) => void, limits: IcsLimits): LineReader {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows1252 = new TextDecoder('windows-1252');
  let parts: Uint8Array[] = [];
  let length = 0;
  let lines = 0;
  let foreignLines = 0;
  let cutLines = 0;
  let isCut = false;
  let bytesSeen = 0;
  let wasCr = false;
  /** True once a line has ended and it is open whether the next one continues it. */
  let atLineStart = false;

  function keep(part: Uint8Array): void {
    if (part.length === 0) return;
    const room = limits.maxLineBytes - length;
    if (part.length > room) isCut = true;
    const kept = part.length > room ? part.subarray(0, Math.max(0, room)) : part;
    parts.push(kept);
    length += kept.length;
  }

  function flush(): void {
    if (length > 0) onLine(decode(parts, length));
    if (isCut) cutLines++;
    parts = [];
    length = 0;
    isCut = false;
  }

  function decode(pieces: readonly Uint8Array[], total: number): string {
    const whole = pieces.length === 1 ? pieces[0] : joinBytes(pieces, total);
    try {
      return utf8.decode(whole);
    } catch {
      foreignLines++;
      return windows1252.decode(whole);
    }
  }

  return {
    push(chunk) {
      bytesSeen += chunk.length;
      if (bytesSeen > limits.maxBytes) throw tooLarge(limits.maxBytes);
      let from = 0;
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i];
        if (byte === LF && wasCr) {
          wasCr = false;
          from = i + 1;
          continue;
        }
        wasCr = false;
        if (atLineStart && byte !== CR && byte !== LF) {
          atLineStart = false;
          if (byte === SPACE || byte === TAB) from = i + 1;
          else flush();
        }
        if (byte === CR || byte === LF) {
          keep(chunk.subarray(from, i));
          from = i + 1;
          atLineStart = true;
          wasCr = byte === CR;
          if (++lines > limits.maxLines) throw tooLong(limits.maxLines);
        }
      }
      // The chunk belongs to the stream: what outlives it is copied.
      keep(chunk.slice(from));
      for (let i = 0; i < parts.length - 1; i++) parts[i] = parts[i]?.slice() ?? new Uint8Array();
    },
    end: flush,
    get foreignLines() {
      return foreignLines;
    },
    get cutLines() {
      return cutLines;
    },
  };
}

function joinBytes(pieces: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function tooLarge(maxBytes: number): AppError {
  return new AppError(
    'bad-file',
    `The calendar is larger than ${Math.round(maxBytes / 1_048_576)} MB; nothing was read.`,
  );
}

function tooLong(maxLines: number): AppError {
  return new AppError('bad-file', `The calendar has more than ${maxLines} lines; nothing was read.`);
}
