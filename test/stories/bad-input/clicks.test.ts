import { amiraAsksBen, amiraProposes, bothSaidYes, codeShownTo, purpose } from '../pair.js';
import type { Player } from '../player.js';
import { handMade, post, signed, type Answered, type Made } from './hand-made.js';
import { countOf, kept, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage({ slow: true });

const often = (player: Player, times: number, made: Made) =>
  Array.from({ length: times }, () => handMade(stage(), player, made));

/** One who had to wait for longer than two seconds on a busy machine is told so; nothing else may happen. */
const tired = 'Something went wrong on my side. Nothing that was saved is lost: please try again.';
const whatWasSaid = (answers: readonly Answered[]) => {
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers
    .map(({ says }) => says)
    .filter((says) => !says.includes(tired) && says !== 'Something went wrong');
};

const menteesOwn = {
  keeping: ['stands'],
  menteePromises: ['time'],
  code: 'read',
  feedbackWelcome: 'yes',
  mayChallenge: 'yes',
  mayTakeNotes: 'no',
};
const plans = { noticeHours: '24', emergencies: 'We call', replyDays: '3', quietWeeks: '6', checkIn: 'room' };
const mentorsOwn = { keeping: ['stands'], mentorPromises: ['time'], code: 'read', feedbackWelcome: 'yes' };

describe.each(platforms)('twenty clicks at once on %s', (platform) => {
  test('on Yes, Propose and Sign, by both: everything is done once', async () => {
    const pair = await amiraAsksBen([platform, platform], stage());
    const { amira, ben } = pair;
    const { relationship } = await theOnly(stage());
    const accept = { intention: 'invitation.accept', data: { relationship } };
    const accepted = await Promise.all([...often(ben, 10, accept), ...often(amira, 10, accept)]);
    for (const says of whatWasSaid(accepted))
      expect(says).toMatch(/You said yes|That belongs to other people/);
    await amira.sees('You have both said yes');
    await stage().settle();
    expect(await countOf(stage(), 'room')).toBe(1);
    expect(await countOf(stage(), 'agreement_version')).toBe(1);
    expect(await countOf(stage(), 'message', `slot = 'welcome'`)).toBe(platform === 'slack' ? 1 : 2);
    const made = stage().slack.ledger.calls.filter(({ method }) => method === 'conversations.create');
    expect(made).toHaveLength(platform === 'slack' ? 1 : 0);

    await amiraWritesAll(amira);
    const { version, revision } = await theOnly(stage());
    const propose = { intention: 'agreement.propose', data: { relationship, version, revision } };
    const proposed = await Promise.all([...often(ben, 10, propose), ...often(amira, 10, propose)]);
    for (const says of whatWasSaid(proposed))
      expect(says).toMatch(/Proposed|You have not changed anything yet/);
    expect((await theOnly(stage())).snapshot.agreement?.proposals).toHaveLength(1);
    expect(await countOf(stage(), 'audit_event', `kind = 'proposed'`)).toBe(1);

    const { hash } = await theOnly(stage());
    const sign = { intention: 'agreement.sign', data: { relationship, version, hash } };
    const signs = await Promise.all([
      ...often(ben, 10, { ...sign, inputs: mentorsOwn }),
      ...often(amira, 10, { ...sign, inputs: menteesOwn }),
    ]);
    for (const says of whatWasSaid(signs)) expect(says).toContain('Signed');
    expect(await countOf(stage(), 'signature')).toBe(2);
    expect(await countOf(stage(), 'audit_event', `kind in ('signed', 'stands')`)).toBe(2);
    expect((await theOnly(stage())).snapshot.relationship.phase).toBe('active');
    for (const each of [amira, ben]) await each.sees('Our agreement, signed by both of us');
  });

  test('a text that changed a moment ago is not signed', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    const { relationship, version, revision, hash } = await theOnly(stage());
    const step = { relationship, version, step: 'change', revision, then: 'leave' };
    const { ben, amira } = pair;
    await handMade(stage(), ben, {
      intention: 'agreement.save',
      data: step,
      inputs: plans,
    });
    const before = { intention: 'agreement.sign', data: { relationship, version, hash }, inputs: menteesOwn };
    const proposal = { intention: 'agreement.propose', data: { relationship, version, revision } };
    await handMade(stage(), ben, proposal);
    const was = await kept(stage());
    const late = await handMade(stage(), amira, before);
    expect(late).toMatchObject({ status: 200 });
    expect(late.says).toContain(
      'The text changed a moment ago, so I did not sign it for you. Please read it once more.',
    );
    expect(await kept(stage())).toBe(was);
    expect(await countOf(stage(), 'signature')).toBe(0);
  });
});

