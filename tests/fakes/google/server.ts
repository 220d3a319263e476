/** The stand-in over TLS on 127.0.0.1, routed by the Host header. Never reaches the network, never throws. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';
import { createGoogle, type Google, googleHosts } from './google';
import type { HttpReply, HttpRequest } from './wire';
import type { World } from './world';

export interface GoogleServer
  extends Pick<Google, 'requests' | 'violations' | 'forgetRequests' | 'faults' | 'auth' | 'world'> {
  readonly google: Google;
  readonly port: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  readonly cert: string;
  /** For Chromium's `--host-resolver-rules`: Google's hosts come here, every other name does not exist. */
  readonly hostResolverRules: string;
  close(): Promise<void>;
}

const largestBody = 4 * 1024 * 1024;

export async function startGoogleServer(
  options: { readonly google?: Google; readonly world?: World } = {},
): Promise<GoogleServer> {
  const google = options.google ?? createGoogle(options.world ? { world: options.world } : {});
  const { cert, key, spki } = makeCertificate([...googleHosts, 'localhost']);
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    void answer(google, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mapped = googleHosts.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return {
    google,
    world: google.world,
    auth: google.auth,
    faults: google.faults,
    requests: google.requests,
    forgetRequests: google.forgetRequests,
    violations: google.violations,
    port,
    spki,
    cert,
    hostResolverRules: [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', '),
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

async function answer(google: Google, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  const reply = request ? await google.answer(request) : { status: 413, headers: {}, body: '' };
  await send(reply, google.world.now(), outgoing);
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > largestBody) return undefined;
    chunks.push(chunk as Buffer);
  }
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
  const host = (incoming.headers.host ?? 'unknown.invalid').replace(/:\d+$/, '');
  const url = URL.canParse(incoming.url ?? '/', `https://${host}`)
    ? new URL(incoming.url ?? '/', `https://${host}`).href
    : `https://unknown.invalid/`;
  const body = Buffer.concat(chunks).toString('utf8');
  return { method: incoming.method ?? 'GET', url, headers, ...(body === '' ? {} : { body }) };
}

async function send(reply: HttpReply, now: number, outgoing: ServerResponse): Promise<void> {
  const { delivery } = reply;
  if (delivery && 'drop' in delivery) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(reply.status, { date: new Date(now).toUTCString(), ...reply.headers });
  if (!delivery) {
    outgoing.end(reply.body);
    return;
  }
  const bytes = Buffer.from(reply.body);
  for (let at = 0; at < bytes.length && !outgoing.destroyed; at += delivery.bytes) {
    outgoing.write(bytes.subarray(at, at + delivery.bytes));
    await new Promise((resolve) => setTimeout(resolve, delivery.everyMs));
  }
  outgoing.end();
}
