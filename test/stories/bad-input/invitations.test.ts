import { amiraAsksBen, bothSaidYes, theMentor } from '../pair.js';
import { cast } from '../stage.js';
import { handMade } from './hand-made.js';
import { countOf, kept, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const farid = { id: 'farid', name: 'Farid Rahimi', zone: 'Europe/London', locale: 'en-GB', installed: false };
const stage = onStage({ people: { people: [...cast, farid] } });

const idOn = (platform: 'slack' | 'teams', person: string) =>
  platform === 'slack' ? stage().slack.userId(person) : stage().teams.client(person).person.aadObjectId;
const botOn = (platform: 'slack' | 'teams') =>
  platform === 'slack' ? stage().slack.bot.user : stage().teams.bot.id;

/** The card, or on Teams the line that says that the card has come. */
const sent =
  /I have asked Ben Osei to be your mentor|I have made a code for you|Your code is in your chat|Your invitation is on its way/;

const asking = (whom: string, role = 'mentor') => ({
  intention: 'invite',
  data: { thenAgree: false },
  inputs: { whom, role },
});

describe.each(platforms)('an invitation on %s', (platform) => {
  const amira = () => stage().on(platform, 'amira');

  test.each([
    [
      'oneself',
      'That would be you with yourself. Who else would you like to ask?',
      () => idOn(platform, 'amira'),
    ],
    ['the bot', 'That is a bot. Please choose a person.', () => botOn(platform)],
  ])('to %s is not sent', async (_, words, whom) => {
    const { status, says } = await handMade(stage(), amira(), asking(whom()));
    expect({ status, says }).toEqual({ status: 200, says: expect.stringContaining(words) as string });
    expect(await countOf(stage(), 'relationship')).toBe(0);
    expect(await countOf(stage(), 'message')).toBe(0);
  });

  test('to somebody who does not exist makes a code, since nobody can be told', async () => {
    const { status, says } = await handMade(stage(), amira(), asking('nobody-at-all'));
    expect({ status, says }).toEqual({ status: 200, says: expect.stringMatching(sent) as string });
    await stage().settle();
    expect(await countOf(stage(), 'invitation_code')).toBe(1);
    expect(await countOf(stage(), 'message', `slot <> 'code'`)).toBe(0);
  });

  test('with a person of 300 characters asks again, and with a role that was not offered means a mentor', async () => {
    const long = await handMade(stage(), amira(), asking('U'.repeat(300)));
    expect(long).toMatchObject({
      status: 200,
      says: expect.stringContaining('Whom would you like to ask?') as string,
    });
    expect(await countOf(stage(), 'relationship')).toBe(0);
    await handMade(stage(), amira(), asking(idOn(platform, 'ben'), 'owner'));
    await stage().on(platform, 'ben').sees('Amira Haddad asks whether you would be their mentor');
  });

  test('sent twice to the same person is one invitation, in sequence and at once', async () => {
    const made = asking(idOn(platform, 'ben'));
    await amira().types('home');
    const first = await Promise.all(Array.from({ length: 8 }, () => handMade(stage(), amira(), made)));
    expect(first.map(({ status }) => status)).toEqual(first.map(() => 200));
    const told = (words: RegExp) => first.filter(({ says }) => words.test(says));
    expect(told(sent)).toHaveLength(1);
    expect(told(/You and Ben Osei are already in touch about this/)).toHaveLength(7);
    const again = await handMade(stage(), amira(), made);
    expect(again.says).toContain(
      'You and Ben Osei are already in touch about this. Type “home” to see where you are.',
    );
    expect(await countOf(stage(), 'relationship')).toBe(1);
    expect(await countOf(stage(), 'message')).toBe(1);
    const theirs = await handMade(
      stage(),
      stage().on(platform, 'ben'),
      asking(idOn(platform, 'amira'), 'mentee'),
    );
    expect(theirs.says).toContain('You and Amira Haddad are already in touch about this.');
  });

  test('is answered by the one who is asked, and by nobody else', async () => {
    const { ben } = await amiraAsksBen([platform, platform], stage());
    const { relationship } = await theOnly(stage());
    const before = await kept(stage());
    for (const intention of ['invitation.accept', 'invitation.decline']) {
      for (const who of ['amira', 'chidi']) {
        const made = await handMade(stage(), stage().on(platform, who), {
          intention,
          data: { relationship },
        });
        expect(made.status).toBe(200);
        expect(made.says).toContain('That belongs to other people, so I cannot show or change it for you.');
      }
    }
    expect(await kept(stage())).toBe(before);
    await ben.presses('Yes, let us begin');
    await ben.sees('You have both said yes');
  });

  test('cannot be declined after a yes, nor accepted after a no', async () => {
    const { ben } = await bothSaidYes([platform, platform], stage());
    const { relationship } = await theOnly(stage());
    const answered = async (intention: string) => {
      const before = await kept(stage());
      const made = await handMade(stage(), ben, { intention, data: { relationship } });
      expect(await kept(stage())).toBe(before);
      return made.says;
    };
    expect(await answered('invitation.decline')).toContain('This invitation has already been answered.');
    expect(await answered('invitation.accept')).toContain('You said yes.');
    expect(await answered('invitation.explain')).toContain('This invitation has already been answered.');
  });

  test('that was declined stays declined', async () => {
    const { ben } = await amiraAsksBen([platform, platform], stage());
    const { relationship } = await theOnly(stage());
    await ben.presses('No, thank you');
    await ben.sees('You said no, and that is fine.');
    const before = await kept(stage());
    const late = await handMade(stage(), ben, { intention: 'invitation.accept', data: { relationship } });
    expect(late.says).toContain('This invitation has already been answered.');
    const again = await handMade(stage(), ben, { intention: 'invitation.decline', data: { relationship } });
    expect(again.says).toContain('You said no, and that is fine.');
    expect(await kept(stage())).toBe(before);
    expect(await countOf(stage(), 'message', `slot = 'answer'`)).toBe(1);
  });
});

test('on Slack somebody whose account is closed cannot be asked', async () => {
  stage().slack.deactivate('ben');
  const amira = stage().on('slack', 'amira');
  await amira.types(`start @${theMentor}`);
  await amira.sees('I cannot reach Ben Osei: the account is not active.');
  expect(await countOf(stage(), 'relationship')).toBe(0);
});

test('on Slack one cannot ask oneself or the bot by name either', async () => {
  const amira = stage().on('slack', 'amira');
  await amira.types('start @Amira Haddad');
  await amira.sees('That would be you with yourself.');
  await amira.types('start @Mentoring');
  await amira.sees('That is a bot. Please choose a person.');
  await amira.types('start @Slackbot');
  expect(await countOf(stage(), 'relationship')).toBe(0);
});

describe('on Teams', () => {
  test.each([
    ['has not added the app', 'farid', async () => undefined],
    ['has taken the app away', 'ben', () => stage().teams.uninstall('ben')],
    ['has left', 'ben', async () => stage().teams.deactivate('ben')],
  ])('for somebody who %s there is a code, and nothing is sent', async (_, who, does) => {
    await does();
    const amira = stage().on('teams', 'amira');
    expect(await handMade(stage(), amira, asking(idOn('teams', who)))).toMatchObject({ status: 200 });
    await amira.sees(
      'Here is your code',
      'Pass it on. In their chat with me, in Slack or in Teams, they type:',
    );
    expect(await countOf(stage(), 'message', `slot <> 'code'`)).toBe(0);
    expect(await countOf(stage(), 'invitation_code')).toBe(1);
  });
});
