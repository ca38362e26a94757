import { codeShownTo, theMentor } from './pair.js';
import { onStage } from './on-stage.js';
import type { On, Stage } from './stage.js';

const stage = onStage();

const conversations =
  (code: string) =>
  ({ slack }: Stage) =>
    slack.fault({ method: 'conversations.open', kind: 'error', code });
const posting =
  (code: string) =>
  ({ slack }: Stage) =>
    slack.fault({ method: 'chat.postMessage', kind: 'error', code });

const trouble: [On, string, (stage: Stage) => void][] = [
  ['slack', 'who is not found', conversations('user_not_found')],
  ['slack', 'whose account is closed', conversations('user_disabled')],
  ['slack', 'who turns out to be a bot', conversations('cannot_dm_bot')],
  ['slack', 'whose chat is not there', posting('channel_not_found')],
  ['teams', 'who has blocked the bot', ({ teams }) => teams.block('ben')],
  [
    'teams',
    'who may not be written to',
    ({ teams }) =>
      teams.fault({
        method: 'POST activities',
        conversation: teams.personalChat('ben'),
        kind: 'http',
        status: 403,
      }),
  ],
];

async function asked(on: On, goes: (stage: Stage) => void) {
  const [amira, ben] = [stage().on(on, 'amira'), stage().on(on, 'ben')];
  await amira.types('start');
  await amira.sees('Whom would you like to ask?');
  amira.fills({ Person: theMentor });
  goes(stage());
  await amira.presses('Ask');
  await amira.sees('What I wrote to Ben Osei did not arrive. You can ask with this code:');
  return { amira, ben, code: await codeShownTo(amira) };
}

test.each(trouble)(
  'somebody on %s %s: the one who asks gets a code to pass on, at once, alone, and once',
  async (on, _, goes) => {
    const { amira, ben, code } = await asked(on, goes);
    const places = amira.client
      .screen()
      .conversations.filter(({ messages }) => messages.some(({ text }) => text.includes(code)));
    expect(places.map(({ kind }) => kind)).toEqual(['bot']);
    for (const each of [ben, stage().on(on, 'chidi')]) each.doesNotSee(code);
    await stage().later({ minutes: 5 });
    expect(amira.text().split('did not arrive')).toHaveLength(2);
  },
);

describe.each([
  ['slack', conversations('user_not_found')],
  ['teams', ({ teams }: Stage) => teams.block('ben')],
] as [On, (stage: Stage) => void][])('somebody on %s who was not reached', (on, goes) => {
  test('says yes with the code, in the same chat when that works again', async () => {
    const { amira, ben, code } = await asked(on, goes);
    stage().teams.unblock('ben');
    await ben.types(`join ${code}`);
    await ben.sees('Amira Haddad asks whether you would be their mentor');
    await ben.presses('Yes, let us begin');
    for (const each of [amira, ben]) await each.sees('You have both said yes');
  });

  test('or elsewhere, and then it is no longer the first one’s to answer', async () => {
    const { amira, ben, code } = await asked(on, goes);
    stage().teams.unblock('ben');
    const elsewhere = stage().on(on === 'slack' ? 'teams' : 'slack', 'ben');
    await elsewhere.types(`join ${code}`);
    await elsewhere.sees('Amira Haddad asks whether you would be their mentor');
    await ben.types('home');
    await ben.sees('Nothing has begun yet');
    await elsewhere.presses('Yes, let us begin');
    for (const each of [amira, elsewhere]) await each.sees('You have both said yes');
  });

  test('after the invitation was taken back the code is worth nothing', async () => {
    const { amira, ben, code } = await asked(on, goes);
    stage().teams.unblock('ben');
    await amira.presses('Take it back');
    await amira.sees('Take this invitation back?');
    await amira.presses('Take it back');
    await amira.sees('Your invitation is taken back.');
    await ben.types(`join ${code}`);
    await ben.sees('That code does not work.');
  });
});
