import { createHash } from 'node:crypto';
import { asYaml } from '../../../src/framework-file/write.js';
import { builtInFrameworks } from '../../../src/mentoring/frameworks.js';
import { browser, unescaped } from '../../stories/browser.js';
import { openPages } from './house.js';

type Pages = Awaited<ReturnType<typeof openPages>>;
let pages: Pages;
let chidi: string;
beforeAll(async () => {
  pages = await openPages();
  chidi = await pages.person('slack', 'chidi', 'Chidi <b>Okafor</b>');
});
afterAll(() => pages.close());

async function inside(person = chidi) {
  const visitor = browser(pages.port);
  await visitor.opens(`/framework/open?key=${await pages.linkFor(person)}`);
  await visitor.sends('/framework/open', {});
  return visitor;
}

const send = async (
  path: string,
  fields: Record<string, string | Blob>,
  headers: Record<string, string> = {},
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(pages.at(path), { method: 'POST', body, headers, redirect: 'manual' });
};

const enter = (key: string, headers = {}) => send('/framework/open', { key }, headers);
const tokenIn = (page: string) => /name="token" value="(\w+)"/.exec(page)?.[1] ?? '';
const inUse = async () => (await pages.programmes.running(chidi)).inUse.framework.id;
const versions = async () => (await pages.programmes.versions()).length;

