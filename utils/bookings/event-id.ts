const PREFIX = 'allset';

/**
 * An id Google takes (`a`–`v`, digits). A group is 32 hexadecimal digits, made where the user is asked: the same press
 * again makes the same ids. `at`: which of the group.
 */
export function eventIdOf(group: string, at: number): string {
  return `${PREFIX}${group}${at.toString(32)}`;
}
