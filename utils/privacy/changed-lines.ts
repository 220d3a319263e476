import { type DiffPart, wordDiff } from './word-diff';

/** A word of its own between lines, so that the last word of one is the same wherever its line stands. */
const END = '\u0000 ';

/** Of two texts of many lines, the lines that differ, each as its words that stayed, came and went. */
export function changedLines(before: readonly string[], after: readonly string[]): DiffPart[][] {
  const kept = new Set(before.filter((line) => after.includes(line)));
  const left = (lines: readonly string[]) =>
    lines
      .filter((line) => !kept.has(line))
      .map((line) => `${line} `)
      .join(END);
  const lines: DiffPart[][] = [[]];
  for (const { kind, text } of wordDiff(left(before), left(after))) {
    const [first = '', ...more] = text.split(END);
    lines.at(-1)?.push({ kind, text: first });
    for (const part of more) lines.push([{ kind, text: part }]);
  }
  return lines
    .map((parts) => parts.filter(({ text }) => text !== ''))
    .filter((parts) => parts.some(({ kind }) => kind !== 'same'));
}
