import { AppError } from '../errors';
import { joinBytes } from './join-bytes';

/**
 * An export that may leave this computer: the zip, encrypted with a key made from a passphrase. Layout, big-endian:
 * «ALLSETB1», iterations (4), salt (16), initialisation vector (12), AES-256-GCM of the zip with the 40 bytes before
 * it as additional data. Nobody can open it without the passphrase, the user included.
 */
const MAGIC = new TextEncoder().encode('ALLSETB1');
const HEADER_BYTES = 40;
/** OWASP's floor for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
/** A planted file must not keep the computer busy for minutes. */
const MOST_ITERATIONS = 5_000_000;
export const SHORTEST_PASSPHRASE = 12;

export function isBackup(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

export async function encryptBackup(
  zip: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    throw new AppError('bad-request', `a passphrase has ${SHORTEST_PASSPHRASE} characters or more`);
  }
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const iterations = new Uint8Array(4);
  new DataView(iterations.buffer).setUint32(0, ITERATIONS);
  const header = joinBytes([MAGIC, iterations, salt, iv]);
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, zip);
  return joinBytes([header, new Uint8Array(sealed)]);
}

/** Fails with `bad-file`: a wrong passphrase and a damaged file can't be told apart, and need not be. */
export async function decryptBackup(bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const backup = new Uint8Array(bytes);
  const iterations = backup.length > HEADER_BYTES ? new DataView(backup.buffer).getUint32(8) : 0;
  if (!isBackup(backup) || iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
    throw new AppError('bad-file', 'this is not an encrypted backup of Allset');
  }
  const header = backup.slice(0, HEADER_BYTES);
  const key = await keyFrom(passphrase, header.slice(12, 28), iterations);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: header.slice(28), additionalData: header },
      key,
      backup.slice(HEADER_BYTES),
    );
    return new Uint8Array(opened);
  } catch (thrown) {
    throw new AppError('bad-file', 'the passphrase does not open this backup, or the backup is damaged', {
      cause: thrown,
    });
  }
}

/** The same letters typed on another system may be other code points: NFKC makes them one. */
async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
