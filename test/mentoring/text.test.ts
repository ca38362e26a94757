import { agreementText, hashOf, textHash } from '../../src/mentoring/agreement-text.js';
import { openAgreement, type Agreement } from '../../src/mentoring/agreement.js';
import { isOwn } from '../../src/mentoring/clause.js';
import { allFields } from '../../src/mentoring/framework.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { complete, empty, opening, proposedBy, say, write } from './pair.js';

const textOf = (agreement: Agreement) => agreementText(agreement, say);

describe('the text that is signed', () => {
  test('begins with what it is a text of, and asks everything in its order', () => {
    const lines = textOf(complete).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      `standard ${standard.number} (${standard.date})`,
      'version 1.0',
      'n1',
      say(standard.opening),
    ]);
    const asked = lines.flatMap((line) => /^- (\w+): /u.exec(line)?.[1] ?? []);
    expect(asked).toEqual(
      allFields(standard)
        .filter((field) => !isOwn(field) && field.kind !== 'private')
        .map(({ id }) => id),
    );
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(6);
    expect(lines).toContain('  Career');
    expect(lines).toContain('  48 hours before');
    expect(lines).toContain('  2026-03-02');
  });

  test('is the pair’s: what each promises alone is not in it', () => {
    expect(textOf(complete)).toBe(
      textOf(write(complete, 'ben', 'promise', { mentorPromises: 'time,listen' })),
    );
  });

  test('says everything in the words of the programme', () => {
    expect(textOf(complete)).not.toMatch(/[{}]/u);
  });

  test('is the same however the answers came there', () => {
    const detour = write(write(complete, 'ben', 'why', { purpose: 'Another' }), 'amira', 'why', {
      purpose: 'To lead a team',
    });
    expect(textOf(detour)).toBe(textOf(complete));
    const reversed = { ...complete, entries: complete.entries.toReversed() };
    expect(textOf(reversed)).toBe(textOf(complete));
    const read = JSON.parse(JSON.stringify(complete)) as Agreement;
    expect(textOf(Object.fromEntries(Object.entries(read).reverse()) as unknown as Agreement)).toBe(
      textOf(complete),
    );
  });

  test('is the same whichever way its letters were put together', () => {
    const [composed, apart] = ['Café, élan', 'Cafe\u0301, e\u0301lan'].map((purpose) =>
      textOf(write(complete, 'amira', 'why', { purpose })),
    );
    expect(apart).toBe(composed);
    expect(composed).toContain('Café, élan');
  });

  test('has one hash for one text, and none before it is proposed', () => {
    expect(textHash(complete)).toBeNull();
    const proposed = proposedBy(complete, 'amira');
    expect(textHash(proposed)).toBe(hashOf(textOf(proposed)));
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test.each<[string, Partial<Agreement>]>([
    ['another nonce', { nonce: 'n2' }],
    ['another version', { number: 2 }],
    ['another round', { proposals: proposedBy(complete, 'amira').proposals }],
    ['another framework', { framework: { ...standard, number: 99 } }],
  ])('has another hash with %s, though the words are the same', (_, other) => {
    expect(hashOf(textOf({ ...complete, ...other }))).not.toBe(hashOf(textOf(complete)));
  });

  test('stays what it was when it was proposed, whatever is written since', () => {
    const proposed = proposedBy(complete, 'amira');
    expect(write(proposed, 'ben', 'why', { purpose: 'Another' }).text).toBe(proposed.text);
  });

  test('cannot be made to read like another by what somebody types into an answer', () => {
    const next =
      '\n## expectations: Expectations\n- expectations: What do we hope for from each other, and what might change that?\n  ';
    const [one, other] = [
      { activity: `We talk${next}Much`, expectations: 'Little' },
      { activity: 'We talk', expectations: `Much${next}Little` },
    ].map((typed) => textOf(write(complete, 'amira', 'why', typed)));
    expect(one).not.toBe(other);
  });

  test('leaves out what each answers alone, rather than to say that nothing was answered', () => {
    expect(textOf(complete)).not.toContain('mayTakeNotes');
  });
});

test('a new agreement begins at the first step, empty', () => {
  expect(empty).toMatchObject({ state: 'draft', revision: 0, step: 'why', text: null, handedTo: null });
  expect(openAgreement({ ...opening, number: 2 }).number).toBe(2);
});
