import { codeShownTo } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

describe.each(pairings)('the one who types on %s, the other on %s', (here, there) => {
  test('agree before there is anybody asks whom and in which role, and after the yes it goes on from there', async () => {
    const [amira, ben] = [stage().on(here, 'amira'), stage().on(there, 'ben')];
    await amira.types('agree');
    await amira.sees('Your agreement needs two people. Whom would you like to write it with?');
    amira.fills({ 'Who would they be?': 'My mentee', ...(here === there && { Person: 'Ben Osei' }) });
    await amira.presses('Ask');
    if (here !== there) await ben.types(`join ${await codeShownTo(amira)}`);
    await ben.sees('Amira Haddad offers to be your mentor');
    await amira.types('agree');
    await amira.sees('You have not both said yes yet, so there is no agreement to write.');
    await ben.presses('Yes, let us begin');
    for (const each of [amira, ben]) {
      await each.sees('The mentee: Ben Osei', 'The mentor: Amira Haddad');
      await each.presses('Write our agreement');
      await each.sees('Step 1 of 6: Why we are here');
    }
  });
});
