import { createHash } from 'node:crypto';
import { openPages } from './house.js';
import { tokenIn, visiting } from './visitor.js';

const { house, send, linkForChidi, inside, newest, inUse } = visiting();
const enter = (key: string, headers = {}) => send('/framework/open', { key }, headers);

describe('a link', () => {
  test('can be looked at without being used up, and opens once', async () => {
    const key = await linkForChidi();
    for (let n = 0; n < 3; n++)
      expect((await fetch(house().at(`/framework/open?key=${key}`))).status).toBe(200);
    const [first, second] = [await enter(key), await enter(key)];
    expect([first.status, second.status]).toEqual([303, 410]);
    expect(first.headers.get('set-cookie')).toMatch(
      /^visit=[\w-]{43}; Path=\/framework; Max-Age=3600; HttpOnly; SameSite=Strict$/,
    );
    expect(second.headers.get('set-cookie')).toBeNull();
    expect(await second.text()).toContain('Type “programme” to the bot');
  });

  test('opens once even when two browsers press at the same moment', async () => {
    const key = await linkForChidi();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(key)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('that one browser uses twice opens the same visit for a moment, and to no other browser', async () => {
    const key = await linkForChidi();
    const { headers } = await fetch(house().at(`/framework/open?key=${key}`));
    const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';');
    expect(headers.get('set-cookie')).toMatch(
      /^knock=[\w-]{43}; Path=\/framework\/open; Max-Age=900; HttpOnly; SameSite=Lax$/,
    );
    const visits = await Promise.all(Array.from({ length: 4 }, () => enter(key, { cookie })));
    expect(visits.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const [visit, ...others] = new Set(visits.map((answer) => answer.headers.get('set-cookie')));
    expect([visit?.startsWith('visit='), others]).toEqual([true, []]);
    expect((await enter(key, { cookie: `knock=${'a'.repeat(43)}` })).status).toBe(410);
    house().later({ seconds: 9 });
    expect((await fetch(house().at(`/framework/open?key=${key}`), { headers: { cookie } })).status).toBe(200);
    expect((await enter(key, { cookie })).headers.get('set-cookie')).toBe(visit);
    house().later({ seconds: 1 });
    expect((await fetch(house().at(`/framework/open?key=${key}`), { headers: { cookie } })).status).toBe(410);
    expect((await enter(key, { cookie })).status).toBe(410);
  });

  test('that was used does not open a visit again that was closed', async () => {
    const visitor = await inside();
    const again = visitor.cookie;
    await visitor.sends('/framework/leave', {});
    expect((await fetch(house().at('/framework'), { headers: { cookie: again } })).status).toBe(401);
  });

  test('opens a visit that goes on for an hour after each use', async () => {
    const visitor = await inside();
    for (let n = 0; n < 3; n++) {
      house().later({ minutes: 59 });
      await visitor.opens('/framework');
      expect(visitor.status).toBe(200);
    }
    const answer = await fetch(house().at('/framework'), { headers: { cookie: visitor.cookie } });
    expect(answer.headers.get('set-cookie')).toBe(
      `${visitor.cookie}; Path=/framework; Max-Age=3600; HttpOnly; SameSite=Strict`,
    );
    house().later({ minutes: 60 });
    await visitor.opens('/framework');
    expect(visitor.status).toBe(401);
  });

  test('is dead after 15 minutes, and the visit after an hour', async () => {
    const [old, young] = [await linkForChidi(), await inside()];
    house().later({ minutes: 15 });
    expect([
      (await enter(old)).status,
      (await fetch(house().at(`/framework/open?key=${old}`))).status,
    ]).toEqual([410, 410]);
    await young.opens('/framework');
    expect(young.status).toBe(200);
    house().later({ minutes: 60 });
    await young.opens('/framework');
    expect([young.status, young.page.includes('Chidi')]).toEqual([401, false]);
  });

  test.each(['', 'x', 'a'.repeat(5_000), '../..', "' or 1=1 --", '%00', '__proto__'])(
    'that is made up (%s) opens nothing',
    async (key) => {
      expect((await enter(key)).status).toBe(410);
      expect((await fetch(house().at(`/framework/open?key=${encodeURIComponent(key)}`))).status).toBe(410);
    },
  );

  test('does not serve as a cookie, nor a cookie as a link, and neither lies in the database', async () => {
    const key = await linkForChidi();
    expect((await fetch(house().at('/framework'), { headers: { cookie: `visit=${key}` } })).status).toBe(401);
    const { cookie } = await inside();
    expect((await enter(cookie.replace('visit=', ''))).status).toBe(410);
    const { rows } = await house().pool.query<{ hash: string }>('select hash from link');
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(key).digest('hex'));
  });

  test('that another site sends a browser with is not taken', async () => {
    expect((await enter(await linkForChidi(), { 'sec-fetch-site': 'cross-site' })).status).toBe(410);
  });

  test('of somebody who coordinates nothing leads to a no, and so does a visit once they do not any more', async () => {
    const amira = await inside(await house().person('slack', 'amira', 'Amira Haddad'));
    expect([amira.status, amira.page.includes('standard')]).toEqual([403, false]);
    const dana = await inside(await house().person('teams', 'dana', 'Dana Lindqvist'));
    expect(dana.status).toBe(200);
    const token = tokenIn(dana.page);
    await house().pool.query(
      `delete from programme_role r using person p where p.id = r.person_id and p.name like 'Dana%'`,
    );
    const id = await newest('bsw');
    expect((await send('/framework/use', { token, version: id }, { cookie: dana.cookie })).status).toBe(403);
    expect(await inUse()).toBe('standard');
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
  expect(house().logged).toEqual([]);
});
