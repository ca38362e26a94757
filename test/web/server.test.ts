import { connect } from 'node:net';
import pino from 'pino';
import { createServer, type Route, type WebServer } from '../../src/web/server.js';

let open: WebServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function serving(...routes: Route[]) {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const server = createServer({ routes, log, newId: () => 'trouble-1' });
  open.push(server);
  const port = await server.listen(0, '127.0.0.1');
  return {
    server,
    port,
    at: (path: string) => `http://127.0.0.1:${port}${path}`,
    logged: () => lines.join(''),
  };
}

const hello: Route = {
  method: 'GET',
  path: '/hello',
  body: 'none',
  handle: (_, res) => void res.end('hello'),
};
const echo: Route = {
  method: 'POST',
  path: '/echo',
  body: 'buffered',
  handle: (req, res) => void res.end(`${req.rawBody.length}`),
};

describe('the way to a handler', () => {
  test('is by path and method, whatever the query', async () => {
    const { at } = await serving(hello, echo);
    expect(await (await fetch(at('/hello?x=/echo'))).text()).toBe('hello');
    expect((await fetch(at('/hello'), { method: 'HEAD' })).status).toBe(200);
    expect(await (await fetch(at('/echo'), { method: 'POST', body: 'four' })).text()).toBe('4');
  });

  test('ends in 404 or 405 where there is none', async () => {
    const { at } = await serving(hello, echo);
    for (const path of ['/', '/hello/', '/hello/x', '/Hello', '//hello']) {
      const answer = await fetch(at(path));
      expect([path, answer.status, await answer.json()]).toEqual([path, 404, { error: 'not_found' }]);
    }
    const wrong = await fetch(at('/hello'), { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('below a path leads one route, and the more particular one before it wins', async () => {
    const everything: Route = {
      method: 'any',
      path: '/play/*',
      body: 'none',
      handle: (req, res) => void res.end(`${req.method} ${req.url}`),
    };
    const { at } = await serving({ ...hello, path: '/play/hello' }, everything);
    expect(await (await fetch(at('/play/hello'))).text()).toBe('hello');
    expect(await (await fetch(at('/play/a/b?c'), { method: 'PUT' })).text()).toBe('PUT /play/a/b?c');
    expect((await fetch(at('/play'))).status).toBe(200);
    expect((await fetch(at('/player'))).status).toBe(404);
  });
});

describe('a body', () => {
  const megabyte = 1024 * 1024;

  test('of one megabyte is read, and one byte more is not', async () => {
    const { at } = await serving(echo);
    const post = async (size: number) => fetch(at('/echo'), { method: 'POST', body: Buffer.alloc(size) });
    expect(await (await post(megabyte)).text()).toBe(`${megabyte}`);
    expect((await post(megabyte + 1)).status).toBe(413);
    expect((await fetch(at('/echo'), { method: 'POST' })).status).toBe(200);
  });

  test('that is too large is refused before it is there', async () => {
    const { port } = await serving({ ...echo, limit: 100 });
    for (const sent of [
      'Content-Length: 1000000000\r\n\r\n',
      `Transfer-Encoding: chunked\r\n\r\n80\r\n${'x'.repeat(128)}\r\n`,
    ]) {
      expect(await rawAnswer(port, `POST /echo HTTP/1.1\r\nHost: x\r\n${sent}`)).toMatch(
        /^HTTP\/1.1 413 .*connection: close.*too_large"\}$/is,
      );
    }
  });

  test('of five megabytes gets its answer', async () => {
    const { at } = await serving(echo);
    const answer = await fetch(at('/echo'), { method: 'POST', body: Buffer.alloc(5_000_000) });
    expect([answer.status, await answer.json()]).toEqual([413, { error: 'too_large' }]);
  });

  test('is left to a handler that reads by itself', async () => {
    const own: Route = {
      method: 'POST',
      path: '/own',
      body: 'none',
      handle: async (req, res) => {
        let size = 0;
        for await (const chunk of req) size += (chunk as Buffer).length;
        res.end(`${size}`);
      },
    };
    const { at } = await serving(own);
    expect(await (await fetch(at('/own'), { method: 'POST', body: Buffer.alloc(2 * megabyte) })).text()).toBe(
      `${2 * megabyte}`,
    );
  });

  test('that breaks off troubles nobody', async () => {
    const { port, at, logged } = await serving(hello, echo);
    const half = connect(port, '127.0.0.1');
    half.write('POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
    await new Promise((done) => half.once('ready', done));
    half.destroy();
    expect((await fetch(at('/hello'))).status).toBe(200);
    expect(logged()).toBe('');
  });
});

test('what stands below a path may be a secret, and is not in the log', async () => {
  const below: Route = {
    method: 'GET',
    path: '/documents/*',
    body: 'none',
    handle: () => Promise.reject(new Error('broken')),
  };
  const { at, logged } = await serving(below);
  expect((await fetch(at('/documents/secret'))).status).toBe(500);
  expect(logged()).toContain('"path":"/documents/*"');
  expect(logged()).not.toContain('secret');
});

test('a handler that breaks answers with a number that the log has too, and nothing else', async () => {
  const broken: Route = { ...echo, handle: () => Promise.reject(new Error('broken')) };
  const halfway: Route = {
    method: 'GET',
    path: '/halfway',
    body: 'none',
    handle: (_, res) => {
      res.write('so far');
      throw new Error('broken');
    },
  };
  const { at, logged } = await serving(broken, halfway);
  const answer = await fetch(at('/echo?my=secret'), { method: 'POST', body: 'my secret' });
  expect([answer.status, await answer.json()]).toEqual([500, { error: 'internal_error', id: 'trouble-1' }]);
  expect(logged()).toContain('"path":"/echo"');
  expect(logged()).toContain('trouble-1');
  expect(logged()).not.toContain('secret');
  await expect(fetch(at('/halfway')).then((half) => half.text())).rejects.toThrow();
});

describe('the start', () => {
  test('says plainly that the port is taken', async () => {
    const { port } = await serving(hello);
    const second = createServer({ routes: [], log: pino({ level: 'silent' }), newId: () => 'x' });
    await expect(second.listen(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program.`,
    );
  });

  test('says plainly that there is no such address', async () => {
    const server = createServer({ routes: [], log: pino({ level: 'silent' }), newId: () => 'x' });
    await expect(server.listen(0, '192.0.2.1')).rejects.toThrow('This machine has no address 192.0.2.1');
  });
});

test('at the end a request under way is still answered, and a new one is not taken', async () => {
  let begin: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const { at, server } = await serving({
    ...hello,
    body: 'none',
    handle: async (_, res) => {
      begin();
      await finished;
      res.end('done');
    },
  });
  const answer = fetch(at('/hello')).then((res) => res.text());
  await begun;
  const closed = server.close();
  await expect(fetch(at('/hello'))).rejects.toThrow();
  finish();
  expect(await answer).toBe('done');
  await closed;
});

/** Everything that comes back until the server hangs up, for a request that is not finished. */
const rawAnswer = (port: number, sent: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
    socket.once('error', reject).once('close', () => resolve(got));
  });
