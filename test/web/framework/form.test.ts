import { asYaml } from '../../../src/framework-file/write.js';
import { builtInFrameworks } from '../../../src/mentoring/frameworks.js';
import { tokenIn, visiting } from './visitor.js';

const { house, send, inside, newest, inUse, versions } = visiting();

describe('a form', () => {
  test.each<
    [
      string,
      (
        mine: { token: string; cookie: string },
        other: { token: string; cookie: string },
      ) => { token?: string; headers: Record<string, string> },
      number,
    ]
  >([
    ['without a cookie', ({ token }) => ({ token, headers: {} }), 401],
    [
      'with a foreign cookie',
      ({ token }) => ({ token, headers: { cookie: `visit=${'a'.repeat(43)}` } }),
      401,
    ],
    [
      'with a cookie among tricks',
      ({ token, cookie }) => ({ token, headers: { cookie: `x${cookie}; visit="${cookie}"; a=visit` } }),
      401,
    ],
    ['without a token', ({ cookie }) => ({ headers: { cookie } }), 403],
    ['with a made-up token', ({ cookie }) => ({ token: 'a'.repeat(64), headers: { cookie } }), 403],
    ['with the token of another visit', ({ cookie }, { token }) => ({ token, headers: { cookie } }), 403],
    [
      'from another site',
      ({ token, cookie }) => ({ token, headers: { cookie, 'sec-fetch-site': 'cross-site' } }),
      403,
    ],
    [
      'from a neighbour',
      ({ token, cookie }) => ({ token, headers: { cookie, 'sec-fetch-site': 'same-site' } }),
      403,
    ],
  ])('%s changes nothing', async (_, sent, status) => {
    const [mine, other] = [await inside(), await inside()];
    const both = [mine, other].map(({ page, cookie }) => ({ token: tokenIn(page), cookie })) as [
      { token: string; cookie: string },
      { token: string; cookie: string },
    ];
    const { token, headers } = sent(...both);
    const id = await newest('bsw');
    const before = await versions();
    const draft = asYaml({ ...builtInFrameworks.bsw, id: 'ours' });
    for (const [path, fields] of [
      ['/framework/use', { version: id }],
      ['/framework/edit', { deed: 'save', draft }],
      ['/framework/leave', {}],
    ] as const) {
      const answer = await send(path, { ...fields, ...(token !== undefined && { token }) }, headers);
      expect([path, answer.status]).toEqual([path, status]);
      expect(await answer.text()).not.toContain('Chidi');
    }
    expect([await inUse(), await versions()]).toEqual(['standard', before]);
    await mine.opens('/framework');
    expect(mine.status).toBe(200);
  });

  test('of five megabytes is refused in plain words, and so is one that is none', async () => {
    const { cookie, page } = await inside();
    const file = new File([Buffer.alloc(5_000_000, 'a')], 'framework.yaml');
    const large = await send('/framework/edit', { token: tokenIn(page), deed: 'upload', file }, { cookie });
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('at most 300 KB')]);
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', 'nothing of the kind'],
      ['application/json', '{"deed":"save"}'],
      ['text/plain', 'deed=save'],
      ['multipart/form-data', ''],
    ]) {
      const answer = await fetch(house().at('/framework/edit'), {
        method: 'POST',
        headers: { cookie, 'content-type': type ?? '' },
        body: body ?? '',
      });
      expect([type, answer.status]).toEqual([type, 400]);
    }
  });

  test.each([
    ['no such version', '0199c0de-0000-7000-8000-000000000001'],
    ['no id at all', ''],
    ['SQL', "'; drop table link; --"],
  ])('that names %s is refused', async (_, version) => {
    const visitor = await inside();
    const answers = [
      await send('/framework/use', { token: tokenIn(visitor.page), version }, { cookie: visitor.cookie }),
      ...(await Promise.all(
        [`/framework/edit?copy=`, `/framework/download?as=json&version=`].map((path) =>
          fetch(house().at(path + encodeURIComponent(version)), { headers: { cookie: visitor.cookie } }),
        ),
      )),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
