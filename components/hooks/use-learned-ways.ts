import { useLiveQuery } from 'dexie-react-hooks';
import type { LearnedWays } from '../places/find-ways';
import { db } from './page-db';

/** The ways between places as they were learned; undefined where none were. */
export function useLearnedWays(): LearnedWays | undefined {
  return useLiveQuery(() => db.travel.get('current').catch(() => undefined), []);
}
