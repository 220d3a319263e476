import { expect, it } from 'vitest';
import { explainRow } from './explain-row';

it('explains every value of a record, also in lists', () => {
  const row = { id: 'e1', title: 'Plan', guests: [{ email: 'a@x' }, { email: 'b@x' }], none: undefined };
  expect(explainRow('entries', row).map(({ path, value, note }) => [path, value, note?.category])).toEqual([
    ['id', 'e1', 'F'],
    ['title', 'Plan', 'D'],
    ['guests[].email', 'a@x', 'E'],
    ['guests[].email', 'b@x', 'E'],
  ]);
});

it('shows what it has no note for rather than hiding it', () => {
  expect(explainRow('entries', { x: 1 })).toEqual([{ path: 'x', value: '1', note: undefined }]);
});

it('knows keys beside the database, by account, by name and as one plain value', () => {
  const noteOf = (name: string, row: unknown) => explainRow(name, row)[0]?.note;
  expect(noteOf('settings', { paused: true })?.holds).toMatch(/rest/);
  expect(noteOf('sync ana@northwind.example', { checkedAt: { 'ana@northwind.example': 1 } })).toBeDefined();
  expect(noteOf('feeds', { 'files a.b': { address: 'x' } })).toBeDefined();
  expect(noteOf('store-started-over', 5)).toBeDefined();
});
