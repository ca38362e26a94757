import { textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { askSponsor, declineToSign, signAsSponsor } from '../../src/mentoring/sponsor.js';
import { at, complete, proposedBy, signedBy, signing, together } from './pair.js';
import { codeOf } from './refused.js';

const framework = { ...complete.framework, sponsorSigns: true as const };
const byBen = signedBy(proposedBy({ ...complete, framework }, 'amira'), 'ben');
const both = signing(byBen, 'amira', textHash(byBen) ?? '', together).next;
const hash = textHash(both.agreement) ?? '';
const asked = { ...both, relationship: askSponsor(both, 'amira', 'dana').next };
const dana = { by: 'dana', account: 'account of dana', at: at(9), hash };

test('is asked once both have signed; asking somebody else takes their place until one has signed', () => {
  expect(askSponsor(both, 'amira', 'dana').events).toEqual([{ kind: 'sponsorAsked', by: 'amira' }]);
  expect(asked.relationship.sponsor).toBe('dana');
  expect(askSponsor(asked, 'ben', 'chidi').next.sponsor).toBe('chidi');
  const signed = { ...asked, ...signAsSponsor(asked, dana).next };
  expect(askSponsor(signed, 'ben', 'chidi')).toEqual({ next: signed.relationship, events: [] });
});

test.each([
  [
    'where the programme does not want it',
    { ...both, agreement: { ...both.agreement, framework: complete.framework } },
    'dana',
    'noSponsor',
  ],
  ['before both have signed', { relationship: together, agreement: byBen }, 'dana', 'notStanding'],
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
  expect(signAsSponsor(next, { ...dana, at: at(10) })).toEqual({ next, events: [] });
});

test.each([
  ['another text', asked, { ...dana, hash: 'another' }, 'textChanged'],
  ['a text that lies open', { ...asked, agreement: byBen }, dana, 'textChanged'],
  [
    'after the end',
    { ...asked, relationship: { ...asked.relationship, phase: 'ended' as const } },
    dana,
    'ended',
  ],
])('does not sign %s', (_, pair, signing, code) => {
  expect(codeOf(() => signAsSponsor(pair, signing))).toBe(code);
});

test('who says no is asked no more, and a second no says nothing', () => {
  const { next, events } = declineToSign(asked.relationship, 'dana');
  expect([next.sponsor, events]).toEqual([null, [{ kind: 'sponsorDeclined', by: 'dana' }]]);
  expect(declineToSign(next, 'dana').events).toEqual([]);
});
