import { asYaml } from '../../../src/framework-file/write.js';
import { builtInFrameworks } from '../../../src/mentoring/frameworks.js';
import { unescaped } from '../../stories/browser.js';
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

  test('that comes too late, from elsewhere or forged is given back as it was typed, and kept nowhere', async () => {
    const visitor = await inside();
    const [token, before] = [tokenIn(visitor.page), await versions()];
    const draft = '</textarea><script>alert(1)</script>\nid: ours';
    const fields = { token, deed: 'save', draft, 'ask:purpose': 'What\nfor?', 'was:ask:purpose': '0' };
    const stranger = { cookie: `visit=${'a'.repeat(43)}` };
    const { cookie } = visitor;
    const late = async () => {
      house().later({ hours: 1 });
      return send('/framework/edit', fields, { cookie });
    };
    for (const [sent, status] of [
      [() => send('/framework/edit', fields, stranger), 401],
      [() => send('/framework/edit', { ...fields, token: 'forged' }, { cookie }), 403],
      [late, 401],
    ] as const) {
      const answer = await sent();
      const page = await answer.text();
      expect([answer.status, page.includes('<script')]).toEqual([status, false]);
      expect(unescaped(page)).toContain(`readonly>${draft}\n# ask:purpose: What\n# for?\n</textarea>`);
    }
    const elsewhere = await send('/framework/edit', fields, { ...stranger, 'sec-fetch-site': 'cross-site' });
    expect([elsewhere.status, await elsewhere.text()]).toEqual([401, expect.not.stringContaining('ours')]);
    expect(await versions()).toBe(before);
  });

  test('with more in it than is read is refused, and nothing is left out', async () => {
    const { cookie, page } = await inside();
    const filler = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`x${n}`, '']));
    const answer = await send(
      '/framework/edit',
      { ...filler, token: tokenIn(page), draft: 'a: 1' },
      { cookie },
    );
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('too large')]);
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
