import { expect, it } from 'vitest';
import { createMemoryArea } from '../../tests/fakes/memory-area';
import { FORGOTTEN_KEY, nothingForgotten } from '../privacy/forgotten';
import { loadForgotten } from './load-forgotten';

const week = { start: 1, end: 2, startOn: '2026-03-02', endOn: '2026-03-09' };
const whole = { people: [1, 2], events: [3], ranges: [week] };

it.each<[string, unknown, unknown]>([
  ['everything', whole, whole],
  [
    'the rest of a list with a stretch without its days',
    { ...whole, ranges: [{ start: 1, end: 2 }, week] },
    whole,
  ],
  ['the rest of a list with something else than a code', { ...whole, people: [1, 'two', 2] }, whole],
  ['the lists beside one that is none', { ...whole, events: 'none' }, { ...whole, events: [] }],
  ['nothing of what is no list at all', 7, nothingForgotten],
  ['nothing where nothing is', undefined, nothingForgotten],
])('reads %s', async (_, stored, read) => {
  expect(
    await loadForgotten(createMemoryArea(stored === undefined ? {} : { [FORGOTTEN_KEY]: stored })),
  ).toEqual(read);
});