async function amiraWritesAll(amira: Player): Promise<void> {
  await amira.types('agree');
  await amira.sees('Step 1 of 6');
  amira.fills({ 'What is this relationship for?': purpose, 'Which areas will we work on?': ['Career'] });
  for (const step of [2, 3, 4, 5, 6]) {
    await amira.presses('Next');
    await amira.sees(`Step ${step} of 6`);
  }
  await amira.presses('Next');
  await amira.sees('Every question has an answer');
}

describe('what a platform delivers twice is done once, and answered the same', () => {
  test('a press and a message in Teams, at once, later, and after the bot was started anew', async () => {
    const { ben, amira } = await amiraAsksBen(['slack', 'teams'], stage());
    await ben.presses('Yes, let us begin');
    await amira.sees('You have both said yes');
    const { calls } = stage().teams.ledger;
    const press = calls.findLast(({ what }) => what === 'adaptiveCard/action');
    const join = calls.findLast(({ what }) => what === 'message');
    const answers = () =>
      calls.filter(({ activity }) => activity === press?.activity).map(({ answer }) => answer);
    await stage().settle();
    const before = await kept(stage());
    const again = (id = '') => stage().teams.redeliver(id);
    const ids = [press?.activity ?? '', join?.activity ?? ''];
    await Promise.all([...ids, ...ids, ...ids].map(again));
    await stage().away({ minutes: 1 });
    await Promise.all([...ids, ...ids].map(again));
    expect(answers()).toHaveLength(6);
    expect(new Set(answers().map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await kept(stage())).toBe(before);
    ben.doesNotSee('That code does not work');
  });

  test('an event of Slack’s, at once, later, and after the bot was started anew', async () => {
    const amira = stage().on('teams', 'amira');
    await amira.types('start');
    await amira.presses('Ask');
    const event = JSON.stringify(whisper('ben', `join ${await codeShownTo(amira)}`));
    const deliver = () =>
      post(stage(), '/slack/events', event, { 'content-type': 'application/json', ...signed(event) });
    expect((await Promise.all([deliver(), deliver(), deliver()])).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ]);
    const ben = stage().on('slack', 'ben');
    await ben.sees('Amira Haddad asks whether you would be their mentor');
    const before = await kept(stage());
    await deliver();
    expect(ben.text().match(/That code works\./g)).toHaveLength(1);
    await stage().away({ minutes: 1 });
    await deliver();
    await stage().settle();
    ben.doesNotSee('That code does not work');
    expect(await kept(stage())).toBe(before);
    expect(await countOf(stage(), 'wrong_code')).toBe(0);
  });
});

const whisper = (person: string, text: string) => ({
  type: 'event_callback',
  team_id: stage().slack.team,
  api_app_id: stage().slack.bot.id,
  event_id: 'Ev0TWICE',
  event_time: 1,
  event: {
    type: 'message',
    channel_type: 'im',
    user: stage().slack.userId(person),
    channel: stage()
      .slack.client(person)
      .screen()
      .conversations.find(({ kind }) => kind === 'bot')?.id,
    text,
    ts: '1.000001',
  },
});
