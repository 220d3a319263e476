import type { ModelRow } from './rows';
import type { AllsetDb } from './schema';

export function loadModel(db: AllsetDb): Promise<ModelRow | undefined> {
  return db.models.get('current');
}

export async function saveModel(db: AllsetDb, row: ModelRow): Promise<void> {
  await db.models.put(row);
}

export async function forgetModel(db: AllsetDb): Promise<void> {
  await db.models.delete('current');
}
