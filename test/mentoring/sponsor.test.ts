import { amend } from '../../src/mentoring/agreement-amending.js';
import { textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import {
  askSponsor,
  declineToSign,
  maySign,
  signAsSponsor,
  type Sponsored,
} from '../../src/mentoring/sponsor.js';
import { at, complete, proposedBy, signedBy, signing, together } from './pair.js';
import { codeOf } from './refused.js';

const framework = { ...complete.framework, sponsorSigns: true as const };
const byBen = signedBy(proposedBy({ ...complete, framework }, 'amira'), 'ben');
const stands = signing(byBen, 'amira', textHash(byBen) ?? '', together).next;
const both: Sponsored = { ...stands, standing: 1, sponsored: false };
const hash = textHash(both.agreement) ?? '';
const asked = { ...both, relationship: askSponsor(both, 'amira', 'dana').next };
const dana = { by: 'dana', account: 'account of dana', at: at(9), hash };
const sponsored = { ...asked, ...signAsSponsor(asked, dana).next, sponsored: true };
const amending = { by: 'ben', at: at(10), because: 'wish', number: 2, framework, nonce: 'n2' } as const;
const opened = amend(both, amending).next;

describe('a sponsor', () => {
  test('is asked once both have signed; the same once more asks nothing', () => {
    expect(askSponsor(both, 'amira', 'dana').events).toEqual([{ kind: 'sponsorAsked', by: 'amira' }]);
    expect(asked.relationship.sponsor).toBe('dana');
    expect(askSponsor(asked, 'ben', 'dana')).toEqual({ next: asked.relationship, events: [] });
  });

  test('gives way to another who is asked, until one has signed', () => {
    expect(askSponsor(asked, 'ben', 'chidi')).toEqual({
      next: { ...asked.relationship, sponsor: 'chidi' },
      events: [
        { kind: 'sponsorPassed', by: 'ben', sponsor: 'dana' },
        { kind: 'sponsorAsked', by: 'ben' },
      ],
    });
    for (const whom of ['chidi', 'dana'])
      expect(codeOf(() => askSponsor(sponsored, 'ben', whom))).toBe('sponsorSigned');
  });

  test('of the version before is not that of a newer one: it is neither theirs to read nor to sign', () => {
    const byOne = signedBy(proposedBy(opened, 'ben'), 'ben');
    for (const { relationship } of [asked, sponsored]) {
      const { next, events } = signing(byOne, 'amira', undefined, relationship);
      expect([next.relationship.sponsor, events]).toEqual([
        null,
        [
          { kind: 'stands', by: 'amira' },
          { kind: 'sponsorPassed', by: 'amira', sponsor: 'dana' },
        ],
      ]);
      expect(askSponsor({ ...next, standing: 2, sponsored: false }, 'amira', 'dana').next.sponsor).toBe(
        'dana',
      );
    }
  });
});

test.each([
  [
    'where the programme does not want it',
    { ...both, agreement: { ...both.agreement, framework: complete.framework } },
    'dana',
    'noSponsor',
  ],
  [
    'before both have signed',
    { relationship: together, agreement: byBen, standing: null, sponsored: false },
    'dana',
    'notStanding',
  ],
  ['while it lies open again', { ...both, agreement: opened }, 'dana', 'openAgain'],
  ['one of the two', both, 'ben', 'sponsorIsOneOfYou'],
  [
    'after the end',
    { ...both, relationship: { ...both.relationship, phase: 'ended' as const } },
    'dana',
    'ended',
  ],
])('is not asked: %s', (_, pair, whom, code) => {
  expect(codeOf(() => askSponsor(pair, 'amira', whom))).toBe(code);
});

test('signs the text that both have signed, once', () => {
  const { next, events } = signAsSponsor(asked, dana);
  expect(events).toEqual([{ kind: 'sponsorSigned', by: 'dana' }]);
  expect(validSignatures(next.agreement).map(({ person }) => person)).toEqual(['ben', 'amira', 'dana']);
  const { relationship, agreement } = sponsored;
  expect(signAsSponsor(sponsored, { ...dana, at: at(10) })).toEqual({
    next: { relationship, agreement },
    events: [],
  });
});

test.each([
  ['another text', asked, { ...dana, hash: 'another' }, 'textChanged'],
  ['a text that lies open', { ...asked, agreement: byBen }, dana, 'openAgain'],
  ['what stands, while a newer text lies open', { ...asked, agreement: opened }, dana, 'openAgain'],
  [
    'after the end',
    { ...asked, relationship: { ...asked.relationship, phase: 'ended' as const } },
    dana,
    'ended',
  ],
])('does not sign %s', (_, pair, signing, code) => {
  expect(codeOf(() => signAsSponsor(pair, signing))).toBe(code);
  expect(maySign(pair)).toBe(code === 'textChanged');
});

test('who says no is asked no more, and a second no says nothing; who has signed has signed', () => {
  for (const pair of [asked, { ...asked, agreement: opened }]) {
    const { next, events } = declineToSign(pair, 'dana');
    expect([next.sponsor, events]).toEqual([null, [{ kind: 'sponsorDeclined', by: 'dana' }]]);
    expect(declineToSign({ ...pair, relationship: next }, 'dana').events).toEqual([]);
  }
  for (const pair of [sponsored, { ...sponsored, agreement: opened }])
    expect(declineToSign(pair, 'dana')).toEqual({ next: pair.relationship, events: [] });
  expect([asked, sponsored].map(maySign)).toEqual([true, false]);
});
