import { bothSaidYes, type Pair } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

const question = 'What do you hope for, and what do you expect of the other?';
const amirasHope = 'Somebody who tells me off';
const bensHope = 'To learn from how the young work';

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('each says alone what they hope for, and both see both when both have', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.types('agree');
    await amira.sees('Step 1 of 6', 'Only you see this until both of you have answered.');
    await beginsWithIdeas({ stage: stage(), amira, ben });
    amira.fills({ [question]: amirasHope });
    await amira.presses('Hand over to Ben Osei');
    await ben.sees('Amira Haddad asks you to go on with your agreement');

    for (const command of ['home', 'help', 'agree', 'join', 'end', 'start']) {
      await ben.types(command);
      ben.doesNotSee(amirasHope);
      ben.closes();
    }
    await ben.types('agree');
    await ben.sees('Amira Haddad: There is an answer. It is shown once both of you have answered.');
    await ben.presses('Skip for now');
    await ben.sees('Step 2 of 6');
    await ben.presses('Back');
    await ben.sees('Step 1 of 6');
    ben.doesNotSee(amirasHope);
    ben.fills({ [question]: bensHope });
    amira.doesNotSee(bensHope);
    await ben.presses('Skip for now');
    await ben.sees('Step 2 of 6');
    await ben.presses('Back');
    await ben.sees(`Amira Haddad: ${amirasHope}`);

    await amira.types('agree');
    await amira.sees(`Ben Osei: ${bensHope}`);
  });
});

const [purpose, activity] = ['What is this relationship for?', 'What will we mostly do together?'];
const firstIdea = 'I hope that we think aloud together. I expect an open mind, and straight words.';

/** She lets herself be given something to begin with, question by question; what she has typed stays, whatever she presses. */
async function beginsWithIdeas({ amira, ben }: Pair): Promise<void> {
  amira.fills({ [activity]: 'Walk and talk' });
  await amira.presses('Ideas');
  await amira.sees(/2\.\s+To decide where my career should go next/, /mostly do together\?.*: Walk and talk/);
  await amira.presses('Use 2');
  await amira.sees(`${purpose}: To decide where my career should go next, and take the first step.`);
  await amira.presses('Ideas');
  await amira.sees(/2\.\s+To get better at one thing/);
  amira.fills({ [purpose]: 'My own words' });
  await amira.presses('Use 1');
  await amira.sees(`${purpose}: My own words\nTo find my feet in a new role`);

  // The first question that she has not written anything of her own to is now what she hopes for.
  await amira.presses('Ideas');
  await amira.sees(`1. ${firstIdea}`);
  await amira.presses('None');
  await amira.sees('<Ideas> <Ideas>');
  amira.doesNotSee(firstIdea);
  await amira.presses('Ideas');
  await amira.sees(`1. ${firstIdea}`);
  await amira.presses('Use 1');
  await amira.sees(new RegExp(`expect of the other\\?.*: ${firstIdea}`));
  await ben.types('agree');
  await ben.sees(`${purpose}: My own words`, /mostly do together\?.*: Walk and talk/);
  ben.doesNotSee(firstIdea);
  ben.closes();
}
