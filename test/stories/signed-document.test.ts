import { onStage } from './on-stage.js';
import { addressGiven, asksFor, fileShownTo, sha256, wordsIn } from './papers.js';
import { bothSaidYes, purpose } from './pair.js';
import { bothSign } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();

describe.each(pairings)('the mentee on %s, the mentor on %s', (menteeOn, mentorOn) => {
  test('both sign, and each has the paper; the seal on it is that of the plain text, and of nothing else', async () => {
    const pair = await bothSaidYes([menteeOn, mentorOn], stage());
    await bothSign(pair);
    await stage().settle();
    const people = [
      [pair.amira, menteeOn],
      [pair.ben, mentorOn],
    ] as const;
    for (const [each, on] of people) {
      const pdf = on === 'slack' ? await fileShownTo(each, /\.pdf$/) : await asksFor(each, 'PDF', stage());
      const words = await wordsIn(pdf);
      expect(words).toContain(purpose);
      expect(words).toContain('Amira Haddad');
      expect(words).toContain('Agrees to this text');
      expect(words).toContain(mentorOn === 'slack' ? 'Slack' : 'Microsoft Teams');

      const text = await asksFor(each, 'Plain text', stage());
      expect(text.toString()).toContain(purpose);
      expect(words).toContain(sha256(text));
      expect((await asksFor(each, 'Markdown', stage())).toString()).toContain(`> ${sha256(text)}`.slice(2));
    }

    const seal = sha256(await asksFor(pair.amira, 'Plain text', stage()));
    await pair.ben.types(`verify ${seal.slice(0, 12).toUpperCase()}`);
    await pair.ben.sees('Yes, this seal is genuine', 'as it stands', seal, 'Ben Osei, who agrees');
    const chidi = stage().on(menteeOn, 'chidi');
    const no = 'this is not the seal of anything that you have signed';
    await chidi.types(`verify ${seal}`);
    await chidi.sees(no);
    await pair.amira.types(`verify ${changed(seal)}`);
    await pair.amira.sees(no);
    pair.amira.doesNotSee('Yes, this seal is genuine');
  });
});

const changed = (seal: string) => `${seal.slice(0, 20)}${seal[20] === 'a' ? 'b' : 'a'}${seal.slice(21)}`;

test('a link works for a quarter of an hour, for what it was made for, and its letters are in no log', async () => {
  const pair = await bothSaidYes(['teams', 'teams'], stage());
  await bothSign(pair);
  await pair.amira.presses('PDF');
  const address = await addressGiven(pair.amira, stage());
  const opened = await fetch(address);
  expect(opened.status).toBe(200);
  expect(Object.fromEntries(opened.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="mentoring-agreement-v1-[0-9a-f]{12}\.pdf"$/,
    ) as string,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });

  const token = address.split('/').at(-1) ?? '';
  const [relationship = '', , , person = '', until = '', mac = ''] = token.split('.');
  const last = mac.at(-1) === 'A' ? 'B' : 'A';
  for (const forged of [
    token.replace(`.${mac}`, `.${mac.slice(0, -1)}${last}`),
    token.replace('.1.pdf.', '.1.text.'),
    token.replace(`.${until}.`, `.${Number(until) + 1}.`),
    token.replace(person, relationship),
    token.slice(0, -1),
    mac,
    '',
    '..',
    '%00',
    'x'.repeat(8_000),
  ]) {
    const answer = await fetch(address.replace(token, forged));
    expect([forged.slice(0, 100), answer.status]).toEqual([forged.slice(0, 100), 404]);
    expect(await answer.text()).not.toContain('Amira');
  }

  await stage().later({ minutes: 15 });
  const late = await fetch(address);
  expect([late.status, await late.text()]).toEqual([
    410,
    expect.stringContaining('This link has run out') as string,
  ]);
  await pair.amira.presses('A new link');
  const again = await addressGiven(pair.amira, stage());
  expect((await fetch(again)).status).toBe(200);
  expect(stage().logged.filter((line) => line.includes(mac) || line.includes(token))).toEqual([]);

  await pair.ben.types('end');
  await pair.ben.presses('End it');
  await pair.amira.sees('ended on');
  expect((await fetch(again)).status).toBe(200);
});
