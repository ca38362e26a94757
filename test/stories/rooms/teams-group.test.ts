import { bothSaidYes, menteesOwn, mentorsOwn, purpose } from '../pair.js';
import { onStage } from '../on-stage.js';
import { inGroup, linesAbout, said, takeIn } from './group.js';

const stage = onStage();

test('a pair moves into a group chat in the middle of its agreement, signs there, and goes on without it', async () => {
  const { amira, ben } = await bothSaidYes(['teams', 'teams'], stage());
  await amira.presses('Write our agreement');
  await amira.sees('Step 1 of 6');
  amira.fills({
    'What is this relationship for?': purpose,
    'Which areas will we work on?': ['Career', 'Confidence'],
    'What do you hope for, and what do you expect of the other?': 'That you never tell my boss',
  });

  const group = await takeIn(stage(), ['amira', 'ben']);
  for (const each of [amira, ben]) {
    expect(linesAbout(each, 'your group chat')).toHaveLength(1);
    expect(inGroup(each, group)).toContain('You have both said yes');
  }

  await amira.presses('Next');
  await amira.sees('Step 2 of 6');
  await ben.presses('Write our agreement');
  await ben.sees('Step 2 of 6: How we meet');
  expect(stage().teams.state('ben').dialog).toMatchObject({ title: 'Our agreement' });

  // What is not right comes back in the dialog, with all that was typed.
  ben.fills({ 'Why might this rhythm change?': 'I am away in May', 'When do we start?': '2020-01-01' });
  await ben.presses('Next');
  await ben.sees('That day has passed.', 'Why might this rhythm change? (optional): I am away in May');
  ben.fills({ 'When do we start?': '2030-01-07' });
  for (const step of [3, 4, 5, 6]) {
    await ben.presses('Next');
    await ben.sees(`Step ${step} of 6`);
  }
  await ben.presses('Next');
  await ben.sees('Every question has an answer');
  await ben.presses('Propose');
  await ben.sees('Proposed. Amira Haddad can now sign it or change it');
  stage().teams.closeDialog('ben');
  expect(inGroup(amira, group)).toContain('Our agreement is proposed');

  // A change that is not proposed yet is the writer's alone.
  await amira.presses('Change something');
  await amira.presses('3. When plans change');
  amira.fills({ 'How many hours before do we say so?': '13' });
  await amira.presses('Save and go on later');
  await amira.sees('Saved. Only you see it until you propose it to Ben Osei.');
  stage().teams.closeDialog('amira');

  await ben.presses('Sign');
  await ben.sees('What only you can answer');
  ben.fills(mentorsOwn);
  await ben.presses('Sign');
  await ben.sees('Signed. Now it is Amira Haddad’s turn.');
  expect(stage().teams.state('ben').dialog).toBeNull();
  expect(inGroup(amira, group)).toContain('Our agreement is signed by one of us');
  expect(said(stage(), group)).not.toMatch(/never tell my boss|13 hours|Saved\. Only you/);

  await stage().teams.removeBot(group);
  await stage().settle();
  for (const each of [amira, ben])
    expect(linesAbout(each, 'I am no longer in your group chat')).toHaveLength(1);
  await amira.presses('Show our agreement');
  await amira.presses('Sign');
  amira.fills(menteesOwn);
  await amira.presses('Sign');
  await ben.sees('Our agreement, signed by both of us');
  expect(inGroup(ben, group)).not.toContain('signed by both of us');
});
