import { amiraProposes } from '../pair.js';
import type { Player } from '../player.js';
import { handMade } from './hand-made.js';
import { aliveOn, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const eve = {
  id: 'amira',
  name: '<!channel> *Eve* {{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  zone: 'Europe/London',
  locale: 'en-GB',
};
const mallory = {
  id: 'ben',
  name: '<@U0000AMIRA> [M](https://evil.example) {{mentor}} 🎉',
  zone: 'Europe/London',
  locale: 'en-GB',
};
const longNamed = {
  id: 'chidi',
  name: `${'Maximiliana '.repeat(6)}Montague`,
  zone: 'Europe/London',
  locale: 'en-GB',
};
const stage = onStage({ people: { people: [eve, mallory, longNamed] } });

const lines = [
  '<!channel> <!here> <@U0000AMIRA> <#C1|general> <https://evil.example|click>',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}} {{TIME(2026-01-01T00:00:00Z)}} ${name} {{mentor}} $t(Yes)',
  '*bold* _italic_ ~gone~ `code` [click](https://evil.example) https://evil.example',
  '<at>Ben</at> <b>loud</b> &lt;b&gt; &amp; # heading',
  '🎉 👩‍👩‍👧 مرحبا بالعالم שלום :tada:',
];
const typed = `${lines.join('\n')}\u202e`;

/** As typed, wherever a platform needs an invisible space between two braces. */
const asTyped = (text: string) =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\{\\{', '\\{\u200b?\\{'));

const sees = (player: Player, ...texts: string[]) => player.sees(...texts.map(asTyped));

const idOn = (platform: 'slack' | 'teams', person: string) =>
  platform === 'slack' ? stage().slack.userId(person) : stage().teams.client(person).person.aadObjectId;

async function together(platform: 'slack' | 'teams', whom = 'ben') {
  const [first, second] = [stage().on(platform, 'amira'), stage().on(platform, whom)];
  const inputs = { whom: idOn(platform, whom), role: 'mentor' };
  await handMade(stage(), first, { intention: 'invite', data: {}, inputs });
  await sees(second, `${eve.name} asks whether you would be their mentor`);
  await second.presses('Yes, let us begin');
  await second.sees('You have both said yes');
  await first.sees('You have both said yes');
  return { first, second };
}

describe.each(platforms)('on %s', (platform) => {
  test('markup in names, answers and comments is shown as it was typed, and nothing of it comes alive', async () => {
    const { first, second } = await together(platform);
    await sees(first, mallory.name);
    await amiraProposes({ stage: stage(), amira: first, ben: second });
    await second.sees('is proposed');

    const { relationship, version, revision } = await theOnly(stage());
    const inputs = { purpose: typed, focus: ['career'], activity: typed };
    const data = { relationship, version, step: 'why', revision, then: 'leave' };
    await handMade(stage(), second, { intention: 'agreement.save', data, inputs });
    const changes = { relationship, version, revision };
    await handMade(stage(), second, { intention: 'agreement.propose', data: changes });
    await sees(first, `${mallory.name} has changed this`, ...lines);
    const comment = {
      intention: 'agreement.comment',
      data: { relationship, version },
      inputs: { comment: typed },
    };
    await handMade(stage(), second, comment);
    await first.sees('would like to talk about your agreement');
    await sees(first, ...lines);
    first.doesNotSee('\u202e');

    await first.presses('Change something');
    await first.presses('1. Why we are here');
    await sees(first, ...lines.map((line) => line));
    await handMade(stage(), first, { intention: 'end.confirm', data: { relationship } });
    await sees(second, `The mentoring of ${eve.name} and ${mallory.name} ended on`);
    expect(aliveOn(stage())).toEqual([]);
  });

  test('a name of 80 characters fits wherever a name stands', async () => {
    const { first, second } = await together(platform, 'chidi');
    await first.types('agree');
    await first.sees('Step 1 of 6', `You and ${longNamed.name} see what you write here`);
    await first.presses(
      first.client.screen().form?.buttons.find((title) => title.startsWith('Hand over to')) ?? '',
    );
    await first.sees('Saved. I have asked');
    await second.sees('asks you to go on with your agreement');
    expect(aliveOn(stage())).toEqual([]);
  });
});
