import type { Clause } from '../../utils/privacy/clause';

/** Clauses that hold every word somewhere, in clause or answer; a number alone finds the clause of that number. */
export function findClauses(clauses: readonly Clause[], wanted: string): readonly Clause[] {
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const [only] = parts;
  if (parts.length === 1 && only && /^\d+$/.test(only)) {
    return clauses.filter(({ number }) => number === Number(only));
  }
  return clauses.filter(({ clause, answer }) => {
    const text = `${clause} ${answer}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
