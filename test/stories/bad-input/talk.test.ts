import { amiraProposes, bothSaidYes } from '../pair.js';
import { bothSign } from '../signed.js';
import { handMade } from './hand-made.js';
import { countOf, kept, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();

const hostile = '<!channel> <@U0000AMIRA> {{DATE(2026-01-01T00:00:00Z, SHORT)}} [x](https://evil.example)';

describe.each(platforms)('on %s', (platform) => {
  const says = async (comment: string, data: object = {}, more: Record<string, string> = {}) => {
    const { relationship, version } = await theOnly(stage());
    const made = { intention: 'agreement.comment', data: { relationship, version, ...data } };
    const player = stage().on(platform, 'ben');
    return (await handMade(stage(), player, { ...made, inputs: { comment, ...more } })).says;
  };
  const comments = async () => (await theOnly(stage())).snapshot.agreement?.comments ?? [];

  test('a comment that is empty, too long, or about nothing in the text is not kept', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    const before = await kept(stage());
    expect(await says(' \n ', {}, { part: 'purpose' })).toContain('Please write a few words first.');
    expect(await says('x'.repeat(3001), { clause: 'purpose' })).toContain('3,000 characters at most');
    const old = 'This card is old and does not work any more.';
    expect(await says('Hm', { clause: 'no-such-clause' })).toContain(old);
    expect(await says('Hm', {}, { part: 'constructor' })).toContain(old);
    expect(await says('Hm', { version: 7 })).toContain(old);
    expect(await kept(stage())).toBe(before);
    expect(await countOf(stage(), 'audit_event', `kind = 'discussed'`)).toBe(0);
  });

  test('one that is sent twice at once is said once; whatever is in it, nothing of it comes alive', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    await Promise.all([1, 2, 3, 4].map(() => says(hostile, { clause: 'purpose' })));
    await stage().settle();
    expect(await comments()).toHaveLength(1);
    expect(await countOf(stage(), 'message', `slot like 'comment%'`)).toBe(platform === 'slack' ? 1 : 2);
    const { slack, teams } = stage();
    const wordings = [...slack.ledger.posts.flatMap((post) => [post, ...post.edits]), ...slack.ledger.views];
    expect([
      ...wordings.flatMap(({ mentions, links }) => [...mentions, ...links]),
      ...teams.ledger.alive,
    ]).toEqual([]);
  });

  test('about a text that both have signed, or of a pair that has ended, nothing more is said or taken back', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await bothSign(pair);
    const { relationship, version, hash } = await theOnly(stage());
    const withdraw = { intention: 'agreement.withdraw', data: { relationship, version, hash } };
    const stays = 'so it stays as it is';
    expect(await says('Hm', { clause: 'purpose' })).toContain(stays);
    expect((await handMade(stage(), pair.amira, withdraw)).says).toContain(stays);
    const talk = { intention: 'agreement.discuss', data: { relationship, version, clause: 'purpose' } };
    expect((await handMade(stage(), pair.ben, talk)).says).toContain(stays);
    await handMade(stage(), pair.amira, { intention: 'end.confirm', data: { relationship } });
    const over = 'This relationship has ended, so nothing was changed.';
    expect(await says('Hm')).toContain(over);
    expect((await handMade(stage(), pair.amira, withdraw)).says).toContain(over);
    expect((await handMade(stage(), pair.ben, talk)).says).toContain(over);
    expect(await comments()).toEqual([]);
  });
});
