import { amiraAsksBen, amiraProposes, bothSaidYes, purpose, theMentor } from '../pair.js';
import { handMade } from './hand-made.js';
import { countOf, faultsOf, messagesThatAre, onStage } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage({ trouble: true });
const underway = ['waiting', 'sending', 'unknown'];

const room = () =>
  stage()
    .slack.client('amira')
    .screen()
    .conversations.find(({ kind }) => kind === 'private');

describe('Slack', () => {
  test('without groups:write the two personal chats are the room, and nothing is lost', async () => {
    stage().slack.removeScope('groups:write');
    const pair = await bothSaidYes(['slack', 'slack'], stage());
    expect(room()).toBeUndefined();
    await amiraProposes(pair);
    await pair.ben.sees('Our agreement is proposed', 'Amira Haddad proposes this text.');
    expect(await messagesThatAre(stage(), [...underway, 'refused'])).toEqual([]);
    expect(faultsOf(stage())).toEqual([]);
  });

  test('that throws the bot out of the room: what comes next, and what was waiting, comes to the personal chats', async () => {
    const pair = await bothSaidYes(['slack', 'slack'], stage());
    await stage().settle();
    stage().slack.kickBot(room()?.id ?? '');
    await amiraProposes(pair);
    await pair.ben.sees('Our agreement is proposed');
    await pair.ben.types('agree');
    await pair.ben.sees(purpose);
    const { relationship, version } = await theOnly(stage());
    const comment = {
      intention: 'agreement.comment',
      data: { relationship, version },
      inputs: { comment: 'Still here' },
    };
    await handMade(stage(), pair.ben, comment);
    for (const each of [pair.amira, pair.ben]) await each.sees('Still here');
    await stage().settle();
    expect(await messagesThatAre(stage(), [...underway, 'refused'])).toEqual([]);
    expect(await countOf(stage(), 'room', `kind = 'personal' and progress = 'lost'`)).toBe(1);
    expect(faultsOf(stage())).toEqual([]);
  });

  test('that throws the bot out just before a text in the room is replaced: nothing stays behind', async () => {
    const pair = await bothSaidYes(['slack', 'slack'], stage());
    await amiraProposes(pair);
    await stage().settle();
    stage().slack.kickBot(room()?.id ?? '');
    await handMade(stage(), pair.ben, {
      intention: 'end.confirm',
      data: { relationship: (await theOnly(stage())).relationship },
    });
    for (const each of [pair.amira, pair.ben])
      await each.sees('The mentoring of Amira Haddad and Ben Osei ended on');
    await stage().settle();
    await stage().later({ minutes: 5 });
    expect(await messagesThatAre(stage(), underway)).toEqual([]);
  });

  test('where a window cannot be opened the form waits behind a button', async () => {
    const { amira } = await bothSaidYes(['slack', 'slack'], stage());
    stage().slack.fault({ method: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    await amira.types('agree');
    await amira.sees('The window did not open by itself. It is ready now: please open it with the button.');
    await amira.presses('Open');
    await amira.sees('Step 1 of 6: Why we are here');
  });

  test('without chat:write a message is refused and recorded, and commands are answered as before', async () => {
    stage().slack.removeScope('chat:write');
    const amira = stage().on('slack', 'amira');
    await amira.types(`start @${theMentor}`);
    await amira.sees('I have asked Ben Osei to be your mentor.');
    await stage().settle();
    expect(await messagesThatAre(stage(), [...underway, 'refused'])).toMatchObject([
      { slot: 'invitation', state: 'refused', reason: 'missing_scope' },
      { slot: 'code', state: 'refused', reason: 'missing_scope' },
    ]);
    const ben = stage().on('slack', 'ben');
    await ben.types('home');
    await ben.sees('Amira Haddad has asked you. Would you like to?');
    await ben.presses('Yes, let us begin');
    await ben.sees('You said yes.');
    await ben.types('home');
    await ben.sees('Next: meet Amira Haddad for half an hour');
  });
});

describe.each([
  ['Slack, whose account is closed', 'slack', () => stage().slack.deactivate('ben')],
  ['Teams, whose account is closed', 'teams', () => stage().teams.deactivate('ben')],
  ['Teams, who has blocked the bot', 'teams', () => stage().teams.block('ben')],
  ['Teams, who has taken the app away', 'teams', () => stage().teams.uninstall('ben')],
] as const)('a partner on %s', (_, platform, goes) => {
  test('does not hold up the other, who can go on and can end it', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await stage().settle();
    await goes();
    await amiraProposes(pair);
    await pair.amira.types('end');
    await pair.amira.sees('End it with Ben Osei?');
    await pair.amira.presses('End it');
    await pair.amira.sees('Ended on', 'The mentoring of Amira Haddad and Ben Osei ended on');
    await stage().settle();
    expect(await messagesThatAre(stage(), underway)).toEqual([]);
    const lost = await messagesThatAre(stage(), ['refused']);
    if (platform === 'teams') expect(lost).not.toEqual([]);
    expect(lost).toEqual(
      lost.map(() => expect.objectContaining({ reason: expect.any(String) as string }) as object),
    );
    expect(faultsOf(stage())).toEqual([]);
  });
});

test('who takes the app in Teams away and adds it again is greeted with what waits for them', async () => {
  const pair = await bothSaidYes(['teams', 'teams'], stage());
  await stage().teams.uninstall('ben');
  await amiraProposes(pair);
  await stage().teams.install('ben');
  await pair.ben.sees('Your agreement is waiting for you: read it, then sign or change it.');
  await pair.ben.presses('Read and sign');
  await pair.ben.sees('Our agreement is proposed');
});

test('an invitation that Teams does not deliver, since the bot is blocked, can be taken back', async () => {
  stage().teams.block('ben');
  const amira = stage().on('teams', 'amira');
  await amira.types('start');
  amira.fills({ Person: theMentor });
  await amira.presses('Ask');
  await amira.sees('I have asked Ben Osei to be your mentor.');
  await stage().settle();
  expect(await messagesThatAre(stage(), ['refused'])).toMatchObject([
    { reason: '403 ConversationBlockedByUser' },
  ]);
  await amira.presses('Take it back');
  await amira.sees('Take this invitation back?');
  await amira.presses('Take it back');
  await amira.sees('Your invitation is taken back.');
  stage().teams.unblock('ben');
  await amiraAsksBen(['teams', 'teams'], stage());
});
