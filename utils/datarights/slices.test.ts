import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBreathe } from './breathe';
import { isUnchanged, toExportBytes } from './export-text';
import { joinBytes } from './join-bytes';
import { encodeSlices } from './slices';

const still = async () => {};
const read = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.constant({ a: [], b: {} }));

it('writes an export in slices to the letter as JSON would write it at once', async () => {
  const row = fc.dictionary(fc.constantFrom('id', 'title', 'guests', 'x'), value);
  const tables = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(row, { maxLength: 250 }));
  await fc.assert(
    fc.asyncProperty(tables, value, async (rows, settings) => {
      const contents = { format: 'allset-export', version: 1, sha256: '', settings, tables: rows };
      const text = read(joinBytes(await toExportBytes(contents, still)));
      const plain = text.replace(/"sha256": "[0-9a-f]{64}"/, '"sha256": ""');
      expect(plain).toBe(`${JSON.stringify(contents, null, 1)}\n`);
      expect(await isUnchanged(text)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('encodes pieces of any length as one text, a byte order mark included', async () => {
  const pieces = ['\ufeff', 'x'.repeat(200_000), '', '東京 🗼'.repeat(20_000), 'end'];
  const slices = await encodeSlices(pieces, still);
  expect(slices.length).toBeGreaterThan(2);
  expect(read(joinBytes(slices))).toBe(pieces.join(''));
});

it('takes a breath where work was long, and none where it was short', async () => {
  let now = 0;
  let pauses = 0;
  const breathe = createBreathe({ elapsed: () => now, pause: async () => void pauses++ });
  for (let i = 0; i < 10; i++) await breathe();
  expect(pauses).toBe(0);
  for (let i = 0; i < 10; i++) {
    now += 3;
    await breathe();
  }
  expect(pauses).toBe(5);
});
