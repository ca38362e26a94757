import { intentions } from '../../../src/conversation/intentions.js';
import { carried } from '../../conversation/carried.js';
import { amiraProposes, bothSaidYes, purpose } from '../pair.js';
import { handMade } from './hand-made.js';
import { kept, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();
const notYours = 'That belongs to other people, so I cannot show or change it for you.';

describe.each(platforms)('Chidi on %s, who is not in the pair', (platform) => {
  test('can neither see nor change anything with the pair’s ids, nor tell theirs from ids that nobody has', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    await stage().settle();
    const chidi = stage().on(platform, 'chidi');
    await chidi.types('agree');
    const now = await theOnly(stage());
    const before = await kept(stage());
    for (const those of [now, { ...now, relationship: '01890000-0000-7000-8000-000000000000' }]) {
      const id = those.relationship;
      const ids = { ...those, session: id, action: id, review: id, link: id, step: 'why' };
      for (const [name, data] of Object.entries(carried(ids))) {
        const { id: intention } = intentions[name as keyof typeof intentions];
        if (!data) continue;
        const inputs = { comment: 'Let me in', purpose: 'Mine' };
        const { status, says } = await handMade(stage(), chidi, { intention, data, inputs });
        expect({ name, status, says }).toEqual({
          name,
          status: 200,
          says: expect.stringContaining(notYours) as string,
        });
        expect(says).not.toContain(purpose);
        expect(says).not.toContain('Amira Haddad');
      }
    }
    expect(await kept(stage())).toBe(before);
    chidi.doesNotSee(purpose);
    for (const each of [pair.amira, pair.ben]) each.doesNotSee('Let me in');
  });
});
