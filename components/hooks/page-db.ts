import { AllsetDb } from '../../utils/db/schema';

/** The one connection of a page: each further one waits for the browser anew. */
export const db = new AllsetDb();
