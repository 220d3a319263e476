/** RFC 5545 §3.1: lines end in CRLF and are folded after 75 octets, never inside a character. */
export function foldLine(line: string): string {
  if (SHORT.test(line)) return `${line}\r\n`;
  const folded: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    // A continuation line starts with a blank, which counts.
    if (octets + size > 75) {
      folded.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  folded.push(piece);
  return `${folded.join('\r\n')}\r\n`;
}

/** Most lines, and as many octets as characters. */
const SHORT = /^[ -~]{0,75}$/;

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** §3.3.11. Control characters have no place in a text line. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(CONTROL, '');
}

/** §3.2 and RFC 6868: parameters know neither quotes nor line ends, so a caret stands for them. */
export function quoteParam(text: string): string {
  const caret = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n')
    .replace(CONTROL, '');
  return `"${caret}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
