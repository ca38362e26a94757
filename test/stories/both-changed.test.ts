import { amiraProposes, bothSaidYes, type Pair } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

const minutes = 'How many minutes is a session?';
const hours = 'How many hours before do we say so?';
const dates = 'Planned dates, if we have any';

async function changes(player: Player, step: string, answers: Record<string, string>) {
  await player.presses(step);
  await player.sees(`of 6: ${step.slice(3)}`);
  player.fills(answers);
  await player.presses('Save');
  await player.sees('What you changed');
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('who has changed the same in two steps sees both of both, each with its step, before anything is proposed', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    for (const [each, length, notice] of [
      [ben, '90', '24'],
      [amira, '45', '72'],
    ] as const) {
      await each.presses('Change something');
      await changes(each, '2. How we meet', { [minutes]: length });
      await changes(each, '3. When plans change', { [hours]: notice });
    }
    await amira.presses('Propose the changes');
    await ben.sees('Amira Haddad has changed this');

    await ben.presses('Propose the changes');
    await ben.sees(
      'Amira Haddad has changed the same questions meanwhile, in “How we meet”, “When plans change”. Nothing is proposed yet',
      /How we meet\n.*How many minutes.*\nAmira Haddad wrote meanwhile: 45 minutes\nYou wrote: 90 minutes/,
      /When plans change\n.*How many hours.*\nAmira Haddad wrote meanwhile: 72 hours before\nYou wrote: 24 hours before/,
    );
    amira.doesNotSee('Ben Osei has changed this');

    ben.closes();
    await ben.presses('Change something');
    await ben.sees('Choose the part that you would change');
    await ben.presses('3. When plans change');
    await ben.sees('In the text now: 72 hours before', `${hours}: 24`);
    ben.fills({ [hours]: '72' });
    await ben.presses('Save');
    await ben.sees('What you changed');
    await ben.presses('Propose the changes');
    await amira.sees('Ben Osei has changed this', 'Before: 45 minutes', 'Now: 90 minutes');
    amira.doesNotSee('Before: 72 hours before');
  });

  test('what only its writer sees is not said to be the other’s to go on with', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    await ben.presses('Change something');
    await ben.sees('Choose the part that you would change');
    await ben.presses('3. When plans change');
    await ben.sees('of 6: When plans change');
    ben.fills({ [hours]: '24' });
    await ben.presses('Save and go on later');
    await ben.sees('Saved. Only you see it until you propose it to Amira Haddad.');
    await amira.types('agree');
    amira.doesNotSee('24 hours before');
    await ben.presses('Go on writing');
    await ben.sees('What you changed', '24 hours before');
  });

  test('whatever kind of answer it is: the second sees the first’s, in a draft and in changes to a proposal', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    for (const each of [amira, ben]) {
      await each.types('agree');
      await each.sees('Step 1 of 6');
    }
    await inTurn(pair, 'Save and go on later', [
      { 'What is this relationship for?': 'Hers', 'Which areas will we work on?': ['Career'] },
      { 'What is this relationship for?': 'His', 'Which areas will we work on?': ['Skills', 'Confidence'] },
    ]);
    await ben.sees(
      'Amira Haddad wrote meanwhile: Hers',
      'Amira Haddad wrote meanwhile: Career',
      'What is this relationship for?: His',
      'Which areas will we work on?: Skills, Confidence',
    );
    ben.closes();

    await amira.types('agree');
    await amira.sees('Step 1 of 6');
    for (const step of [2, 3, 4, 5, 6]) {
      await amira.presses('Next');
      await amira.sees(`Step ${step} of 6`);
      if (step === 2) amira.fills({ [dates]: '2 March, 9:00' });
    }
    await amira.presses('Next');
    await amira.sees('Every question has an answer');
    await amira.presses('Propose');
    await ben.sees('Our agreement is proposed');
    for (const [each, [meet, alive]] of [
      [amira, hers],
      [ben, his],
    ] as const) {
      await each.presses('Change something');
      await changes(each, '2. How we meet', meet);
      await changes(each, '6. How we keep it alive', alive);
    }
    await amira.presses('Propose the changes');
    await ben.sees(
      'Amira Haddad has changed this',
      'Added: 9 March, 16:00',
      'Before: Every month → Now: Every week',
      'Now: 1. Run the weekly meeting',
    );
    await ben.presses('Propose the changes');
    await ben.sees(
      'Amira Haddad has changed the same questions meanwhile, in “How we meet”, “How we keep it alive”.',
      /Amira Haddad wrote meanwhile: 2 March, 9:00\n9 March, 16:00\nYou wrote: 16 March, 9:00/,
      'Amira Haddad wrote meanwhile: Every week',
      'You wrote: Every two weeks',
      'Amira Haddad wrote meanwhile: 1. Run the weekly meeting',
      'You wrote: 1. Say no once a week',
    );
    amira.doesNotSee('Say no once a week');
  });
});

const hers: [Record<string, string>, Record<string, string>] = [
  { 'How often do we meet?': 'Every week', [dates]: '2 March, 9:00\n9 March, 16:00' },
  { 'What is our first goal?': 'Run the weekly meeting' },
];
const his: [Record<string, string>, Record<string, string>] = [
  { 'How often do we meet?': 'Every two weeks', [dates]: '16 March, 9:00' },
  { 'What is our first goal?': 'Say no once a week' },
];

/** Both have the same form open: Amira sends hers, then Ben his. */
async function inTurn(
  { amira, ben }: Pair,
  button: string,
  [first, second]: [Record<string, string | string[]>, Record<string, string | string[]>],
) {
  amira.fills(first);
  ben.fills(second);
  await amira.presses(button);
  await amira.sees('Saved.');
  await ben.presses(button);
}
