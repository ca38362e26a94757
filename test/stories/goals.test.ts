import { valueAt } from '../../src/mentoring/agreement.js';
import { fieldsOf, stepOf } from '../../src/mentoring/framework.js';
import type { Stage } from './stage.js';
import { handMade } from './bad-input/hand-made.js';
import { theOnly } from './bad-input/the-pair.js';
import { onStage } from './on-stage.js';
import { amiraProposes, bothSaidYes, menteesOwn, mentorsOwn, type Pair } from './pair.js';
import { addressGiven, fileShownTo, wordsIn } from './papers.js';
import type { Player } from './player.js';
import { signs } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();

const goal = 'Lead our weekly meeting with confidence';
const reworded = 'Lead our weekly meeting without notes';
const success = 'I have led four';

/** The last step as it stands in the text, with a goal in it. */
async function withGoal(stage: Stage): Promise<{ data: object; inputs: Record<string, string | string[]> }> {
  const { relationship, version, revision, snapshot } = await theOnly(stage);
  const { agreement } = snapshot;
  if (!agreement) throw new Error('nothing to sign');
  const fields = fieldsOf(stepOf(agreement.framework, 'alive')).flatMap((field) => {
    const value = valueAt(agreement, field.id);
    return typeof value === 'string' || typeof value === 'number' ? [[field.id, String(value)] as const] : [];
  });
  return {
    data: { relationship, version, revision, step: 'alive', then: 'leave' },
    inputs: { ...Object.fromEntries(fields), 'goals.1': goal, 'goals.1.success': success },
  };
}

/** Ben puts a goal into what Amira has proposed, and both sign it. */
async function bothSignWithGoal(pair: Pair): Promise<void> {
  const { amira, ben } = pair;
  await amiraProposes(pair);
  await ben.types('goals');
  await ben.sees('Amira Haddad has not written down any goals yet.');
  await handMade(stage(), ben, { intention: 'agreement.save', ...(await withGoal(stage())) });
  const { relationship, version, revision } = await theOnly(stage());
  await handMade(stage(), ben, { intention: 'agreement.propose', data: { relationship, version, revision } });
  await amira.sees(goal);
  await signs(ben, mentorsOwn);
  await signs(amira, menteesOwn);
  for (const each of [amira, ben]) await each.sees('Our agreement, signed by both of us');
}

/** The addresses of all pictures on somebody's screen, newest last. */
const picturesSeenBy = ({ client }: Player): string[] =>
  client
    .screen()
    .conversations.flatMap(({ messages }) => messages.flatMap(({ raw }) => addressesIn(raw)))
    .filter((url) => /^(data:image\/png;base64,|http:\/\/localhost:3978\/pictures\/[\w-]+\.png$)/.test(url));

const addressesIn = (part: unknown): string[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([key, inner]: [string, unknown]) =>
        typeof inner === 'string'
          ? key === 'url' || key === 'image_url'
            ? [inner]
            : []
          : addressesIn(inner),
      );

async function document(player: Player, title: 'PDF' | 'Markdown'): Promise<Buffer> {
  await player.presses(title);
  if (player.client.platform === 'slack') {
    const ending = title === 'PDF' ? /-goals-.*\.pdf$/ : /-goals-.*\.md$/;
    await player.sees(`Our goals and review (${title})`);
    return fileShownTo(player, ending);
  }
  await player.sees(`Our goals and review (${title})`);
  return Buffer.from(await (await fetch(await addressGiven(player, stage()))).arrayBuffer());
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('goals, from the first plan to looking back', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await bothSignWithGoal(pair);

    // Moment 21: what they have agreed on is there already.
    await amira.types('goals');
    await amira.sees('The goals of Amira Haddad', goal, success);
    await amira.presses('Why these goals?');
    await amira.sees('You and Ben Osei see this. Nobody else does.');
    amira.fills({
      'Goal 1: how far now, from 0 to 10?': '3',
      'Goal 2': 'Say no to what is not my job',
      'Why mentoring, rather than another way to learn?': 'I want to hear how others did it',
      'Have you agreed the goals with your sponsor?': 'Yes',
      'Your sponsor’s name, if you have one': 'Dana Whitfield',
      'Your organisation': 'Riverside Library',
    });
    await amira.presses('Keep my goals');
    await amira.sees('Kept. You and Ben Osei see it.');
    for (const each of [amira, ben]) await each.sees('Amira Haddad has changed the goals.', 'Goal 2 is new.');
    await ben.sees('Goal 1: 3 of 10, in one reading.');

    await stage().later({ hours: 30 * 24 });
    await amira.types('goals');
    await amira.presses('How far are we?');
    await amira.sees(`${goal} Last time: 3`);
    amira.fills({ 'Goal 1: how far, from 0 to 10?': '6', 'Goal 1: what has changed?': 'I led one' });
    await amira.presses('Share');
    for (const each of [amira, ben]) {
      await each.sees('Amira Haddad has said how far the goals are.', '6 of 10 · I led one');
      await each.sees('Goal 1: from 3 to 6 of 10, in 2 readings.');
      expect(picturesSeenBy(each).length).toBeGreaterThan(1);
    }

    // G-04: where she looks first, too.
    const drawn = () => amira.text().split('Goal 1: from 3 to 6 of 10').length;
    const before = drawn();
    await amira.types('home');
    expect(drawn()).toBe(before + 1);

    await ben.types('goals');
    await ben.presses('Change a goal');
    ben.fills({ 'Goal 1': reworded });
    await ben.presses('Change them');
    for (const each of [amira, ben]) {
      await each.sees('Ben Osei has changed the goals.', 'Goal 1 is worded anew.', reworded);
      await each.sees('Shall we look at our agreement?');
    }
    await amira.presses('Change our agreement');
    await amira.sees(reworded);
    await ben.sees('A goal has changed, so Amira Haddad would like to look at your agreement again.');
    const { snapshot } = await theOnly(stage());
    expect(snapshot.agreement && valueAt(snapshot.agreement, 'goals')).toContain(reworded);
    amira.closes();

    await amira.types('goals');
    await amira.presses('Look back');
    amira.fills({
      'Goal 1: is it achieved?': 'In part',
      'Goal 1: tell more, if you like': 'Three of four',
      'What difference has mentoring made to you?': 'I speak up',
      'Have you gone through this with your sponsor?': 'Not yet',
    });
    await amira.presses('Keep it');
    for (const each of [amira, ben]) await each.sees('Amira Haddad has looked back at the goals.');

    await ben.types('goals');
    await ben.presses('As a document');
    await ben.sees(
      'Riverside Library',
      'Dana Whitfield',
      'I want to hear how others did it',
      'Three of four',
      'I speak up',
    );
    const words = await wordsIn(await document(ben, 'PDF'));
    for (const each of ['At the start', 'At the end', reworded, 'Three of four', 'Riverside Library', goal])
      expect(words).toContain(each);
    await amira.types('goals');
    await amira.presses('As a document');
    const text = (await document(amira, 'Markdown')).toString();
    expect(text).toContain('Goal 1\\: from 3 to 6 of 10\\, in 2 readings\\.');
  });
});
