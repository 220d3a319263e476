import { describe, expect, it } from 'vitest';
import { decryptBackup, encryptBackup, isBackup, SHORTEST_PASSPHRASE } from './backup';

const zip = new TextEncoder().encode('canary: what was exported') as Uint8Array<ArrayBuffer>;
const passphrase = 'correct horse battery';

describe('an encrypted backup', () => {
  it('opens with its passphrase and shows nothing without', async () => {
    const backup = await encryptBackup(zip, passphrase);
    expect(isBackup(backup)).toBe(true);
    expect(new TextDecoder().decode(backup)).not.toContain('canary');
    expect(await decryptBackup(backup, passphrase)).toEqual(zip);
    await expect(decryptBackup(backup, `${passphrase}!`)).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('opens for the same letters typed on another system', async () => {
    const backup = await encryptBackup(zip, 'grüße aus köln 12');
    expect(await decryptBackup(backup, 'gru\u0308ße aus ko\u0308ln 12')).toEqual(zip);
  });

  it('differs each time, also for the same contents', async () => {
    expect(await encryptBackup(zip, passphrase)).not.toEqual(await encryptBackup(zip, passphrase));
  });

  it.each([
    ['iterations', 11],
    ['salt', 12],
    ['initialisation vector', 30],
    ['contents', 45],
  ])('is refused when its %s was changed', async (_part, at) => {
    const backup = await encryptBackup(zip, passphrase);
    backup[at] = (backup[at] ?? 0) ^ 1;
    await expect(decryptBackup(backup, passphrase)).rejects.toMatchObject({ code: 'bad-file' });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['only a header', new TextEncoder().encode(`ALLSETB1${'0'.repeat(32)}`)],
    ['another file', new TextEncoder().encode('x'.repeat(100))],
  ])('is refused at once where it is %s', async (_sentence, bytes) => {
    await expect(decryptBackup(bytes, passphrase)).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('is not worked on for minutes because a file says so', async () => {
    const backup = await encryptBackup(zip, passphrase);
    backup.set([0xff, 0xff, 0xff, 0xff], 8);
    const startedAt = performance.now();
    await expect(decryptBackup(backup, passphrase)).rejects.toMatchObject({ code: 'bad-file' });
    expect(performance.now() - startedAt).toBeLessThan(50);
  });

  it('wants a passphrase that is worth the name', async () => {
    await expect(encryptBackup(zip, 'x'.repeat(SHORTEST_PASSPHRASE - 1))).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});
