import { goalsOf, openGoals } from '../../../src/mentoring/goals.js';
import { amiraProposes, bothSaidYes } from '../pair.js';
import type { Player } from '../player.js';
import { handMade } from './hand-made.js';
import { countOf, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();

const standing = async () => {
  const { snapshot } = await theOnly(stage());
  return goalsOf(snapshot);
};
const texts = async () => openGoals(await standing()).map(({ text }) => text);

const sends = async (
  player: Player,
  intention: string,
  inputs: Record<string, string>,
  more: object = {},
) => {
  const { relationship } = await theOnly(stage());
  const { status, says } = await handMade(stage(), player, {
    intention,
    data: { relationship, ...more },
    inputs,
  });
  expect(status).toBe(200);
  await stage().settle();
  return says;
};

const long = 'x'.repeat(4_000);
const hostile =
  '<!channel> {{mentor}} $t(Yes) ${x} [a](https://evil.example) {{DATE(2026-01-01T00:00:00Z, SHORT)}} \u202eback';

describe.each(platforms)('goals on %s', (platform) => {
  async function begin() {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    return pair;
  }
  const first = { 'goal.1': 'Lead', 'success.1': 'four led', 'far.1': '3', agreed: 'none' };

  test('wrong answers are given back with what is wrong, and nothing is kept', async () => {
    const { amira, ben } = await begin();
    const today = stage().day(0).toString();
    const wrong: [Record<string, string>, string][] = [
      [{}, 'Please write a few words first.'],
      [{ ...first, 'far.1': '11' }, 'Please choose a number from 0 to 10.'],
      [{ ...first, 'far.1': '-1' }, 'Please choose a number from 0 to 10.'],
      [{ ...first, 'far.1': '6.5' }, 'Please write a whole number.'],
      [{ ...first, 'goal.2': long.slice(0, 501) }, 'That is too long: 500 characters at most.'],
      [{ ...first, why: long.slice(0, 3001) }, 'That is too long: 3,000 characters at most.'],
      [{ ...first, organisation: long.slice(0, 301) }, 'That is too long: 300 characters at most.'],
      [{ ...first, agreed: 'perhaps' }, 'Please choose one of the answers.'],
    ];
    for (const [inputs, says] of wrong)
      expect([inputs, await sends(amira, 'goals.set', inputs, { revision: 0 })]).toEqual([
        inputs,
        expect.stringContaining(says) as string,
      ]);
    expect(await standing()).toBeNull();
    expect(await sends(amira, 'goals.read', { 'far.1': '3' }, { on: today })).toContain(
      'There are no goals yet.',
    );
    expect(await sends(ben, 'goals.set', first, { revision: 0 })).toContain('The goals are the mentee’s own');

    await sends(amira, 'goals.set', first, { revision: 0 });
    expect(await texts()).toEqual(['Lead']);
    const read = (inputs: Record<string, string>, on = today) => sends(amira, 'goals.read', inputs, { on });
    expect(await read({ 'far.1': '11' })).toContain('Please choose a number from 0 to 10.');
    expect(await read({ 'changed.1': 'so it is' })).toContain('Please write a whole number.');
    expect(await read({ 'far.1': '4', 'changed.1': long.slice(0, 301) })).toContain(
      '300 characters at most.',
    );
    expect(await read({ 'far.1': '4' }, '2026-02-30')).toContain('This card is old');
    expect(await sends(ben, 'goals.read', { 'far.1': '4' }, { on: today })).toContain(
      'The goals are the mentee’s own',
    );
    expect(await sends(amira, 'goals.change', {}, { revision: 1 })).toContain('or choose “We let it go”.');
    expect(
      await sends(amira, 'goals.change', { 'goal.1': 'Lead', 'became.1': 'won' }, { revision: 1 }),
    ).toContain('Please choose one of the answers.');
    expect(await sends(amira, 'goals.lookBack', { difference: long.slice(0, 3001) })).toContain(
      '3,000 characters at most.',
    );
    expect(await sends(ben, 'goals.lookBack', {})).toContain('The goals are the mentee’s own');
    expect(await countOf(stage(), 'writing', `kind = 'reading'`)).toBe(1);
    expect(await texts()).toEqual(['Lead']);
  });

  test('the same twice counts once; of two who change the same goal the second reads what the first wrote', async () => {
    const { amira, ben } = await begin();
    const today = stage().day(0).toString();
    for (const _ of [1, 2]) await sends(amira, 'goals.set', first, { revision: 0 });
    for (const _ of [1, 2]) await sends(amira, 'goals.read', { 'far.1': '5' }, { on: today });
    const told = await countOf(stage(), 'audit_event', `kind in ('goalsSet', 'goalsRead')`);
    expect([told, await countOf(stage(), 'writing', `kind = 'reading'`)]).toEqual([2, 1]);

    await sends(ben, 'goals.change', { 'goal.1': 'Lead well', 'success.1': 'four led' }, { revision: 1 });
    const says = await sends(
      amira,
      'goals.change',
      { 'goal.1': 'Lead calmly', 'success.1': 'five' },
      { revision: 1 },
    );
    for (const each of [
      'Ben Osei has changed the goals while you were writing.',
      'Lead well',
      'Lead calmly',
      'five',
    ])
      expect(says).toContain(each);
    expect(await texts()).toEqual(['Lead well']);
    await sends(amira, 'goals.change', { 'goal.1': 'Lead calmly', 'success.1': 'five' }, { revision: 2 });
    expect(await texts()).toEqual(['Lead calmly']);
  });

  test('whatever is written stays text, and comes back as it was written', async () => {
    const { amira, ben } = await begin();
    const inputs = {
      'goal.1': hostile,
      'success.1': hostile,
      'far.1': '3',
      why: hostile,
      organisation: hostile,
    };
    await sends(amira, 'goals.set', inputs, { revision: 0 });
    const kept = hostile.replace('\u202e', '');
    expect(await texts()).toEqual([kept]);
    await ben.sees('<!channel>', '$t(Yes) ${x} [a](https://evil.example)');
    await ben.types('goals');
    await ben.presses('As a document');
    await ben.sees(/How we will know: <!channel> \{\u200b?\{mentor\}\} \$t\(Yes\)/);
    const { slack, teams } = stage();
    expect([
      ...slack.ledger.posts.flatMap(({ mentions, links }) => [...mentions, ...links]),
      ...teams.ledger.alive,
    ]).toEqual([]);
  });

  test('when it is over the goals can be read, and not changed', async () => {
    const { amira, ben } = await begin();
    await sends(amira, 'goals.set', first, { revision: 0 });
    await ben.types('end');
    await ben.presses('End it');
    await amira.sees('ended on');
    expect(await sends(amira, 'goals.change', { 'goal.1': 'Lead well' }, { revision: 1 })).toContain(
      'This relationship has ended',
    );
    expect(await sends(amira, 'goals.form', {})).toContain('four led');
  });
});
