import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isZip, readZipFile } from './read-zip';
import { writeZip } from './write-zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const limits = { maxBytes: 10_000_000, maxRatio: 2000 };
const files = [
  { name: 'README.txt', bytes: bytes('Read me.') },
  { name: 'csv/entries.csv', bytes: bytes('a,b\r\n'.repeat(1000)) },
];

describe('a ZIP archive', () => {
  it('gives back what went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (contents) => {
        const zip = await writeZip([...files, { name: 'x.bin', bytes: new Uint8Array(contents) }]);
        expect(isZip(zip)).toBe(true);
        expect(await readZipFile(zip, 'x.bin', { ...limits, maxRatio: 10_000 })).toEqual(
          new Uint8Array(contents),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is the same file for the same contents', async () => {
    expect(await writeZip(files)).toEqual(await writeZip(files));
  });

  it('is one that other programs read', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    try {
      writeFileSync(join(folder, 'x.zip'), await writeZip(files));
      try {
        execFileSync('python3', ['-m', 'zipfile', '-e', 'x.zip', '.'], { cwd: folder, stdio: 'ignore' });
      } catch {
        return context.skip('needs python3 to unpack');
      }
      expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toBe('Read me.');
      expect(readFileSync(join(folder, 'csv/entries.csv'), 'utf8')).toHaveLength(5000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('carries the checksum everybody uses, and the same date in every time zone', async () => {
    const header = new DataView((await writeZip([{ name: 'x', bytes: bytes('123456789') }])).buffer);
    expect(header.getUint32(14, true)).toBe(0xcbf43926);
    expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([0, 0x0021]);
  });
});

describe('a hostile archive', () => {
  let bomb: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    bomb = await writeZip([{ name: 'x', bytes: new Uint8Array(50_000_000) }]);
  }, 30_000);

  it('that unpacks to too much is stopped on the way', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    const startedAt = performance.now();
    await expect(readZipFile(bomb, 'x', limits)).rejects.toMatchObject({ code: 'bad-file' });
    await expect(readZipFile(bomb, 'x', { maxBytes: 1e9, maxRatio: 200 })).rejects.toThrow(/more than/);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it.each([
    ['less than it unpacks to', 10],
    ['nothing', 0],
    ['more than there is memory', 0xffff_fff0],
  ])('whose headers claim %s is stopped on the way too', async (_sentence, claimed) => {
    const lying = claim(bomb, claimed);
    const startedAt = performance.now();
    await expect(readZipFile(lying, 'x', limits)).rejects.toThrow(/more than/);
    await expect(readZipFile(lying, 'x', { maxBytes: 1e9, maxRatio: 200 })).rejects.toThrow(/more than/);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it.each([0, 10, 7999, 8001, 0xffff_fff0])(
    'that claims another size (%i) for a file within the limits is refused',
    async (size) => {
      const zip = claim(await writeZip([{ name: 'x', bytes: bytes('x'.repeat(8000)) }]), size);
      await expect(readZipFile(zip, 'x', limits)).rejects.toMatchObject({ code: 'bad-file' });
    },
  );

  it('that lists millions of files is not counted to its end', async () => {
    const count = new DataView(new ArrayBuffer(56 + 20 + 22));
    count.setUint32(0, 0x06064b50, true);
    count.setUint32(32, 5_000_000, true);
    count.setUint32(56, 0x07064b50, true);
    count.setUint32(76, 0x06054b50, true);
    count.setUint16(76 + 8, 0xffff, true);
    const startedAt = performance.now();
    await expect(readZipFile(new Uint8Array(count.buffer), 'x', limits)).rejects.toThrow(/more than/);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it('that is cut off anywhere is refused', async () => {
    const zip = await writeZip(files);
    for (let at = 0; at < zip.length; at++) {
      const cut = readZipFile(zip.slice(0, at), 'README.txt', limits);
      await expect(cut).rejects.toMatchObject({ code: 'bad-file' });
    }
  });

  it('that is changed anywhere fails in no other way, and unpacks to no other size', async () => {
    const zip = await writeZip(files);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = new Uint8Array(zip);
        changed[at] = (changed[at] ?? 0) ^ change;
        const read = await readZipFile(changed, 'csv/entries.csv', limits).catch((error) => error);
        // That other contents of the same size are found out is the export's own fingerprint's task.
        if (read instanceof Error) expect(read).toMatchObject({ code: 'bad-file' });
        else expect(read).toHaveLength(5000);
      }),
      { numRuns: 300 },
    );
  });

  it('without the file that is wanted is refused', async () => {
    await expect(readZipFile(await writeZip(files), 'allset.json', limits)).rejects.toThrow(/no allset.json/);
    await expect(readZipFile(bytes('PK'.repeat(50)), 'x', limits)).rejects.toMatchObject({
      code: 'bad-file',
    });
  });
});

/** The archive of one file `x`, with the unpacked size that both its headers claim changed. */
function claim(zip: Uint8Array, size: number): Uint8Array {
  const lying = new Uint8Array(zip);
  const view = new DataView(lying.buffer);
  view.setUint32(22, size, true);
  view.setUint32(view.getUint32(zip.length - 22 + 16, true) + 24, size, true);
  return lying;
}
