/**
 * Whether a grant lets us read a calendar at all. Asked before Google is: with the narrow scope it answers «not
 * found» for calendars that are there, and nobody would know why.
 */
export function mayReadEvents(grantedScopes: readonly string[], accessRole: string): boolean {
  const names = grantedScopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  if (names.length === 0 || names.some((name) => forAll.has(name))) return true;
  return accessRole === 'owner' && names.some((name) => forOwned.has(name));
}

const forAll: ReadonlySet<string> = new Set([
  'calendar',
  'calendar.readonly',
  'calendar.events',
  'calendar.events.readonly',
  'calendar.events.freebusy',
]);
const forOwned: ReadonlySet<string> = new Set(['calendar.events.owned', 'calendar.events.owned.readonly']);
