import { button, card, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { intentions } from '../../../src/conversation/intentions.js';
import type { Reply } from '../../../src/ports/turn.js';
import { goalForm, hello, openStage, saying, type Stage } from './stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => stage.close());

const go = button('Go', intentions.home, {});
const start = card('start', { summary: 'Start', body: [paragraph('Start here.')], actions: [go] });

/** Amira gets the first reply for what she types, and the next for each press. */
function replies(...given: Reply[]) {
  stage.answers = () => given.shift() ?? { card: hello, to: 'me' };
  return stage.tenant.client('amira');
}

test('what is typed is answered by a message with the card', async () => {
  const amira = replies({ card: start, to: 'me' });
  expect(await amira.types('home')).toMatchObject({ status: 200, trouble: null });
  expect(stage.reads('amira')).toEqual(['Start here.']);
  expect(stage.tenant.ledger.posted[0]?.versions[0]).toMatchObject({ summary: 'Start' });
});

test('a form opens in place of the card that was clicked, and is still there when the client starts anew', async () => {
  const amira = replies({ card: start, to: 'me' }, { form: goalForm });
  await amira.types('home');
  expect(await amira.presses('Go')).toMatchObject({ status: 200, trouble: null });
  expect(amira.screen().form?.inputs[0]?.label).toBe('What do you want to reach? (optional)');
  await stage.teams.answered();
  stage.tenant.reload('amira');
  expect(stage.reads('amira')).toEqual(['What do you want to reach? (optional)']);
  expect(stage.calls('PUT activities')).toHaveLength(1);
});

test('steps that follow each other quickly stay in their order', async () => {
  const step = (words: string) => ({ ...saying(words), actions: [go] });
  const amira = replies(
    { card: start, to: 'me' },
    { card: step('One'), to: 'replace' },
    { card: step('Two'), to: 'replace' },
  );
  await amira.types('home');
  stage.tenant.fault({ method: 'PUT activities', kind: 'slow', ms: 200 });
  const changedTwice = new Promise<void>((resolve) =>
    stage.tenant.onChange(() => stage.calls('PUT activities').length === 2 && resolve()),
  );
  await amira.presses('Go');
  await amira.presses('Go');
  await changedTwice;
  stage.tenant.reload('amira');
  expect(stage.reads('amira')).toEqual(['Two.']);
});

const standsWithAmira = () =>
  stage.teams.chat.deliver({
    id: 'm1',
    tenant: stage.tenant.tenantId,
    to: {
      person: stage.tenant.people.find(({ id }) => id === 'amira')?.aadObjectId ?? '',
      conversation: null,
      serviceUrl: null,
    },
    card: start,
    replaces: null,
  });

test('what the outbox is changing is shown to the one who clicked, and left to the outbox', async () => {
  const amira = replies({ card: saying('Signed'), to: 'standing' });
  await standsWithAmira();
  await amira.presses('Go');
  await stage.teams.answered();
  expect(stage.reads('amira')).toEqual(['Signed.']);
  expect(stage.calls('PUT activities')).toEqual([]);
});

test('a card that stands is never written over: a form and an answer come below it', async () => {
  const amira = replies({ form: goalForm }, { card: saying('Kept'), to: 'replace' });
  await standsWithAmira();
  await amira.presses('Go');
  await stage.teams.answered();
  expect(stage.reads('amira')).toEqual([
    'Start here.',
    '(Your goal)',
    'What do you want to reach? (optional)',
  ]);
  await amira.presses('Keep it');
  await stage.teams.answered();
  expect(stage.reads('amira')).toEqual(['Start here.', '(Your goal)', 'Kept.']);
});

test('a refused form stays with what was typed in it, and a message says why', async () => {
  const amira = replies({ form: goalForm }, { card: saying('Not yet'), to: 'me' });
  await amira.types('agree');
  amira.fills({ 'What do you want to reach? (optional)': 'Lead a team' });
  await amira.presses('Keep it');
  await stage.teams.answered();
  expect(stage.reads('amira')).toEqual([
    'What do you want to reach? (optional): Lead a team',
    '(Not yet)',
    'Not yet.',
  ]);
  expect(amira.screen().form?.inputs[0]?.value).toBe('Lead a team');
});

test('a change that Teams does not take is only logged', async () => {
  const amira = replies({ card: start, to: 'me' }, { card: saying('Done'), to: 'replace' });
  await amira.types('home');
  stage.tenant.fault({ method: 'PUT activities', kind: 'http', status: 500 });
  expect(await amira.presses('Go')).toMatchObject({ trouble: null });
  await stage.teams.answered();
  expect(stage.logged).toMatchObject([{ level: 50, err: { message: '500 ServiceError' } }]);
});

test('in a group nothing is said: words go to the personal chat, and so does a form that a click asks for', async () => {
  const group = await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  const amira = replies(
    { card: saying('For you'), to: 'me' },
    { form: goalForm },
    { card: saying('No'), to: 'me' },
  );
  await amira.types('home', group);
  expect(stage.reads('amira')).toEqual(['For you.']);
  await stage.teams.chat.deliver({
    id: 'm1',
    tenant: stage.tenant.tenantId,
    to: { room: group },
    card: start,
    replaces: null,
  });
  await amira.presses('Go');
  await stage.teams.answered();
  expect(amira.screen().form?.inputs[0]?.label).toBe('What do you want to reach? (optional)');
  amira.fills({ 'What do you want to reach? (optional)': 'Lead a team' });
  await amira.presses('Keep it');
  await stage.teams.answered();
  expect(stage.reads('amira')).toEqual([
    'For you.',
    'What do you want to reach? (optional): Lead a team',
    '(No)',
    'No.',
  ]);
  const bens = stage.tenant
    .client('ben')
    .screen()
    .conversations.find(({ id }) => id === group);
  expect(bens?.messages.map(({ text }) => text)).toEqual(['Mentoring home', 'Start here.']);
});

test('who has no personal chat with the bot and asks in a group cannot be answered, and nothing breaks', async () => {
  const group = await stage.tenant.makeGroup(['dana', 'ben'], { withBot: true });
  expect(await stage.tenant.client('dana').types('home', group)).toMatchObject({ status: 200 });
  expect(stage.calls().map(({ what, status }) => [what, status])).toEqual([['POST conversations', 403]]);
  expect(stage.logged).toMatchObject([
    { outcome: { is: 'refused', reason: '403 ForbiddenOperationException' } },
  ]);
});

test('who installs the app is greeted once with their home, and again after taking it away', async () => {
  await stage.tenant.install('dana');
  expect(stage.turns.map(({ says, hints }) => [says, hints.conversation])).toEqual([
    [{ text: 'home', mentions: [] }, stage.tenant.personalChat('dana')],
  ]);
  expect(stage.reads('dana')).toEqual(['Hello, Amira']);
  await stage.tenant.uninstall('dana');
  await stage.tenant.install('dana');
  expect(stage.reads('dana')).toHaveLength(2);
});

test('the bot is silent when it comes into a group', async () => {
  await stage.tenant.makeGroup(['amira', 'ben'], { withBot: true });
  expect(stage.turns).toEqual([]);
});

test('what Teams delivers twice is answered once', async () => {
  const amira = replies({ card: start, to: 'me' }, { card: saying('Once'), to: 'me' });
  await amira.types('home');
  expect(await stage.tenant.redeliver()).toMatchObject({ status: 200 });
  await amira.presses('Go');
  await stage.tenant.redeliver();
  await stage.teams.answered();
  const pressed = stage.tenant.ledger.calls.filter(({ what }) => what === 'adaptiveCard/action');
  expect(pressed).toHaveLength(2);
  expect(pressed[1]?.answer).toEqual(pressed[0]?.answer);
  expect(stage.turns).toHaveLength(2);
  expect(stage.calls('POST activities')).toHaveLength(2);
});

test('an answer that certainly did not go out may be asked for again; one that perhaps did may not', async () => {
  const amira = stage.tenant.client('amira');
  stage.tenant.fault({ method: 'POST activities', kind: '429', ms: 1000 });
  expect(await amira.types('home')).toMatchObject({ status: 503 });
  expect(await stage.tenant.redeliver()).toMatchObject({ status: 200 });
  expect(stage.reads('amira')).toEqual(['Hello, Amira']);
  stage.tenant.fault({ method: 'POST activities', kind: 'lose-reply' });
  expect(await amira.types('home')).toMatchObject({ status: 200 });
  await stage.tenant.redeliver();
  expect(stage.reads('amira')).toEqual(['Hello, Amira', 'Hello, Amira']);
});

test('numbers and missing answers are refused by Teams in words', async () => {
  const asks = card('asks', {
    summary: 'Asks',
    body: [
      { type: 'Input.Number', id: 'n', label: 'N', min: 1, max: 9 },
      { type: 'Input.Text', id: 't', label: 'T', maxLength: 10, isRequired: true },
    ],
    actions: [sending('Keep', intentions.home, {})],
  });
  const amira = replies({ card: asks, to: 'me' });
  await amira.types('home');
  amira.fills({ 'N (optional)': '12' });
  await amira.presses('Keep');
  expect(amira.screen().form?.errors).toEqual({
    'N (optional)': 'Please choose a number from 1 to 9.',
    T: 'Please answer this.',
  });
});
