import type { Reason } from '../../utils/preferences/reasons';

/** The same reason without the name of a place, for while names are hidden; home and work are no names. */
export function withoutPlace(reason: Reason): Reason {
  if (reason.kind !== 'travel' || reason.place === 'home' || reason.place === 'work') return reason;
  const { place: _hidden, ...rest } = reason;
  return rest;
}
