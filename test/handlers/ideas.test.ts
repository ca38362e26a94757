import type { Card } from '../../adaptive-cards/kit/card.js';
import { intentions } from '../../src/conversation/intentions.js';
import type { Inputs, Reply } from '../../src/ports/turn.js';
import { actionIn, actionsIn, cardOf, inputsIn, openHouse } from './house.js';
import { benSaysYesTo, onSlack, type House } from './pairs.js';

let house: House;
let relationship: string;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Every test has a pair of its own. */
let pairs = 0;
let mentee: string;
beforeEach(async () => {
  mentee = `Amira ${(pairs += 1)}`;
  const all = await benSaysYesTo(house, [mentee]);
  relationship = all.at(-1) ?? '';
});

const amira = () => house.person(onSlack(mentee));
const ben = () => house.person(onSlack('Ben'));

/** A button of a step, with whatever it carries. */
const pressing = (who: ReturnType<typeof amira>, carries: object, inputs: Inputs = {}) =>
  who.presses(
    {
      type: 'Action.Execute',
      title: '',
      verb: intentions.saveStep.id,
      data: { relationship, version: 1, revision: 0, step: 'why', then: 'take', ...carries },
      associatedInputs: 'auto',
    },
    inputs,
  );

const idea = (carries: object, inputs: Inputs = {}) => pressing(amira(), carries, inputs);

const standsIn = (reply: Reply, id: string) => inputsIn(cardOf(reply))[id];
const errorsIn = (reply: Reply) =>
  cardOf(reply).body.flatMap((element) => ('error' in element && element.error ? [element.error] : []));
const offered = (reply: Reply | Card) =>
  actionsIn('type' in reply ? reply : cardOf(reply)).flatMap(({ title, data }) =>
    data['then'] === 'ideas' || data['then'] === 'take' ? [`${title} ${String(data['question'])}`] : [],
  );

const kept = async () => {
  const found = await house.database.store.look(relationship);
  if (!found?.agreement) throw new Error('there is no such pair');
  return found.agreement;
};
const valueIn = async (place: string) =>
  (await kept()).entries.findLast((entry) => entry.place === place)?.value;

const second = 'To decide where my career should go next, and take the first step.';

test('a question shows its ideas when they are asked for, and what was typed elsewhere is saved with it', async () => {
  const asked = await idea({ then: 'ideas', question: 'purpose' }, { activity: 'Talk' });
  expect(offered(asked)).toEqual([
    ...['Use 1 purpose', 'Use 2 purpose', 'Use 3 purpose', 'None undefined'],
    ...['Ideas hopes', 'Ideas expectations'],
  ]);
  expect(standsIn(asked, 'activity')).toBe('Talk');
  expect(await valueIn('activity')).toBe('Talk');
  const none = await amira().presses(actionIn(cardOf(asked), 'None'), inputsIn(cardOf(asked)));
  expect(offered(none)[0]).toBe('Ideas purpose');
});

test('the chosen one stands in the form and in the text, and may be swapped for another', async () => {
  const asked = cardOf(await idea({ then: 'ideas', question: 'purpose' }));
  const taken = await amira().presses(actionIn(asked, 'Use 2'), inputsIn(asked));
  expect(standsIn(taken, 'purpose')).toBe(second);
  expect(await valueIn('purpose')).toBe(second);
  // On Slack what stood in the window before would win otherwise.
  expect(cardOf(taken).body).toContainEqual(
    expect.objectContaining({ id: 'purpose', edition: (await kept()).revision }),
  );
  const again = cardOf(await amira().presses(actionIn(cardOf(taken), 'Ideas'), inputsIn(cardOf(taken))));
  expect(JSON.stringify(again.body.filter(({ type }) => type === 'RichTextBlock'))).not.toContain(second);
  const swapped = await amira().presses(actionIn(again, 'Use 1'), inputsIn(again));
  expect(standsIn(swapped, 'purpose')).toMatch(/^To find my feet/);
});

