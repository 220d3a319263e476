import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
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

  it('knows the checksum everybody uses', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  });
});

describe('a hostile archive', () => {
  it('that unpacks to too much is stopped on the way', async () => {
    const bomb = await writeZip([{ name: 'x', bytes: new Uint8Array(50_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    const startedAt = performance.now();
    await expect(readZipFile(bomb, 'x', limits)).rejects.toMatchObject({ code: 'bad-file' });
    await expect(readZipFile(bomb, 'x', { maxBytes: 1e9, maxRatio: 200 })).rejects.toThrow(/more than/);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('that is cut off or changed anywhere is refused, and never misread', async () => {
    const zip = await writeZip(files);
    const original = bytes('Read me.');
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const cut = readZipFile(zip.slice(0, at), 'README.txt', limits);
        await expect(cut).rejects.toMatchObject({ code: 'bad-file' });
        const changed = new Uint8Array(zip);
        changed[at] = (changed[at] ?? 0) ^ change;
        const read = await readZipFile(changed, 'README.txt', limits).catch((error) => error);
        // A change elsewhere may leave this file as it was.
        expect(read instanceof Error ? read : [...read]).toEqual(
          read instanceof Error ? expect.objectContaining({ code: 'bad-file' }) : [...original],
        );
      }),
      { numRuns: 100 },
    );
  });

  it('without the file that is wanted is refused', async () => {
    await expect(readZipFile(await writeZip(files), 'allset.json', limits)).rejects.toThrow(/no allset.json/);
    await expect(readZipFile(bytes('PK'.repeat(50)), 'x', limits)).rejects.toMatchObject({
      code: 'bad-file',
    });
  });
});
