import { addDisclosure, DISCLOSURES_KEY, type Disclosure } from '../privacy/disclosures';
import type { Clock } from '../time/clock';
import type { StorageAreaLike } from './storage-area';

/** Notes that something was saved or copied. After the file was made, so that no export is about itself. */
export function createNoteDisclosure(deps: {
  readonly localArea: Pick<StorageAreaLike, 'get' | 'set'>;
  readonly clock: Pick<Clock, 'now'>;
}) {
  return async function noteDisclosure(kind: Disclosure['kind'], bytes: number): Promise<void> {
    const { [DISCLOSURES_KEY]: stored } = await deps.localArea.get(null);
    const list = Array.isArray(stored) ? (stored as Disclosure[]) : [];
    await deps.localArea.set({
      [DISCLOSURES_KEY]: addDisclosure(list, { at: deps.clock.now(), kind, bytes }),
    });
  };
}
