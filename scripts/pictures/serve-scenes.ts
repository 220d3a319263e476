import { readdir } from 'node:fs/promises';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { createServer } from 'vite';

/** Languages that there are sentences for. */
export async function languages(): Promise<string[]> {
  const files = await readdir('locales');
  return files.filter((name) => name.endsWith('.yml')).map((name) => name.slice(0, -'.yml'.length));
}

/** The screens on a local address, with the sentences of every language beside them. */
export async function serveScenes(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    root: 'scripts/pictures',
    configFile: false,
    logLevel: 'error',
    cacheDir: '../../node_modules/.vite-pictures',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { allow: ['../..'] } },
    optimizeDeps: {
      include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'zod/mini'],
    },
    plugins: [
      {
        name: 'messages',
        configureServer: ({ middlewares }) => {
          middlewares.use(async (request, response, next) => {
            const language = /^\/messages\/([\w-]+)\.json$/.exec(request.url ?? '')?.[1];
            if (!language) return next();
            const messages = await parseMessagesFile(`locales/${language}.yml`);
            const texts = messages.flatMap((one) =>
              'message' in one ? [[one.key.join('.'), one.message]] : [],
            );
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify(Object.fromEntries(texts)));
          });
        },
      },
    ],
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the pictures have no address');
  return { url, close: () => server.close() };
}
