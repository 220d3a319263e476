/** A self-signed certificate from nothing but Node's crypto: DER by hand, P-256, valid from yesterday for 30 days. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts);

function objectId(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const group = [number & 127];
    for (let left = number >> 7; left > 0; left >>= 7) group.unshift((left & 127) | 128);
    bytes.push(...group);
  }
  return tlv(0x06, Buffer.from(bytes));
}

function utcTime(at: Date): Buffer {
  return tlv(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
}

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** Base64 SHA-256 of the public key: what `--ignore-certificate-errors-spki-list` takes. */
  readonly spki: string;
}

const dayMs = 86_400_000;

export function makeCertificate(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(objectId('1.2.840.10045.4.3.2'));
  const name = sequence(tlv(0x31, sequence(objectId('2.5.4.3'), tlv(0x0c, Buffer.from('Allset stand-in')))));
  const extension = (id: string, body: Uint8Array) => sequence(objectId(id), tlv(0x04, body));
  const names = sequence(...hosts.map((host) => tlv(0x82, Buffer.from(host))));
  const serverAuth = sequence(objectId('1.3.6.1.5.5.7.3.1'));
  const serial = randomBytes(8);
  serial[0] = 1;
  const now = Date.now();
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    algorithm,
    name,
    sequence(utcTime(new Date(now - dayMs)), utcTime(new Date(now + 30 * dayMs))),
    name,
    spki,
    tlv(0xa3, sequence(extension('2.5.29.17', names), extension('2.5.29.37', serverAuth))),
  );
  const signature = sign('sha256', body, { key: privateKey, dsaEncoding: 'der' });
  const der = sequence(body, algorithm, tlv(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
