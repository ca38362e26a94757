import { agreed } from './agreed.js';
import { browserOn, linkShownTo, unescaped } from './browser.js';
import { countOf } from './bad-input/unharmed.js';
import { onStage } from './on-stage.js';
import { bothSaidYes, type Pair } from './pair.js';
import type { Player } from './player.js';
import { pairings, type On } from './stage.js';

const stage = onStage();

/** They have met once and looked back on it, private notes included. */
async function haveMet(on: [On, On]): Promise<Pair> {
  const pair = await agreed(on, stage(), { 'mayTakeNotes@mentee': 'yes' });
  const { amira, ben } = pair;
  await ben.types('session log yesterday 10:00 45m the small room');
  await ben.sees('Where?', 'the small room');
  await ben.presses('We have met');
  await amira.sees('Ben Osei says that your session took place.');
  await amira.types('reflect');
  amira.fills({
    'What will you take away?': 'Ask <b>first</b> what it is for',
    'Anything to remember, just for you?': 'I was afraid',
    'Action 1: what will one of you do?': 'Ask three people',
    'Action 1: who?': 'Amira Haddad',
  });
  await amira.presses('Save');
  await amira.sees('Saved.');
  return pair;
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('each finds what has been, in the chat and on a page, and nothing that is the other’s alone', async () => {
    const { amira, ben } = await haveMet(on);
    await ben.types('history');
    await ben.sees(
      'You and Amira Haddad: what has been',
      'Sessions held: 1. Hours: 0.75.',
      '45 minutes',
      'the small room',
      'Ask three people',
    );
    ben.doesNotSee(/Ask <b>first|I was afraid/);

    await ben.types('reflect');
    ben.fills({ 'Private notes, as Amira Haddad has allowed': 'She found it herself' });
    await ben.presses('Save');
    await ben.types('history');
    await ben.sees(
      'What Amira Haddad takes away',
      'Ask <b>first</b> what it is for',
      'Your private notes',
      'She found it herself',
      'Only you',
    );
    ben.doesNotSee('I was afraid');
    await amira.types('history');
    await amira.sees(
      'You and Ben Osei: what has been',
      'Your own reflection',
      'I was afraid',
      'It took place',
    );
    amira.doesNotSee('She found it herself');

    await amira.presses('To print');
    await amira.sees('All of it on one page', 'works once, within 15 minutes');
    const path = linkShownTo(amira, 'history');
    // A preview fetches the address before the person does.
    for (let n = 0; n < 3; n++)
      expect((await fetch(`http://127.0.0.1:${stage().bot.port}${path}`)).status).toBe(200);
    const visitor = browserOn(stage());
    await visitor.opens(path);
    expect(visitor.page).not.toMatch(/Amira|Ben|afraid/);
    await visitor.sends(path.split('?')[0] ?? '', {});
    expect(visitor.status).toBe(200);
    const page = unescaped(visitor.page);
    for (const there of [
      'You and Ben Osei: what has been',
      'I was afraid',
      'Only you',
      'the small room',
      'Ask three people',
    ])
      expect(page).toContain(there);
    expect(visitor.page).toContain('Ask &#60;b&#62;first');
    expect(page).not.toContain('She found it herself');

    await amira.types('end');
    await amira.presses('End it');
    await ben.types('history');
    await ben.presses('My hours, without names');
    await ben.sees('Hours: 0.75. Sessions: 1. Relationships: 1.');
    const mentor = browserOn(stage());
    await mentor.opens(linkShownTo(ben, 'hours'));
    await mentor.sends('/hours/open', {});
    expect(mentor.page).toMatch(/<h1>My hours, without names/);
    await mentor.opens('/hours/download');
    expect(mentor.page).toMatch(
      /^"date","hours","kind","relationship"\r\n"\d{4}-\d\d-\d\d","0.75","mentoring","1"\r\n"total","0.75","mentoring","1"\r\n"total","0.75","1 sessions","1"\r\n$/,
    );
    expect(mentor.page).not.toMatch(/Amira|Ben|small room/);
  });
});

describe.each(pairings)('what the two keep together: the mentee on %s, the mentor on %s', (...on) => {
  test('a link is told to both, listed for both, refused where it does more than lead somewhere, and taken away', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.types('share');
    await amira.sees('What you and Ben Osei keep together', 'Nothing yet.');
    await amira.presses('Add a link');
    await amira.sees('You and Ben Osei see this.');
    amira.fills({ 'What is it?': 'Notes <!channel> *bold*', 'Where is it?': 'javascript:alert(1)' });
    await amira.presses('Share it');
    await amira.sees('Please give an address that begins with https://');
    ben.doesNotSee('has shared something');
    amira.fills({ 'Where is it?': 'example.org/notes' });
    await amira.presses('Share it');
    for (const each of [amira, ben])
      await each.sees('Amira Haddad has shared something.', 'Notes <!channel> *bold* · example.org');
    await ben.presses('All of it');
    await ben.sees('What you and Amira Haddad keep together');
    expect(JSON.stringify(ben.client.screen())).toContain('https://example.org/notes');
    ben.doesNotSee('Take away');
    await amira.presses('Take away “Notes <!channel> *bold*”');
    for (const each of [amira, ben]) await each.sees('Amira Haddad has taken away what stood here.');
    await ben.types('share');
    await ben.sees('Nothing yet.');
  });

  test('a file comes by a page, is told to both, opened by each alone, and gone when it is taken away', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.types('share');
    await amira.presses('Add a file');
    await amira.sees('You and Ben Osei see it, and nobody else.', 'works once, within 15 minutes');
    const page = await throughTheDoor(amira, 'share');
    expect(unescaped(page.page)).toContain('You and Ben Osei see it, and nobody else.');
    const words = 'walrus <b>bold</b>';
    await page.sends(page.path, { title: 'My <i>CV', file: new File([words], '../Ünï "cv".pdf') });
    expect(unescaped(page.page)).toContain('“My <i>CV” is shared. Ben Osei hears of it in the chat.');
    await stage().settle();
    for (const each of [amira, ben])
      await each.sees('Amira Haddad has shared something.', 'My <i>CV · Ünï cv.pdf · 1 KB');

    await ben.types('share');
    ben.doesNotSee('Take away');
    await ben.presses('Open “My <i>CV”');
    await ben.sees('A file that you and Amira Haddad keep together', 'The link is for you alone');
    if (on[0] === on[1]) amira.doesNotSee('A file that you and Ben Osei keep together');
    const opened = await throughTheDoor(ben, 'file');
    expect(unescaped(opened.page)).toContain('Amira Haddad shared it on');
    await opened.opens(`${opened.path}/download`);
    expect([opened.status, opened.page]).toEqual([200, words]);

    await amira.types('share');
    await amira.presses('Take away “My <i>CV”');
    for (const each of [amira, ben]) await each.sees('Amira Haddad has taken away what stood here.');
    for (const path of ['', '/download']) {
      await opened.opens(`${opened.path}${path}`);
      expect([opened.status, unescaped(opened.page)]).toEqual([
        410,
        expect.stringContaining('taken it away'),
      ]);
    }
    expect(await countOf(stage(), 'shared_file')).toBe(0);
  });
});

/** Through the link that somebody was given in the chat. */
async function throughTheDoor(player: Player, page: 'share' | 'file') {
  const link = linkShownTo(player, page);
  const [door = ''] = link.split('?');
  const visitor = browserOn(stage());
  await visitor.opens(link);
  await visitor.sends(door, {});
  expect(visitor.status).toBe(200);
  return Object.assign(visitor, { path: door.replace(/\/open$/, '') });
}
