import { useLiveQuery } from 'dexie-react-hooks';
import { AllsetDb } from '../../utils/db/schema';
import type { LearnedWays } from '../places/find-ways';

const db = new AllsetDb();

/** The ways between places as they were learned; undefined where none were. */
export function useLearnedWays(): LearnedWays | undefined {
  return useLiveQuery(() => db.travel.get('current').catch(() => undefined), []);
}
