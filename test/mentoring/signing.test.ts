import { fillOwn } from '../../src/mentoring/agreement-filling.js';
import { hashOf, textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { at, complete, empty, own, proposedBy, signedBy, signing, together, write } from './pair.js';
import { codeOf } from './refused.js';

const proposed = proposedBy(complete, 'amira');
const whoSigned = (agreement: typeof proposed) => validSignatures(agreement).map(({ person }) => person);

describe('Ben signs', () => {
  const { next, events } = signing(proposed, 'ben');

  test('the exact text that was before him, with what he alone promises', () => {
    expect(events).toEqual([{ kind: 'signed', by: 'ben' }]);
    expect(next.relationship.phase).toBe('contracting');
    const [signature] = next.agreement.signatures;
    expect(signature).toMatchObject({
      person: 'ben',
      meaning: 'agrees',
      textHash: textHash(proposed),
      at: at(3),
      account: 'account of ben',
    });
    expect(signature?.ownText).toContain('Listen without judging');
    expect(signature?.ownText).not.toContain('As the mentee');
    expect(signature?.ownHash).toBe(hashOf(`${proposed.nonce}\n${signature?.ownText}`));
  });

  test('once, however often he clicks', () => {
    const again = signing(next.agreement, 'ben');
    expect(again.next.agreement).toBe(next.agreement);
    expect(again.events).toEqual([]);
  });

  test('and with Amira’s signature it stands', () => {
    const both = signing(next.agreement, 'amira');
    expect(both.events).toEqual([{ kind: 'stands', by: 'amira' }]);
    expect(both.next).toMatchObject({
      relationship: { phase: 'active' },
      agreement: { state: 'signed', drafts: {} },
    });
    expect(whoSigned(both.next.agreement)).toEqual(['ben', 'amira']);
    expect(signing(both.next.agreement, 'ben', undefined, both.next.relationship)).toMatchObject({
      next: both.next,
      events: [],
    });
  });
});

describe('Ben does not sign', () => {
  const counter = proposedBy(write(proposed, 'amira', 'meet', { cadence: 'weekly' }), 'amira');
  const withoutOwn = proposedBy(write(complete, 'ben', 'change', { keeping: '' }), 'amira');

  test.each([
    ['what was never proposed', complete, 'notProposed'],
    ['what nobody has written', empty, 'notProposed'],
    ['with his own promises open', withoutOwn, 'ownMissing'],
  ] as const)('%s', (_, agreement, code) => {
    expect(codeOf(() => signing(agreement, 'ben'))).toBe(code);
  });

  test.each([
    ['the text before', textHash(proposed)],
    ['no text', ''],
    ['something made up', hashOf('I promise everything')],
  ])('%s, when another is on the table', (_, hash) => {
    expect(codeOf(() => signing(counter, 'ben', hash ?? ''))).toBe('textChanged');
  });

  test('what belongs to others', () => {
    expect(codeOf(() => signing(proposed, 'ben', undefined, { ...together, mentor: 'carla' }))).toBe(
      'notYours',
    );
  });

  test('what has ended meanwhile', () => {
    const over = { ...together, phase: 'ended', ending: { by: 'amira', at: at(2) } } as const;
    expect(codeOf(() => signing(proposed, 'ben', undefined, over))).toBe('ended');
  });
});

describe('Ben changes what he alone promises after he has signed', () => {
  const both = signedBy(proposed, 'ben');
  const anew = write(both, 'ben', 'promise', { mentorPromises: 'listen,time' });

  test('and has to sign again, while Amira’s signature holds', () => {
    expect(whoSigned(both)).toEqual(['ben']);
    expect(whoSigned(anew)).toEqual([]);
    expect(textHash(anew)).toBe(textHash(both));
    const amiras = signing(anew, 'amira');
    expect(amiras.events).toEqual([{ kind: 'signed', by: 'amira' }]);
    const bens = signing(amiras.next.agreement, 'ben');
    expect(bens.events).toEqual([{ kind: 'stands', by: 'ben' }]);
    expect(bens.next.agreement.signatures).toHaveLength(3);
    expect(bens.next.agreement.signatures.at(-1)?.ownText).toContain('Keep our times');
  });

  test('but the same again changes nothing, nor does what Amira promises', () => {
    expect(whoSigned(write(both, 'ben', 'promise', own.ben))).toEqual(['ben']);
    expect(whoSigned(write(both, 'amira', 'promise', { mayChallenge: 'no' }))).toEqual(['ben']);
    expect(whoSigned(fillOwn(both, 'ben', 'mentor', new Map([['mentorPromises', ['listen']]])))).toEqual([
      'ben',
    ]);
  });
});

test('what both sign says each person’s own answers in words', () => {
  const [amiras] = signedBy(proposed, 'amira').signatures;
  expect(amiras?.ownText.split('\n')).toEqual([
    '- keeping: I keep to this:',
    '  A session stands unless one of us says otherwise',
    '  Whoever cancels a session finds the new date',
    '- menteePromises: As the mentee, I will:',
    '  Come with an open mind and be ready to be stretched',
    '  Keep our times',
    '- code: The programme’s code of conduct',
    '  I have read it and will keep to it',
    '- feedbackWelcome: Is honest, timely feedback welcome?',
    '  Yes',
    '- mayChallenge: May the mentor challenge you?',
    '  Yes',
    '- mayTakeNotes: May the mentor take private notes?',
    '  No',
  ]);
});
