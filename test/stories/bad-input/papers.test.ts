import { bothSaidYes, amiraProposes } from '../pair.js';
import { handMade } from './hand-made.js';
import { countOf, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();
const old = 'This card is old';
const unsigned = 'Both of you have not signed that version';

describe.each(platforms)('on %s', (platform) => {
  test('what nobody signed has no paper, and a wrong button makes none', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    await stage().settle();
    const { relationship } = await theOnly(stage());
    const data = { relationship, version: 1, form: 'pdf' };
    const wrong: [object | string | null, string][] = [
      [data, unsigned],
      [{ ...data, version: 2 }, unsigned],
      [{ ...data, version: 2_147_483_647 }, unsigned],
      [{ ...data, version: 0 }, old],
      [{ ...data, version: 1e300 }, old],
      [{ ...data, version: '1 or 1=1' }, old],
      [{ ...data, form: 'exe' }, old],
      [{ ...data, form: '../../etc/passwd' }, old],
      [{ ...data, relationship: '../1' }, old],
      ['pdf', old],
      [null, old],
    ];
    for (const [sent, says] of wrong) {
      const answer = await handMade(stage(), pair.amira, { intention: 'agreement.document', data: sent });
      expect([sent, answer.status, answer.says]).toEqual([sent, 200, expect.stringContaining(says)]);
    }
    expect(await countOf(stage(), 'message', 'document is not null')).toBe(0);
  });

  test('what is no seal is asked for again, and what is nobody’s seal gets a plain no', async () => {
    const amira = stage().on(platform, 'amira');
    const verify = (hash: string | string[]) =>
      handMade(stage(), amira, { intention: 'verify', data: {}, inputs: { hash } });
    const again = 'A seal has 12 to 64 characters';
    const no = 'this is not the seal of anything that you have signed';
    const wrong: [string | string[], string][] = [
      ['', 'Which seal stands on the paper?'],
      ['   ', 'Which seal stands on the paper?'],
      ['0123456789a', again],
      ['%'.repeat(12), again],
      ['_'.repeat(12), again],
      [`0123456789ab' or '1'='1`, again],
      ['0'.repeat(65), again],
      ['f'.repeat(100_000), again],
      ['שלום'.repeat(4), again],
      [['0123456789ab', 'cdef'], no],
      ['0123456789ab', no],
      ['0'.repeat(64), no],
      [' 0123 4567\n89AB ', no],
    ];
    for (const [sent, says] of wrong) {
      const answer = await verify(sent);
      expect([sent, answer.status, answer.says]).toEqual([sent, 200, expect.stringContaining(says)]);
    }
    await amira.types('verify');
    await amira.sees('Which seal stands on the paper?', 'Only you see this.');
    amira.fills({ 'Which seal stands on the paper?': '12345' });
    await amira.presses('Check');
    await amira.sees(again);
    amira.fills({ 'Which seal stands on the paper?': '0'.repeat(64) });
    await amira.presses('Check');
    await amira.sees(no);
  });
});