describe('a link', () => {
  test('can be looked at without being used up, and opens once', async () => {
    const key = await pages.linkFor(chidi);
    for (let n = 0; n < 3; n++)
      expect((await fetch(pages.at(`/framework/open?key=${key}`))).status).toBe(200);
    const [first, second] = [await enter(key), await enter(key)];
    expect([first.status, second.status]).toEqual([303, 410]);
    expect(first.headers.get('set-cookie')).toMatch(
      /^visit=[\w-]{43}; Path=\/framework; Max-Age=3600; HttpOnly; SameSite=Strict$/,
    );
    expect(second.headers.get('set-cookie')).toBeNull();
    expect(await second.text()).toContain('Type “programme” to the bot');
  });

  test('opens once even when two browsers press at the same moment', async () => {
    const key = await pages.linkFor(chidi);
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(key)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('is dead after 15 minutes, and the visit after an hour', async () => {
    const [old, young] = [await pages.linkFor(chidi), await inside()];
    pages.later({ minutes: 15 });
    expect([(await enter(old)).status, (await fetch(pages.at(`/framework/open?key=${old}`))).status]).toEqual(
      [410, 410],
    );
    await young.opens('/framework');
    expect(young.status).toBe(200);
    pages.later({ minutes: 45 });
    await young.opens('/framework');
    expect([young.status, young.page.includes('Chidi')]).toEqual([401, false]);
  });

  test.each(['', 'x', 'a'.repeat(5_000), '../..', "' or 1=1 --", '%00', '__proto__'])(
    'that is made up (%s) opens nothing',
    async (key) => {
      expect((await enter(key)).status).toBe(410);
      expect((await fetch(pages.at(`/framework/open?key=${encodeURIComponent(key)}`))).status).toBe(410);
    },
  );

  test('does not serve as a cookie, nor a cookie as a link, and neither lies in the database', async () => {
    const key = await pages.linkFor(chidi);
    expect((await fetch(pages.at('/framework'), { headers: { cookie: `visit=${key}` } })).status).toBe(401);
    const { cookie } = await inside();
    expect((await enter(cookie.replace('visit=', ''))).status).toBe(410);
    const { rows } = await pages.pool.query<{ hash: string }>('select hash from link');
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(key).digest('hex'));
  });

  test('that another site sends a browser with is not taken', async () => {
    expect((await enter(await pages.linkFor(chidi), { 'sec-fetch-site': 'cross-site' })).status).toBe(410);
  });

  test('of somebody who coordinates nothing leads to a no, and so does a visit once they do not any more', async () => {
    const amira = await inside(await pages.person('slack', 'amira', 'Amira Haddad'));
    expect([amira.status, amira.page.includes('standard')]).toEqual([403, false]);
    const dana = await inside(await pages.person('teams', 'dana', 'Dana Lindqvist'));
    expect(dana.status).toBe(200);
    const token = tokenIn(dana.page);
    await pages.pool.query(
      `delete from programme_role r using person p where p.id = r.person_id and p.name like 'Dana%'`,
    );
    const { id = '' } =
      (await pages.programmes.versions()).find(({ framework }) => framework.id === 'bsw') ?? {};
    expect((await send('/framework/use', { token, version: id }, { cookie: dana.cookie })).status).toBe(403);
    expect(await inUse()).toBe('standard');
  });
});

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
    const { id = '' } =
      (await pages.programmes.versions()).find(({ framework }) => framework.id === 'bsw') ?? {};
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
      const answer = await fetch(pages.at('/framework/edit'), {
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
          fetch(pages.at(path + encodeURIComponent(version)), { headers: { cookie: visitor.cookie } }),
        ),
      )),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('the editor', () => {
  const opened = async () => {
    const visitor = await inside();
    const { id = '' } =
      (await pages.programmes.versions()).find(({ framework }) => framework.id === 'standard') ?? {};
    await visitor.opens(`/framework/edit?copy=${id}`);
    return visitor;
  };

  test('shows what was written as text, whatever it is', async () => {
    const visitor = await opened();
    const evil = '</textarea><script>alert(1)</script>" onfocus="x';
    await visitor.sends('/framework/edit', { 'heading:purpose': evil }, ['deed', 'check']);
    expect(visitor.page).not.toMatch(/<script|onfocus="x|<b>/);
    await visitor.sends('/framework/edit', { 'heading:focus': evil }, ['deed', 'reword:focus']);
    expect(visitor.page).not.toMatch(/<script|onfocus="x/);
    expect(unescaped(visitor.page)).toContain(evil);
  });

  test('tells no browser to run, load or frame anything', async () => {
    const { cookie } = await opened();
    const { headers } = await fetch(pages.at('/framework'), { headers: { cookie } });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ]);
  });

  test('keeps what does not hold, says on which line, and saves nothing of it', async () => {
    const visitor = await opened();
    const before = await versions();
    const draft = asYaml({ ...builtInFrameworks.bsw, id: 'ours' }).replace('kind: text', 'kind: novel');
    await visitor.sends('/framework/edit', { draft }, ['deed', 'save']);
    expect(visitor.status).toBe(422);
    expect(unescaped(visitor.page)).toMatch(/Line \d+, column \d+.*“kind” must be one of these/s);
    expect(unescaped(visitor.page)).toContain(draft.trimEnd());
    await visitor.sends('/framework/edit', { draft: 'a: [' }, ['deed', 'up:purpose']);
    expect([visitor.status, visitor.page.includes('a: [')]).toEqual([422, true]);
    expect(await versions()).toBe(before);
  });

  test('does not mistake one text for another that was changed by hand meanwhile', async () => {
    const visitor = await opened();
    const draft = asYaml({ ...builtInFrameworks.wbs, id: 'ours' });
    await visitor.sends('/framework/edit', { draft, 'heading:purpose': 'Stale' }, ['deed', 'drop:nothing']);
    expect(unescaped(visitor.page)).toContain('That is not in the text any more');
    expect(unescaped(visitor.page)).not.toContain('Stale');
  });

  test('saves the same twice as one version, something else as the next, and two at once as two', async () => {
    const visitor = await opened();
    const token = tokenIn(visitor.page);
    const save = (heading: string) =>
      send(
        '/framework/edit',
        { token, deed: 'save', draft: asYaml({ ...builtInFrameworks.ilm, id: 'twice', title: heading }) },
        { cookie: visitor.cookie },
      );
    for (const title of ['One', 'One', 'Two']) expect((await save(title)).status).toBe(303);
    await Promise.all(['Three', 'Four', 'Five'].map(save));
    const own = (await pages.programmes.versions()).filter(({ framework }) => framework.id === 'twice');
    expect(own.map(({ framework }) => framework.number)).toEqual([5, 4, 3, 2, 1]);
    expect(own.map(({ framework, savedBy }) => [framework.date, savedBy])).toEqual(
      Array(5).fill(['2026-12-01', 'Chidi <b>Okafor</b>']),
    );
    const { rows } = await pages.pool.query(`select kind, count(*)::int from audit_event group by kind`);
    expect(rows).toEqual([{ kind: 'frameworkSaved', count: 5 }]);
  });

  test('takes a file in either format, and gives one back', async () => {
    const visitor = await inside();
    const { id = '' } =
      (await pages.programmes.versions()).find(({ framework }) => framework.id === 'wbs') ?? {};
    for (const as of ['yaml', 'json']) {
      const file = await fetch(pages.at(`/framework/download?version=${id}&as=${as}`), {
        headers: { cookie: visitor.cookie },
      });
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="wbs-${builtInFrameworks.wbs.number}.${as}"`,
      );
      await visitor.opens('/framework');
      await visitor.sends('/framework/edit', { file: new File([await file.text()], 'f') }, [
        'deed',
        'upload',
      ]);
      expect(unescaped(visitor.page)).toContain('id: wbs\ntitle: ');
      expect(unescaped(visitor.page)).toContain('such as our-wbs');
    }
  });
});

test('with https the cookie travels by nothing else; nothing that anybody wrote, and no key, is in the log', async () => {
  const safe = await openPages('https://bot.example.org');
  const key = await safe.linkFor(await safe.person('slack', 'chidi', 'Chidi Okafor'));
  const body = new FormData();
  body.set('key', key);
  const { headers } = await fetch(safe.at('/framework/open'), { method: 'POST', body, redirect: 'manual' });
  await safe.close();
  expect(headers.get('set-cookie')).toMatch(/; Secure$/);
  expect(pages.logged).toEqual([]);
});
