import { bothSaidYes, menteesOwn, mentorsOwn, purpose } from './pair.js';
import { pairings, setStage, type Stage } from './stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

describe.each(pairings)('the mentee on %s, the mentor on %s', (menteeOn, mentorOn) => {
  test('begin, leave in the middle, go on where the other stopped, propose, change, see the change, sign', async () => {
    const { amira, ben } = await bothSaidYes([menteeOn, mentorOn], stage);

    await amira.types('agree');
    await amira.sees('Step 1 of 6: Why we are here', 'You and Ben Osei see what you write here');
    amira.fills({
      'What is this relationship for?': purpose,
      'Which areas will we work on?': ['Career', 'Confidence'],
    });
    await amira.presses('Next');
    await amira.sees('Step 2 of 6: How we meet');
    await amira.presses('Save and go on later');
    await amira.sees('Saved.');

    await ben.types('agree');
    await ben.sees('Step 2 of 6: How we meet');
    for (const title of [
      'When plans change',
      'What we promise',
      'What stays between us',
      'How we keep it alive',
    ]) {
      await ben.presses('Next');
      await ben.sees(title);
    }
    await ben.presses('Next');
    await ben.sees('Every question has an answer');

    await amira.types('agree');
    await amira.sees('Every question has an answer');
    await amira.presses('Propose');
    await ben.sees('Our agreement is proposed', 'Amira Haddad proposes this text');
    await ben.unfolds('1. Why we are here');
    await ben.sees(purpose);

    await ben.presses('Change something');
    await ben.sees('Choose the part that you would change');
    await ben.presses('3. When plans change');
    await ben.sees('How many hours before do we say so?: 48');
    ben.fills({ 'How many hours before do we say so?': '24' });
    await ben.presses('Save');
    await ben.sees('What you changed', '48 hours before', '24 hours before');
    await ben.presses('Propose the changes');

    await amira.sees('Ben Osei has changed this', '48 hours before', '24 hours before');
    amira.doesNotSee('signed by one of us');

    await amira.presses('Sign');
    await amira.sees('What only you can answer');
    amira.fills(menteesOwn);
    await amira.presses('Sign');
    await ben.sees('Our agreement is signed by one of us');

    await ben.presses('Sign');
    await ben.sees('What only you can answer');
    ben.fills(mentorsOwn);
    await ben.presses('Sign');

    for (const each of [amira, ben]) {
      await each.sees('Our agreement, signed by both of us');
      await each.types('agree');
      await each.unfolds('3. When plans change');
      await each.sees('Our agreement, signed by both of us', '24 hours before');
    }
  });
});
