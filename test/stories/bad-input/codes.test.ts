import { codeShownTo } from '../pair.js';
import type { Player } from '../player.js';
import { handMade } from './hand-made.js';
import { countOf, kept, onStage, platforms } from './unharmed.js';

const stage = onStage();
const doesNotWork = 'That code does not work. It may have been used, or be more than seven days old.';
const tooMany = 'That were too many codes that do not work. Please try again in an hour.';

async function codeOf(amira: Player): Promise<string> {
  await amira.types('start');
  await amira.sees('Whom would you like to ask?');
  await amira.presses('Ask');
  await codeShownTo(amira);
  return codes(amira).at(-1) ?? '';
}

const codes = (player: Player) => player.text().match(/(?<=join )[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/g) ?? [];

describe.each(platforms)('somebody on %s with a code', (platform) => {
  const inviter = () => stage().on('slack', 'amira');

  test('gets in however it is typed, and only once', async () => {
    const code = await codeOf(inviter());
    const [ben, chidi] = [stage().on(platform, 'ben'), stage().on(platform, 'chidi')];
    await ben.types(`join ${code.toLowerCase().replaceAll('-', ' ')}`);
    await ben.sees('That code works.', 'Amira Haddad asks whether you would be their mentor');
    const before = await kept(stage());
    await chidi.types(`join ${code}`);
    await chidi.sees(doesNotWork);
    await ben.types(`join ${code}`);
    await ben.sees(doesNotWork);
    expect(await kept(stage())).toBe(before);
  });

  test('cannot use it after seven days', async () => {
    const [code, ben] = [await codeOf(inviter()), stage().on(platform, 'ben')];
    await stage().later({ hours: 7 * 24 });
    const before = await kept(stage());
    await ben.types(`join ${code}`);
    await ben.sees(doesNotWork);
    expect(await kept(stage())).toBe(before);
  });

  test('cannot use it after it was taken back', async () => {
    const [amira, ben] = [inviter(), stage().on(platform, 'ben')];
    const code = await codeOf(amira);
    await amira.presses('Take it back');
    await amira.sees('Take this invitation back?');
    await amira.presses('Take it back');
    await amira.sees('Your invitation is taken back.');
    const before = await kept(stage());
    await ben.types(`join ${code}`);
    await ben.sees(doesNotWork);
    expect(await kept(stage())).toBe(before);
  });

  test('cannot guess: the sixth wrong try within the hour is refused, and an hour later the right one works', async () => {
    const code = await codeOf(inviter());
    const ben = stage().on(platform, 'ben');
    for (const guess of ['', 'AAAA-AAAA-AAAA', `${code}X`, '💥', "'; drop table person; --"]) {
      await ben.types(`join ${guess}`);
      await ben.sees(doesNotWork);
    }
    ben.doesNotSee(tooMany);
    await ben.types(`join ${code}`);
    await ben.sees(tooMany);
    ben.doesNotSee('That code works.');
    await stage().later({ minutes: 61 });
    await ben.types(`join ${code}`);
    await ben.sees('That code works.');
  });

  test('cannot guess faster by guessing all at once', async () => {
    const ben = stage().on(platform, 'ben');
    await ben.types('join one');
    const guesses = Array.from({ length: 20 }, (_, n) =>
      handMade(stage(), ben, { intention: 'join', data: { code: `GUESS-${n}` } }),
    );
    const answers = await Promise.all(guesses);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.filter(({ says }) => says.includes(doesNotWork))).toHaveLength(4);
    expect(answers.filter(({ says }) => says.includes(tooMany))).toHaveLength(16);
    expect(await countOf(stage(), 'wrong_code')).toBe(5);
  });

  test('that is their own is told that this would be them with themselves', async () => {
    const amira = stage().on(platform, 'amira');
    const code = await codeOf(amira);
    const before = await kept(stage());
    await amira.types(`join ${code}`);
    await amira.sees('That would be you with yourself.');
    expect(await kept(stage())).toBe(before);
    const ben = stage().on(platform, 'ben');
    await ben.types(`join ${code}`);
    await ben.sees('That code works.');
  });

  test('that two people use at the same instant: one gets in', async () => {
    const code = await codeOf(inviter());
    const both = [stage().on(platform, 'ben'), stage().on(platform, 'chidi')];
    for (const each of both) await each.types('home');
    const answers = await Promise.all(
      both.map((each) => handMade(stage(), each, { intention: 'join', data: { code } })),
    );
    expect(answers.filter(({ says }) => says.includes('That code works'))).toHaveLength(1);
    expect(answers.filter(({ says }) => says.includes(doesNotWork))).toHaveLength(1);
    expect(await countOf(stage(), 'relationship', 'mentor_id is not null')).toBe(1);
    expect(await countOf(stage(), 'message', `slot = 'invitation'`)).toBe(1);
  });

  test('for somebody they are already together with', async () => {
    const [amira, ben] = [inviter(), stage().on(platform, 'ben')];
    const [first, second] = [await codeOf(amira), await codeOf(amira)];
    expect(first).not.toBe(second);
    await ben.types(`join ${first}`);
    await ben.sees('That code works.');
    const before = await kept(stage());
    await ben.types(`join ${second}`);
    await ben.sees('You and Amira Haddad are already in touch about this.');
    expect(await kept(stage())).toBe(before);
  });
});
