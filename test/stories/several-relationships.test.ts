import { bothSaidYes } from './pair.js';
import { onStage } from './on-stage.js';
import type { On, Stage } from './stage.js';

const stage = onStage();

/** Ben mentors both Amira and Chidi. */
async function benMentorsTwo(on: On, stage: Stage) {
  const { amira, ben } = await bothSaidYes([on, on], stage);
  const chidi = stage.on(on, 'chidi');
  await chidi.types('start');
  await chidi.sees('Whom would you like to ask?');
  chidi.fills({ Person: 'Ben Osei' });
  await chidi.presses('Ask');
  await ben.sees('Chidi Okafor asks whether you would be their mentor');
  await ben.presses('Yes, let us begin');
  await chidi.sees('You have both said yes');
  await ben.sees('The mentee: Chidi Okafor');
  await stage.settle();
  return { amira, ben, chidi };
}

describe.each<On>(['slack', 'teams'])('somebody in two relationships on %s', (on) => {
  test('is asked which one is meant, sees both at home, and hears from each by name', async () => {
    const { amira, ben, chidi } = await benMentorsTwo(on, stage());
    await ben.types('agree');
    await ben.sees('With whom?');
    await ben.presses('Chidi Okafor');
    await ben.sees('Step 1 of 6', 'You and Chidi Okafor see what you write here.');
    await ben.presses('Hand over to Chidi Okafor');
    await chidi.sees('Ben Osei asks you to go on with your agreement');
    amira.doesNotSee('asks you to go on');
    await ben.types('home');
    await ben.sees('You and Amira Haddad, your mentee', 'You and Chidi Okafor, your mentee');
    await ben.types('end');
    await ben.presses('Amira Haddad');
    await ben.sees('End it with Amira Haddad?');
    await ben.presses('End it');
    await amira.sees('The mentoring of Amira Haddad and Ben Osei ended on');
    chidi.doesNotSee('ended on');
  });
});

test('in the pair’s own room on Slack nobody is asked', async () => {
  const { ben } = await benMentorsTwo('slack', stage());
  const rooms = ben.client.screen().conversations.filter(({ kind }) => kind === 'private');
  expect(rooms).toHaveLength(2);
  for (const { id, messages } of rooms) {
    const name = messages.some(({ text }) => text.includes('Amira Haddad')) ? 'Amira Haddad' : 'Chidi Okafor';
    await ben.types('agree', id);
    await ben.sees(`You and ${name} see what you write here.`);
    ben.closes();
  }
  ben.doesNotSee('With whom?');
});
