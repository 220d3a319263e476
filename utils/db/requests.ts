import type { RequestRow } from './rows';
import type { AllsetDb } from './schema';

export async function addRequest(db: AllsetDb, entry: Omit<RequestRow, 'id'>): Promise<void> {
  await db.requests.add({ ...entry });
}
