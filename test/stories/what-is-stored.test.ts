import { everythingIn } from '../store/everything.js';
import { handMade } from './bad-input/hand-made.js';
import { theOnly } from './bad-input/the-pair.js';
import { amiraProposes, bothSaidYes, mentorsOwn, purpose } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { signs } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();

/** One for every text that a person can write. */
const planted = {
  purpose,
  activity: 'walrus-activity',
  expectations: 'walrus-expectations',
  lost: 'walrus-lost',
  change: 'walrus-change',
  draft: 'walrus-draft',
  comment: 'walrus-comment',
  command: 'walruscommand',
  code: 'WALRUSCODE',
  tooLong: 'walrus-too-long',
  conflict: 'walrus-conflict',
  training: 'walrus-training',
  page: 'walrus-page',
  asked: 'walrus-asked',
  place: 'walrus-place',
  goals: 'walrus-goals',
  points: 'walrus-points',
  quiet: 'walrus-quiet',
  lookingBack: 'walrus-looking-back',
  action: 'walrus-action',
  // The platform told it.
  address: 'amira.haddad@example.com',
};

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('nothing that people write stands readable in the database, the log, an address or a notification', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amira.types(planted.command);
    await amira.types(`join ${planted.code}`);
    await writesApart(ben);
    await amiraProposes(pair);
    const { relationship } = await theOnly(stage());
    const help = { help: planted.training };
    await handMade(stage(), ben, { intention: 'training.say', data: { relationship }, inputs: help });
    await amira.sees(planted.training);
    const data = async () => {
      const { relationship, version, revision } = await theOnly(stage());
      return { relationship, version, revision, step: 'why', then: 'leave' };
    };
    const saves = async (inputs: Record<string, string | string[]>) =>
      handMade(stage(), ben, {
        intention: 'agreement.save',
        data: await data(),
        inputs: { focus: ['career'], ...inputs },
      });
    const says = async (comment: string) =>
      handMade(stage(), ben, { intention: 'agreement.comment', data: await data(), inputs: { comment } });
    await writesAroundSessions(amira, ben);
    await writesGoals(amira, ben);
    await saves({ purpose: planted.change, activity: planted.activity, expectations: planted.expectations });
    await handMade(stage(), ben, { intention: 'agreement.propose', data: await data() });
    await amira.sees(planted.change, planted.activity, planted.expectations);
    await saves({ purpose: planted.draft, activity: `${planted.tooLong} `.repeat(300) });
    await says(planted.comment);
    await amira.sees(planted.comment);
    await signs(ben, mentorsOwn);
    // What a platform does not take is logged.
    stage().slack.fault({ method: 'chat.postMessage', kind: 'error', code: 'invalid_blocks' });
    stage().teams.fault({ method: 'POST activities', kind: 'http', status: 403 });
    await says(planted.lost);
    await stage().settle();
    expect(stage().logged.join('')).toContain('not sent');

    const words = Object.values(planted);
    const stored = await everythingIn(stage().bot.database.pool);
    expect(stored).toContain('Amira Haddad');
    const { slack, teams, logged, urls } = stage();
    const fallbacks = [
      ...slack.ledger.posts.flatMap((post) => [post, ...post.edits].map(({ text }) => text)),
      ...slack.ledger.posts.map(({ metadata }) => JSON.stringify(metadata)),
      ...teams.ledger.posted.flatMap(({ versions }) =>
        versions.map((version) => JSON.stringify(version['summary'])),
      ),
    ];
    for (const [where, text] of [
      ['database', stored],
      ['log', logged.join('\n')],
      ['addresses', decodeURIComponent(urls.join('\n'))],
      ['notifications', fallbacks.join('\n')],
      ['what a form carries', slack.ledger.views.map(carried).join('\n')],
    ] as const) {
      if (where !== 'what a form carries' || on.includes('slack')) expect(text).not.toBe('');
      expect({
        where,
        found: words.filter((word) => text.toLowerCase().includes(word.toLowerCase())),
      }).toEqual({ where, found: [] });
    }
  });
});

/** What Ben says beside the agreement, on the way to it. */
async function writesApart(ben: Player): Promise<void> {
  const { relationship } = await theOnly(stage());
  const date = stage().day(3).toString();
  const sends = (intention: string, inputs: Record<string, string>, more = {}) =>
    handMade(stage(), ben, { intention, data: { relationship, ...more }, inputs });
  await sends('meeting.set', { date, time: '12:00', minutes: '30', where: planted.place });
  await sends('conflict.declare', { what: planted.conflict, managed: planted.conflict });
  await sends('page.save', { fromMe: planted.page });
  await sends('coordinator.ask', { text: planted.asked }, { about: 'agreement' });
  await ben.sees(planted.place, planted.conflict);
}

/** What there is to say about goals, from the start to the end. */
async function writesGoals(amira: Player, ben: Player): Promise<void> {
  const { relationship } = await theOnly(stage());
  const { goals } = planted;
  const on = stage().day(0).toString();
  const sends = (intention: string, inputs: Record<string, string>, more = {}) =>
    handMade(stage(), amira, { intention, data: { relationship, ...more }, inputs });
  const start = {
    why: goals,
    benefit: goals,
    organisation: goals,
    sponsorName: goals,
    sponsorRelation: goals,
  };
  await sends('goals.set', { 'goal.1': goals, 'success.1': goals, 'far.1': '3', ...start }, { revision: 0 });
  await sends('goals.read', { 'far.1': '4', 'changed.1': goals }, { on });
  const end = { 'details.1': goals, difference: goals, helped: goals, effect: goals, view: goals };
  await sends('goals.lookBack', end);
  await ben.sees(goals, 'Amira Haddad has looked back');
}

/** What the two say before one session and after another. */
async function writesAroundSessions(amira: Player, ben: Player): Promise<void> {
  const { relationship } = await theOnly(stage());
  const [toCome, over] = ['0199c0de-0000-7000-8000-0000000000e1', '0199c0de-0000-7000-8000-0000000000e2'];
  const day = (days: number) => stage().day(days).toString();
  const sends = (who: Player, intention: string, more: object, inputs: Record<string, string>) =>
    handMade(stage(), who, { intention, data: { relationship, ...more }, inputs });
  const when = { time: '12:00', minutes: '30', where: planted.place };
  await sends(amira, 'session.book', { session: toCome }, { ...when, date: day(3) });
  await sends(ben, 'session.log', { session: over }, { ...when, date: day(-3) });
  await sends(amira, 'points.send', { session: toCome }, { text: planted.points });
  await sends(amira, 'quiet.keep', { session: toCome, shared: true }, { want: planted.quiet });
  const [text, action] = [planted.lookingBack, planted.action];
  for (const who of [amira, ben])
    await sends(
      who,
      'reflection.send',
      { session: over, edition: 0, rows: [] },
      { takeAway: text, keep: text, summary: text, diary: text, 'action.1': action },
    );
  await ben.sees(planted.points, planted.quiet, planted.lookingBack, planted.action);
}

const carried = ({ view }: { view: unknown }) =>
  (view as { private_metadata?: string }).private_metadata ?? '';
