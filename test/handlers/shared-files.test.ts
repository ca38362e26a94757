import { v7 } from 'uuid';
import type { Card } from '../../adaptive-cards/kit/card.js';
import { intentions } from '../../src/conversation/intentions.js';
import { makeSharedFiles } from '../../src/handlers/shared-files.js';
import { longPair, type LongPair } from '../store/long-pair.js';
import { actionIn, actionsIn, cardOf, openHouse } from './house.js';
import { onSlack, type House } from './pairs.js';

let house: House;
let pair: LongPair;
afterEach(() => house.close());

async function open(settings: Parameters<typeof openHouse>[0] = {}) {
  house = await openHouse(settings);
  pair = await longPair(house.database, { sessions: 0 });
  return {
    amira: house.person(onSlack('amira')),
    ben: house.person(onSlack('ben')),
    files: makeSharedFiles(house.house),
  };
}

const textOf = (reply: unknown) => JSON.stringify(reply);
const titlesIn = (card: Card) => actionsIn(card).map(({ title }) => title);
const asked = (file: string, person = pair.mentee) => ({ relationship: pair.relationship, file, person });
const named = (title: string) => ({ title, name: 'cv.pdf', bytes: Buffer.from('walrus') });

test('all that two may keep is read card by card, the newest first', async () => {
  const { amira, files } = await open();
  const { relationship } = pair;
  for (let n = 0; n < 20; n++) await files.keep(asked(v7()), named(`File ${n}.`));
  for (let n = 0; n < 20; n++)
    await amira.means(
      intentions.saveLink,
      { relationship, link: v7() },
      { title: `Link ${n}.`, url: 'example.org' },
    );
  const first = cardOf(await amira.types('share'));
  expect(titlesIn(first)).toEqual(
    expect.arrayContaining(['Take away “Link 19.”', 'Take away “Link 0.”', 'Earlier']),
  );
  expect(textOf(first)).not.toMatch(/File \d|The newest/);
  const earlier = await amira.presses(actionIn(first, 'Earlier'));
  expect(earlier).toMatchObject({ to: 'replace' });
  const titles = titlesIn(cardOf(earlier));
  expect(titles).toEqual(expect.arrayContaining(['Open “File 19.”', 'Take away “File 0.”', 'The newest']));
  expect(titles).not.toContain('Earlier');
  expect(textOf(await amira.means(intentions.addFile, { relationship }))).toContain(
    'You keep 20 files together already.',
  );
  for (const after of [-1, 1.5, 41, 'x'])
    expect(textOf(await amira.means(intentions.share, { relationship, after }))).toContain(
      'This card is old',
    );
});

test('nobody but the two keeps, opens or takes away a file, and only whoever shared it takes it away', async () => {
  const { amira, ben, files } = await open();
  const dana = (await longPair(house.database, { mentee: 'dana', mentor: 'chidi', sessions: 0 })).mentee;
  const [file, { relationship }] = [v7(), pair];
  await expect(files.keep(asked(file, dana), named('CV'))).rejects.toMatchObject({ code: 'notYours' });
  expect(await files.open(asked(file))).toBeNull();
  await files.keep(asked(file), named('CV'));
  await files.keep(asked(file, pair.mentor), named('Something else'));
  expect((await files.open(asked(file, pair.mentor)))?.bytes.toString()).toBe('walrus');
  expect(await files.open(asked(file, dana))).toBeNull();
  const wanted = { relationship, file };
  const stranger = house.person(onSlack('dana'));
  expect(textOf(await stranger.means(intentions.openFile, wanted))).toContain('belongs to other people');
  expect(textOf(await ben.means(intentions.openFile, wanted))).toContain(
    `/file/${relationship}/${file}/open?key=`,
  );
  const drop = { relationship, link: file };
  expect(textOf(await ben.means(intentions.dropLink, drop))).toContain('Only the one who has shared');
  expect(await files.open(asked(file))).not.toBeNull();
  await amira.means(intentions.dropLink, drop);
  expect(await files.open(asked(file))).toBeNull();
  expect(await house.database.store.file(relationship, file)).toBeNull();
  for (const id of [file, v7()])
    expect(textOf(await ben.means(intentions.openFile, { relationship, file: id }))).toContain(
      'not here any more',
    );
});

test('once it has ended files are read and taken away, and none is added', async () => {
  const { amira, ben, files } = await open();
  const [file, { relationship }] = [v7(), pair];
  await files.keep(asked(file), named('CV'));
  const ended =
    "update relationship set phase = 'ended', ended_at = now(), ended_by_id = mentee_id where id = $1";
  await house.database.pool.query(ended, [relationship]);
  await expect(files.keep(asked(v7()), named('CV'))).rejects.toMatchObject({ code: 'ended' });
  expect(textOf(await ben.means(intentions.addFile, { relationship }))).toContain('has ended');
  expect(titlesIn(cardOf(await ben.means(intentions.share, { relationship })))).toEqual(['Open “CV”']);
  expect(textOf(await ben.means(intentions.openFile, { relationship, file }))).toContain('/open?key=');
  await amira.means(intentions.dropLink, { relationship, link: file });
  expect(await files.open(asked(file))).toBeNull();
});

test('without an address that browsers reach, cards say so', async () => {
  const { amira, files } = await open({ publicUrl: null });
  const [file, { relationship }] = [v7(), pair];
  await files.keep(asked(file), named('CV'));
  for (const reply of [
    await amira.means(intentions.addFile, { relationship }),
    await amira.means(intentions.openFile, { relationship, file }),
  ])
    expect(textOf(reply)).toContain('has not said at which address browsers reach it');
});
