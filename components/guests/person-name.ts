import { personText } from '../suggestions/piece-text';
import type { People } from '../suggestions/typing';
import { usePrivate } from '../ui/private';

/** What a guest is called on the screen: the name where it is known, the neutral word while names are hidden. */
export function usePersonName(people: People['people']): (email: string) => string {
  const hide = usePrivate();
  return (email) => hide(personText(email, people), 'person');
}
