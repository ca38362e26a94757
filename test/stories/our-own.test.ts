import { amiraProposes, bothSaidYes, menteesOwn, mentorsOwn } from './pair.js';
import { signs } from './signed.js';
import { setStage, type On, type Stage } from './stage.js';

let stage: Stage;
afterEach(() => stage.close());

test.each<[On, On]>([
  ['slack', 'slack'],
  ['teams', 'teams'],
])('on %s and %s the pair adds points of its own, each at the same time, and signs them', async (...on) => {
  stage = await setStage();
  const pair = await bothSaidYes(on, stage);
  const { amira, ben } = pair;
  await amiraProposes(pair);
  await ben.sees('Our agreement is proposed');

  for (const each of [amira, ben]) {
    await each.presses('Change something');
    await each.sees('Add a point of our own');
    await each.presses('Add a point of our own');
    await each.sees('What else we agree');
  }
  amira.fills({ 'Point 1: what is it about?': 'Trips', 'Point 1: what do we agree?': 'Never alone' });
  ben.fills({ 'Point 1: a question, if there is one': 'Which dogs?', 'Point 1: what do we agree?': 'Yours' });
  await ben.presses('Save');
  await ben.sees('Please say what it is about and what you agree');
  ben.fills({ 'Point 1: what is it about?': 'Dogs' });
  for (const each of [amira, ben]) {
    await each.presses('Save');
    await each.sees('What you changed');
    await each.presses('Propose the changes');
    await each.sees('Our agreement is proposed');
  }
  await amira.sees('Ben Osei has changed this', 'Dogs');
  await signs(amira, menteesOwn);
  await ben.sees('Our agreement is signed by one of us');
  await signs(ben, mentorsOwn);
  for (const each of [amira, ben]) {
    await each.sees('Our agreement, signed by both of us');
    await each.types('agree');
    await each.unfolds('7. What else we agree');
    await each.sees('Trips', 'Never alone', 'Dogs', 'Which dogs?', 'Yours');
  }
  expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});
