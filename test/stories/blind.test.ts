import { bothSaidYes } from './pair.js';
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
