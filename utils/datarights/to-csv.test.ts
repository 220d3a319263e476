import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv';

const textOf = (...args: Parameters<typeof toCsv>) => [...toCsv(...args)].join('');

describe('toCsv', () => {
  it.each([
    ['a sum', '=1+1', "'=1+1"],
    ['a command', "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['a plus', '+1', "'+1"],
    ['a minus', '-1+1', "'-1+1"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['full width', '＝1+1', "'＝1+1"],
    ['space before it', '  =1', "'  =1"],
    ['a tab', '\tx', "'\tx"],
    ['nothing dangerous', '1:1 with Bo', '1:1 with Bo'],
    ['a comma', 'a, b', '"a, b"'],
    ['quotes', 'say "hi"', '"say ""hi"""'],
    ['a formula with a quote', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a new line', 'a\nb', '"a\nb"'],
    ['nothing', undefined, ''],
    ['a negative number', -5, '-5'],
  ])('writes %s', (_sentence, value, cell) => {
    expect(textOf(['head'], [[value]])).toBe(`\ufeffhead\r\n${cell}\r\n`);
  });

  it('gives every text back when read by the rules, and never as a formula', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const cells = parse(textOf([], [[a, b]]).slice(3));
        expect(cells).toHaveLength(2);
        for (const [i, text] of [a, b].entries()) {
          const cell = cells[i] ?? '';
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

/** One line of RFC 4180. */
function parse(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let found = pattern.exec(line); found; found = pattern.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') break;
  }
  return cells;
}