test('own words are offered no ideas, and whoever asks for one all the same keeps both', async () => {
  const written = await idea({ then: 'ideas', question: 'hopes' }, { purpose: 'Mine' });
  expect(offered(written)).not.toContain('Ideas purpose');
  const asked = cardOf(await idea({ then: 'ideas', question: 'purpose', revision: 1 }, { purpose: 'Mine!' }));
  const taken = await amira().presses(actionIn(asked, 'Add 2'), inputsIn(asked));
  expect(standsIn(taken, 'purpose')).toBe(`Mine!\n${second}`);
  expect(await valueIn('purpose')).toBe(`Mine!\n${second}`);
});

test('typed after the ideas were shown, and pressed twice: nothing is lost, and nothing doubled', async () => {
  const asked = cardOf(await idea({ then: 'ideas', question: 'purpose' }));
  const press = () => amira().presses(actionIn(asked, 'Use 2'), { ...inputsIn(asked), purpose: 'Quick' });
  await press();
  expect(standsIn(await press(), 'purpose')).toBe(`Quick\n${second}`);
  expect(await valueIn('purpose')).toBe(`Quick\n${second}`);
});

test.each<[string, string, { question: string; idea: number }, Record<string, string>]>([
  ['a text', 'why', { question: 'purpose', idea: 0 }, { purpose: 'x'.repeat(2_990) }],
  [
    'goals',
    'alive',
    { question: 'goals', idea: 1 },
    { 'goals.1': 'One', 'goals.2': 'Two', 'goals.3': 'Three' },
  ],
])('where there is no room for it in %s, what was written is kept', async (_, step, carries, inputs) => {
  const full = await idea({ step, ...carries }, inputs);
  expect(errorsIn(full)).toEqual([
    expect.stringMatching(/too long|longer|characters|All three are taken already/i),
  ]);
  for (const [id, written] of Object.entries(inputs)) expect(standsIn(full, id)).toBe(written);
  expect(await valueIn(carries.question)).toEqual(
    carries.question === 'goals' ? ['One', '', 'Two', '', 'Three', ''] : inputs['purpose'],
  );
});

test('a goal comes with how the pair will know, and goes into the next place that is free', async () => {
  const taken = await idea({ step: 'alive', question: 'goals', idea: 1 }, { 'goals.1': 'Mine' });
  expect(inputsIn(cardOf(taken))).toMatchObject({
    'goals.1': 'Mine',
    'goals.2': 'Decide what my next step is',
    'goals.2.success': 'I have named it, and told somebody who can help.',
  });
});

test('lines come as lines', async () => {
  const taken = await idea(
    { step: 'confidence', question: 'reporting', idea: 2 },
    { reporting: 'Nothing, to nobody' },
  );
  expect(standsIn(taken, 'reporting')).toBe(
    'That we meet, to the programme, half-way and at the end\nNothing of what we say',
  );
});

test('what each says alone, begun with an idea, is still nobody else’s until both have answered', async () => {
  const taken = await idea({ question: 'hopes', idea: 0 });
  expect(standsIn(taken, 'hopes')).toMatch(/^I hope that we think aloud/);
  const his = await pressing(ben(), { then: 'ideas', question: 'purpose', revision: 1 });
  expect(JSON.stringify(his)).not.toContain('think aloud');
  expect(await valueIn('hopes@mentee')).toMatch(/^I hope/);
  expect(await valueIn('hopes@mentor')).toBeUndefined();
});

test('what is for the pair alone is saved with it, and stays out of what is signed', async () => {
  await idea({ step: 'confidence', question: 'limits', idea: 1 });
  expect(await valueIn('limits')).toBe('Health and family, unless one of us brings it up.');
});

test('the other has answered meanwhile: both stand there, and the text is as the other left it', async () => {
  await pressing(ben(), { then: 'leave' }, { purpose: 'His' });
  const met = await idea({ question: 'purpose', idea: 1 });
  expect(standsIn(met, 'purpose')).toBe(second);
  expect(JSON.stringify(cardOf(met).body)).toContain('Ben wrote meanwhile');
  expect(await valueIn('purpose')).toBe('His');
});

