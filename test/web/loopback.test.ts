import { request } from 'node:http';
import pino from 'pino';
import { createServer, type Route, type WebServer } from '../../src/web/server.js';

describe('what is for this machine only', () => {
  const here: Route = {
    method: 'GET',
    path: '/hello',
    body: 'none',
    loopback: true,
    handle: (_, res) => void res.end('hello'),
  };
  let server: WebServer;
  beforeEach(() => {
    server = createServer({ routes: [here], log: pino({ level: 'silent' }), newId: () => 'x' });
  });
  afterEach(() => server.close());

  test.each([
    [{ host: 'localhost:80' }, 200],
    [{ host: '127.0.0.1' }, 200],
    [{ host: '[::1]:80' }, 200],
    [{ host: 'rebound.example.org' }, 403],
    [{ host: 'localhost.example.org' }, 403],
    [{ 'x-forwarded-for': '127.0.0.1' }, 403],
    [{ forwarded: 'for=127.0.0.1' }, 403],
  ])('with %j: %d', async (headers, status) => {
    const port = await server.listen(0, '127.0.0.1');
    const answered = new Promise((resolve, reject) =>
      request({ port, host: '127.0.0.1', path: '/hello', headers }, (res) => resolve(res.resume().statusCode))
        .once('error', reject)
        .end(),
    );
    expect(await answered).toBe(status);
  });
});
