import type { Question } from './question';

/** Whether both ask the same; the browser's stores give back an object's keys in an order of their own. */
export function isSameQuestion(one: Question, other: Question): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(question: Question): string {
  return JSON.stringify(question, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
