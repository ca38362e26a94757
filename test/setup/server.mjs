// One database server for the whole run: jest loads this file once for the beginning and the end.
import { register } from 'node:module';

register('../../prisma/typescript.mjs', import.meta.url);
const { startTestServer } = await import('./test-server.ts');

let server;

export async function start() {
  server = await startTestServer();
  process.env['TEST_SERVER_URL'] = server.url;
}

export const stop = () => server.stop();
