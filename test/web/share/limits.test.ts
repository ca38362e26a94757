import { request } from 'node:http';
import { mostFiles } from '../../../src/mentoring/shared-links.js';
import { unescaped } from '../../stories/browser.js';
import { tokenIn } from '../framework/visitor.js';
import { found, inside, pages, pair, part, rows, shared, titled, visiting } from './visiting.js';

visiting();

test('an upload without an end is cut off long before it is one, and one that stops is dropped', async () => {
  const { cookie, page, path } = await inside(pair.mentee, 'share');
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
  const begin = () => {
    const sending = request(pages.at(path), { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(
      `${part('token', tokenIn(page))}${titled}--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`,
    );
    return sending;
  };
  const endless = begin();
  // Whoever goes on sending may find the connection gone before the answer.
  const ended = new Promise<number>((resolve) => {
    endless.on('response', ({ statusCode = 0 }) => resolve(statusCode));
    endless.on('error', () => resolve(413));
  });
  let sent = 0;
  const megabyte = Buffer.alloc(1024 * 1024, 'o');
  const more = () => {
    while (sent < 200 && endless.write(megabyte)) sent += 1;
    sent += 1;
  };
  endless.on('drain', more);
  more();
  expect(await ended).toBe(413);
  expect(sent).toBeLessThan(60);
  endless.destroy();
  const stopping = begin();
  const closed = new Promise((resolve) => stopping.on('close', resolve));
  stopping.write(megabyte, () => stopping.destroy());
  await closed;
  expect([await found(), await rows()]).toEqual([[], 0]);
  const after = await shared();
  expect(unescaped(after.page)).toContain('“My <i>CV” is shared');
});

test('a form that is sent twice, at once or again, shares one file', async () => {
  const { cookie, page, path } = await inside(pair.mentee, 'share');
  const send = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ token: tokenIn(page), title: 'CV' })) body.set(name, value);
    body.set('file', new File(['walrus'], 'cv.pdf'));
    return fetch(pages.at(path), { method: 'POST', headers: { cookie }, body });
  };
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  for (const answer of answers)
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('It is shared')]);
  expect([await found(), await rows()]).toEqual([[expect.objectContaining({ title: 'CV' })], 1]);
});

test('the twenty-first file, and one for what has ended, are refused with a sentence; what is there stays to be read', async () => {
  const { file, path, cookie } = await shared();
  for (let n = 2; n < mostFiles; n += 1) await shared();
  const [last, late] = [await inside(pair.mentor, 'share'), await inside(pair.mentee, 'share')];
  for (const each of [last, late]) await each.sends(each.path, { title: 'CV', file: new File(['x'], 'x') });
  expect([last.status, late.status]).toEqual([200, 409]);
  expect(late.page).toContain('You keep 20 files together already.');
  expect((await inside(pair.mentor, 'share')).page).toContain('You keep 20 files together already.');
  await pages.pool.query(
    "update relationship set phase = 'ended', ended_at = now(), ended_by_id = mentee_id where id = $1",
    [pair.relationship],
  );
  for (const each of [last, late]) await each.opens(each.path);
  expect([last.page, late.page]).toEqual([
    expect.stringContaining('is shared'),
    expect.stringContaining('This relationship has ended'),
  ]);
  await late.sends(late.path, { token: 'x' });
  expect(late.status).toBe(403);
  expect((await fetch(pages.at(path), { headers: { cookie } })).status).toBe(200);
  expect((await inside(pair.mentor, 'file', file)).page).toContain('cv.pdf');
  expect(await rows()).toBe(mostFiles);
});