const steps = ['why', 'meet', 'change', 'promise', 'confidence', 'alive'];

async function proposed(): Promise<void> {
  let form = cardOf(await idea({ then: 'skip', step: 'why' }, { purpose: 'Hers', focus: ['career'] }));
  for (const _ of steps.slice(1))
    form = cardOf(await amira().presses(actionIn(form, 'Next'), inputsIn(form)));
  await amira().presses(actionIn(form, 'Propose'));
}

test('in changes to a proposal it is one’s own draft, and the text stays', async () => {
  await proposed();
  const { revision } = await kept();
  const taken = await pressing(
    ben(),
    { revision, question: 'purpose', idea: 1 },
    { purpose: '', focus: ['career'] },
  );
  expect(standsIn(taken, 'purpose')).toBe(second);
  expect(await valueIn('purpose')).toBe('Hers');
  expect(Object.values((await kept()).drafts)).toEqual([
    expect.objectContaining({ values: { purpose: second } }),
  ]);
});

test.each([
  ['a question that this step does not ask', { question: 'confidentiality', idea: 0 }],
  ['a question of the other’s alone', { step: 'promise', question: 'mentorPromises', idea: 0 }],
  ['a question that there is not', { question: 'constructor', idea: 0 }],
  ['a question without ideas', { question: 'focus', idea: 0 }],
  ['no question', { idea: 0 }],
  ['no idea', { question: 'purpose' }],
  ['a number too high', { question: 'purpose', idea: 3 }],
  ['a number far too high', { question: 'purpose', idea: Number.MAX_SAFE_INTEGER }],
  ['half a number', { question: 'purpose', idea: 0.5 }],
  ['a number below', { question: 'purpose', idea: -1 }],
  ['ideas for a question that there is not', { then: 'ideas', question: 'nothing' }],
  ['a step that there is not', { step: 'nowhere', question: 'purpose', idea: 0 }],
  ['another version', { version: 2, question: 'purpose', idea: 0 }],
])('%s is an old card, and changes nothing', async (_, carries) => {
  const refused = await idea(carries, { purpose: 'Lost?' });
  expect(cardOf(refused)).toMatchObject({ id: 'refused', summary: expect.stringMatching(/old/) });
  expect((await kept()).revision).toBe(0);
});

test('somebody else’s pair and what both have signed are refused plainly', async () => {
  const stranger = house.person(onSlack('Mallory'));
  const foreign = await pressing(stranger, { question: 'purpose', idea: 0 });
  expect(cardOf(foreign).summary).toMatch(/belongs to other people/);
  await proposed();
  const signing: [ReturnType<typeof amira>, Inputs][] = [
    [ben(), { mentorPromises: ['time'] }],
    [amira(), { menteePromises: ['open'], mayChallenge: 'yes', mayTakeNotes: 'no' }],
  ];
  for (const [who, own] of signing) {
    const card = cardOf(await amira().types('agree'));
    const form = cardOf(await who.presses(actionIn(card, 'Sign')));
    const both = { keeping: ['stands'], code: 'read', feedbackWelcome: 'yes' };
    await who.presses(actionIn(form, 'Sign'), { ...both, ...own });
  }
  expect((await kept()).state).toBe('signed');
  const { revision } = await kept();
  const stands = await idea({ revision, question: 'purpose', idea: 0 });
  expect(cardOf(stands).summary).toMatch(/signed this agreement/);
});

test('looking at ideas, and closing a form in which nothing is new, is not yet a yes; going on is', async () => {
  const phase = async () => (await house.database.store.look(relationship))?.relationship.phase;
  await idea({ then: 'ideas', question: 'purpose' });
  await idea({ then: 'leave' });
  await idea({ then: 'back' });
  expect(await phase()).toBe('chemistry');
  await idea({ then: 'leave' }, { purpose: 'To find my feet' });
  expect(await phase()).toBe('contracting');
});
