/** A stretch of words that stayed, came or went. Joined, `same` and `new` give the new text, `same` and `gone` the old. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Comparing more words than this at once would cost seconds; the middle then counts as replaced whole. */
const MAX_CELLS = 4_000_000;

/** The difference of two texts, word by word; white space belongs to the word before it. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const next = wordsOf(after);
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < next.length - start &&
    old[old.length - 1 - end] === next[next.length - 1 - end]
  ) {
    end++;
  }
  const middle = diffMiddle(old.slice(start, old.length - end), next.slice(start, next.length - end));
  return join([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+\s*/g) ?? [];
}

function same(text: string): DiffPart {
  return { kind: 'same', text };
}

/** Longest common subsequence, by the table of its lengths from each pair of positions on. */
function diffMiddle(old: readonly string[], next: readonly string[]): DiffPart[] {
  const gone = (text: string): DiffPart => ({ kind: 'gone', text });
  const added = (text: string): DiffPart => ({ kind: 'new', text });
  const width = next.length + 1;
  if (old.length === 0 || next.length === 0 || old.length * width > MAX_CELLS) {
    return [...old.map(gone), ...next.map(added)];
  }
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === next[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < next.length) {
    const before = old[i];
    const after = next[j];
    if (before !== undefined && before === after) {
      parts.push(same(before));
      i++;
      j++;
    } else if (before !== undefined && (after === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      parts.push(gone(before));
      i++;
    } else if (after !== undefined) {
      parts.push(added(after));
      j++;
    }
  }
  return parts;
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: { kind: DiffPart['kind']; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}
