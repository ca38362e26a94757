import type { Form } from '../../../adaptive-cards/kit/card.js';
import { button, card, form, heading, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { intentions } from '../../../src/conversation/intentions.js';
import type { Reply } from '../../../src/ports/turn.js';
import { openStage, saying, type Stage } from './stage.js';

let stage: Stage;
let group: string;
beforeEach(async () => {
  stage = await openStage();
  group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
});
afterEach(async () => stage.close());

const relationship = '0192f000-0000-7000-8000-000000000001';
const at = { relationship, version: 1 };
const write = button('Write', intentions.writeAgreement, { relationship });
const home = button('Home', intentions.home, {});
const shared = card('shared', {
  summary: 'For both',
  body: [paragraph('For both.')],
  actions: [write, home],
});

const comment = (error?: string, value?: string): Form =>
  form('comment', {
    summary: 'Your comment',
    window: 'Talk about it',
    body: [
      {
        type: 'Input.Text',
        id: 'comment',
        label: 'Comment',
        maxLength: 3000,
        ...(value && { value }),
        ...(error && { error }),
      },
    ],
    submit: sending('Send', intentions.sendComment, at),
    actions: [button('Leave', intentions.home, {})],
  });

/** A card stands in the group, and Amira gets these replies one after the other. */
async function inGroup(...given: Reply[]) {
  stage.answers = () => given.shift() ?? { card: saying('Nothing more'), to: 'me' };
  const to = { room: group };
  await stage.teams.chat.deliver({
    id: 'm1',
    tenant: stage.tenant.tenantId,
    to,
    card: shared,
    replaces: null,
  });
  return stage.tenant.client('amira');
}

const spoken = (who: string) =>
  stage.tenant
    .client(who)
    .screen()
    .conversations.find(({ id }) => id === group)
    ?.messages.map(({ text, onlyMe }) => (onlyMe ? `(${text})` : text));

test('a form opens for the one who pressed, stays with what was typed when it is refused, and a last word closes it', async () => {
  const amira = await inGroup(
    { form: comment() },
    { form: comment('Please say a little more.', 'June') },
    { card: saying('Sent to Ben'), to: 'replace' },
  );
  expect(await amira.presses('Write')).toMatchObject({ status: 200, trouble: null });
  expect(stage.turns[0]).toMatchObject({
    room: group,
    says: { intention: 'agreement.write', data: { relationship }, inputs: {} },
  });
  expect(stage.turns[0]?.says).not.toHaveProperty('data.msteams');
  expect(stage.tenant.state('amira').dialog).toMatchObject({ title: 'Talk about it' });
  amira.fills({ 'Comment (optional)': 'June' });
  await amira.presses('Send');
  expect(stage.turns[1]?.says).toMatchObject({
    intention: 'agreement.comment',
    data: at,
    inputs: { comment: 'June' },
  });
  expect(amira.screen().form).toMatchObject({
    text: expect.stringContaining('Please say a little more.') as string,
    inputs: [{ value: 'June' }],
  });
  await amira.presses('Send');
  expect(amira.screen().form).toBeNull();
  expect(spoken('amira')).toEqual(['For both.', '(Sent to Ben.)']);
  expect(spoken('ben')).toEqual(['For both.']);
  expect(stage.calls('POST activities')).toHaveLength(1);
});

test('an answer with buttons, or of more than a few words, stands in the dialog, whatever it was meant to do to the card', async () => {
  for (const to of ['me', 'replace', 'standing'] as const) {
    const text = card('text', { summary: 'The text', body: [heading('Private'), paragraph('Words')] });
    const amira = await inGroup(
      { form: comment() },
      { card: { ...text, actions: [write] }, to },
      { card: text, to },
    );
    await amira.presses('Write');
    await amira.presses('Leave');
    expect(stage.tenant.state('amira').dialog).toMatchObject({ title: '' });
    await amira.presses('Write');
    expect(amira.screen().form?.text).toBe('Private\nWords');
    stage.tenant.closeDialog('amira');
  }
  expect(new Set(spoken('ben'))).toEqual(new Set(['For both.']));
});

test('a button that opens no form is answered where only the one who pressed looks', async () => {
  const amira = await inGroup({ card: saying('Next for you'), to: 'me' }, { form: comment() });
  await amira.presses('Home');
  await stage.teams.answered();
  expect(spoken('amira')).toEqual(['For both.', '(Next for you)']);
  expect(stage.reads('amira')).toEqual(['Next for you.']);
  await amira.presses('Home');
  await stage.teams.answered();
  expect(stage.reads('amira').at(-1)).toBe('Comment (optional)');
  expect(spoken('ben')).toEqual(['For both.']);
});

test('what takes the place of a card in a group does so for the one who pressed alone', async () => {
  const amira = await inGroup();
  stage.answers = () => ({ card: shared, to: 'me' });
  await amira.types('home');
  const offered = { ...shared, actions: [home] };
  const place = { conversation: group, serviceUrl: stage.serviceUrl };
  stage.gathers = () => offered;
  await stage.tenant.addBot(place.conversation);
  stage.answers = () => ({ card: { ...saying('Mine'), actions: [write] }, to: 'replace' });
  await amira.presses('Home');
  await stage.teams.answered();
  expect(spoken('amira')).toEqual(['For both.', 'Mine.']);
  expect(spoken('ben')).toEqual(['For both.', 'For both.']);
  expect(stage.calls('PUT activities')).toEqual([]);
  stage.answers = () => ({ form: comment() });
  await amira.presses('Write');
  expect(stage.tenant.state('amira').dialog).toMatchObject({ title: 'Talk about it' });
});

test('a command that concerns both waits in the group behind a button; any other is answered in the personal chat', async () => {
  const amira = stage.tenant.client('amira');
  stage.answers = () => ({ form: comment() });
  await amira.types('agree', group);
  expect(spoken('ben')?.at(-1)).toBe(
    'It opens with the button. Each of you opens your own, and nobody else sees it.',
  );
  await stage.tenant.client('ben').presses('Open');
  expect(stage.turns[1]?.says).toMatchObject({ intention: 'agreement.open', data: {} });
  expect(stage.tenant.state('ben').dialog).toMatchObject({ title: 'Talk about it' });
  expect(stage.tenant.state('amira').dialog).toBeNull();
  const said = spoken('ben')?.length ?? 0;
  for (const word of ['start', 'verify', 'nonsense']) await amira.types(word, group);
  expect(stage.reads('amira')).toHaveLength(3);
  expect(spoken('ben')?.slice(said)).toEqual(
    ['start', 'verify', 'nonsense'].map((word) => `Mentoring ${word}`),
  );
});

test.each([
  ['nothing', undefined],
  ['no data', {}],
  ['a verb that is none', { data: { verb: 7 } }],
  ['a verb that nobody knows', { data: { verb: 'agreement.sing' } }],
  ['data that is a list', { data: ['agreement.write'] }],
  ['far too much', { data: { verb: 'x'.repeat(50_000), comment: 'y'.repeat(50_000) } }],
])('a dialog that asks for %s is answered in words', async (_, value) => {
  const [amira] = stage.tenant.people;
  for (const name of ['task/fetch', 'task/submit']) {
    const answer = await stage.sends(
      JSON.stringify({
        type: 'invoke',
        name,
        id: name,
        serviceUrl: stage.serviceUrl,
        from: { id: amira?.teamsId, aadObjectId: amira?.aadObjectId },
        conversation: { id: group, conversationType: 'groupChat', tenantId: stage.tenant.tenantId },
        value,
      }),
    );
    expect(answer).toEqual({ status: 200, body: { task: { type: 'continue', value: expect.anything() } } });
  }
  expect(stage.turns.every(({ says }) => 'intention' in says)).toBe(true);
});
