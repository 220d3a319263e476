import { expect, it } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import { createNoteDisclosure } from './note-disclosure';

it('adds one line per file or copy, and survives a list that is none', async () => {
  const localArea = createMemoryArea({ disclosures: 'damaged' });
  const note = createNoteDisclosure({ localArea, clock: { now: () => 5 } });
  await note('export', 1000);
  await note('copied-times', 40);
  expect((await localArea.get(null))['disclosures']).toEqual([
    { at: 5, kind: 'export', bytes: 1000 },
    { at: 5, kind: 'copied-times', bytes: 40 },
  ]);
});
