import { plainVocabulary, wordsFor } from '../../src/conversation/language.js';
import { belongsTo, isNeeded, isOwn, type Field } from '../../src/mentoring/clause.js';
import { fieldsOf } from '../../src/mentoring/framework.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { bothSaidYes, menteesOwn, purpose } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import type { On } from './stage.js';

const stage = onStage();
const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** What the form calls optional: on Slack its client writes it beside the label, on Teams it stands in the label. */
function optionalTo({ client }: Player): string[] {
  const form = client.screen().form;
  if (client.platform === 'teams')
    return (form?.inputs ?? []).flatMap(({ label }) => /(.*) \(optional\)$/.exec(label)?.[1] ?? []);
  const { blocks } = form?.raw as { blocks: { type: string; optional?: boolean; label: { text: string } }[] };
  return blocks.flatMap(({ type, optional, label }) => (type === 'input' && optional ? label.text : []));
}

const labelsOf = ({ kind, ask }: Field): string[] =>
  kind === 'goals'
    ? [
        ...[t(ask), 'Goal 1: how will we know?'],
        ...['Goal 2', 'Goal 2: how will we know?', 'Goal 3', 'Goal 3: how will we know?'],
      ]
    : [t(ask)];

const wants = {
  slack: 'Please complete this required field.',
  teams: 'Please answer this, or skip it for now.',
};

describe.each<On>(['slack', 'teams'])('a step on %s', (on) => {
  test('calls optional what may stay out, and nothing that the text cannot do without', async () => {
    const { amira } = await bothSaidYes([on, on], stage());
    await amira.types('agree');
    for (const step of standard.steps) {
      await amira.sees(step.title);
      const hers = fieldsOf(step).filter((field) => !isOwn(field) || belongsTo(field, 'mentee'));
      expect(optionalTo(amira)).toEqual(hers.filter((field) => !isNeeded(field)).flatMap(labelsOf));
      await amira.presses(hers.some(isNeeded) ? 'Skip for now' : 'Next');
    }
    await amira.sees('1. Why we are here (2 open)');
  });

  test('asks on “Next” for what is open, keeps what was written, and lets whoever has not decided go on', async () => {
    const { amira } = await bothSaidYes([on, on], stage());
    await amira.types('agree');
    await amira.sees('Step 1 of 6');
    amira.fills({ 'What is this relationship for?': purpose });
    await amira.presses('Next');
    await amira.sees(wants[on], 'Step 1 of 6');
    amira.doesNotSee('Step 2 of 6');
    await amira.presses('Skip for now');
    await amira.sees('Step 2 of 6');
    await amira.presses('Back');
    await amira.sees('Step 1 of 6', `What is this relationship for?: ${purpose}`);
    amira.fills({ 'Which areas will we work on?': ['Career'] });
    await amira.presses('Next');
    await amira.sees('Step 2 of 6');
  });

  test.each([
    ['Save and go on later', 'Saved.'],
    ['Hand over to Ben Osei', 'Saved. I have asked Ben Osei to go on.'],
    ['Back', 'Step 1 of 6'],
    ['Skip for now', 'Step 3 of 6'],
  ])(
    'lets go with “%s” whatever is open, emptied answers and one’s own promises included',
    async (way, then) => {
      const { amira } = await bothSaidYes([on, on], stage());
      await amira.types('agree');
      await amira.sees('Step 1 of 6');
      await amira.presses('Skip for now');
      await amira.sees('Step 2 of 6');
      amira.fills({ 'How many minutes is a session?': '' });
      await amira.presses(way);
      await amira.sees(then);
    },
  );

  test('leaves one’s own promises until one signs', async () => {
    const { amira } = await bothSaidYes([on, on], stage());
    await amira.types('agree');
    for (const step of [1, 2, 3]) {
      await amira.sees(`Step ${step} of 6`);
      await amira.presses('Skip for now');
    }
    await amira.sees('Step 4 of 6', 'Can wait until you sign.', Object.keys(menteesOwn)[1] ?? '');
    await amira.presses('Next');
    await amira.sees('Step 5 of 6');
  });
});
