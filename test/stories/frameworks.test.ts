import { allFields, type Framework } from '../../src/mentoring/framework.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { amiraAsksBen } from './pair.js';
import type { Player } from './player.js';
import { setStage, type On, type Stage } from './stage.js';

let stage: Stage;
afterEach(() => stage.close());

/** Every question that has no answer yet gets one, whatever it asks. */
function answersEverything(player: Player): void {
  const { inputs } = player.client.screen().form ?? { inputs: [] };
  const open = inputs.filter(({ value, kind }) => value.length === 0 && kind !== 'date' && kind !== 'number');
  player.fills(
    Object.fromEntries(
      open.map(({ label, kind, options: [first = ''] }) => [
        label,
        kind === 'text' ? `About “${label.slice(0, 40)}”` : kind === 'many' ? [first] : first,
      ]),
    ),
  );
}

async function writes(player: Player, { steps }: Framework): Promise<void> {
  for (const number of steps.keys()) {
    await player.sees(`Step ${number + 1} of ${steps.length}`);
    answersEverything(player);
    await player.presses('Next');
  }
  await player.sees('Every question has an answer');
  await player.presses('Propose');
}

/** Own promises are asked first where there are any that are still open. */
async function signs(player: Player, open: boolean): Promise<void> {
  await player.presses('Sign');
  if (!open) return;
  await player.sees('What only you can answer');
  answersEverything(player);
  await player.presses('Sign');
}

describe.each(Object.values(builtInFrameworks))('a programme with $id', (framework) => {
  const { kind, contractWord } = framework.suits;
  const [mentor, hasRead] = [kind === 'coaching' ? 'coach' : 'mentor', framework.signing === 'hasRead'];
  const mentorsOwn = allFields(framework).some((field) => 'of' in field && field.of !== 'mentee');

  test.each<[On, On]>([
    ['slack', 'slack'],
    ['teams', 'teams'],
  ])('is agreed on by a mentee on %s and a mentor on %s, and signed by both', async (...on) => {
    stage = await setStage({ framework: framework.id });
    const { amira, ben } = await amiraAsksBen(on, stage, mentor);
    await ben.presses('Yes, let us begin');
    await amira.sees('You have both said yes', `The ${mentor}: Ben Osei`);
    await amira.types('agree');
    await writes(amira, framework);
    await ben.sees(`Our ${contractWord} is proposed`);
    await signs(ben, mentorsOwn);
    await signs(amira, false);
    for (const each of [amira, ben]) {
      await each.sees(`Our ${contractWord}, signed by both of us`);
      await each.sees(hasRead ? 'Ben Osei, who has read it, on' : 'Ben Osei, who agrees, on');
      each.doesNotSee('{{');
    }
    expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
