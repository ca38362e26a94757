import { handMade } from './bad-input/hand-made.js';
import { theOnly } from './bad-input/the-pair.js';
import { kept } from './bad-input/unharmed.js';
import { bothSaidYes, purpose } from './pair.js';
import { onStage } from './on-stage.js';
import type { Player } from './player.js';
import { bothSign } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();
const announced = 'The mentoring of Amira Haddad and Ben Osei ended on';

/** How often the signed text stands on somebody's screen. */
const textsOf = (player: Player) => player.text().split('Our agreement, signed by both of us').length;

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('either can end it; both are told the same, and what was signed stays readable', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await bothSign(pair);
    await ben.types('end');
    await ben.sees('End it with Amira Haddad? I tell Amira Haddad that it has ended, and nothing more.');
    await ben.presses('End it');
    await ben.sees('Ended on', announced);
    await amira.sees(announced);
    amira.doesNotSee(/(?<!and )Ben Osei (has )?ended|ended by/);

    const { relationship, version, revision, hash } = await theOnly(stage());
    const before = await kept(stage());
    const step = { relationship, version, step: 'why', revision, then: 'next' };
    for (const [intention, data] of [
      ['agreement.save', step],
      ['agreement.write', { relationship }],
      ['agreement.propose', { relationship, version, revision }],
      ['agreement.discuss', { relationship, version }],
      ['agreement.comment', { relationship, version }],
      ['end', { relationship }],
    ] as const) {
      const { says } = await handMade(stage(), amira, { intention, data, inputs: { comment: 'Wait' } });
      expect(says).toContain('This relationship has ended, so nothing was changed.');
    }
    const sign = { intention: 'agreement.sign', data: { relationship, version, hash } };
    expect((await handMade(stage(), amira, sign)).says).toContain('Signed by both of you.');
    expect(await kept(stage())).toBe(before);

    for (const each of [amira, ben]) {
      const before = textsOf(each);
      await each.types('agree');
      await each.unfolds('1. Why we are here');
      expect(textsOf(each)).toBe(before + 1);
      await each.sees(purpose);
    }
  });

  test('in the middle of writing: nothing that waits is left to press, and nobody is reminded', async () => {
    const { amira, ben } = await bothSaidYes(on, stage());
    await amira.types('agree');
    await amira.sees('Step 1 of 6');
    await amira.presses('Hand over to Ben Osei');
    await ben.sees('asks you to go on');
    await amira.types('end');
    await amira.sees('End it with Ben Osei?');
    await amira.presses('End it');
    for (const each of [amira, ben]) await each.sees(announced);
    await stage().later({ hours: 24 * 30 });
    for (const each of [amira, ben]) each.doesNotSee('nothing has happened for 3 days');
    ben.doesNotSee('asks you to go on');
  });
});
