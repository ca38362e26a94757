import { changesDrafted, changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { lapsed, roundOf } from '../../src/mentoring/agreement-table.js';
import { textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { whoseTurn } from '../../src/mentoring/agreement-turn.js';
import { valueAt, valueFor, type Agreement } from '../../src/mentoring/agreement.js';
import {
  at,
  complete,
  open,
  proposedBy,
  proposing,
  send,
  signedBy,
  signing,
  together,
  withdrawing,
  withdrawnBy,
  write,
} from './pair.js';
import { propose } from '../../src/mentoring/agreement-proposing.js';
import { say, type Who } from './pair.js';
import { codeOf } from './refused.js';

const first = proposedBy(complete, 'amira');
const hashOf = (agreement: Agreement) => textHash(agreement) ?? '';
const changed = (agreement: Agreement, who: Who, cadence: string) =>
  write(agreement, who, 'meet', { cadence });
const counter = proposedBy(changed(first, 'ben', 'weekly'), 'ben');
const drafted = (agreement: Agreement, who: Who) =>
  changesDrafted(agreement, who).map(({ field, after }) => [field.id, after]);

describe('Amira takes her first proposal back', () => {
  const { next, events } = withdrawing(first, 'amira', hashOf(first), at(4));

  test('and it is hers to go on with, and both can write', () => {
    expect(events).toEqual([{ kind: 'withdrawn', by: 'amira' }]);
    expect(next).toMatchObject({ state: 'draft', text: null, waitingSince: at(4) });
    expect(whoseTurn(together, next)).toBe('amira');
    expect(whoseTurn(together, withdrawnBy(proposedBy(complete, 'ben'), 'ben'))).toBe('ben');
    expect(valueAt(changed(next, 'ben', 'weekly'), 'cadence')).toBe('weekly');
  });

  test('once, however often she clicks, and however late', () => {
    expect(withdrawing(next, 'amira', hashOf(first))).toEqual({ next, events: [] });
    const later = proposedBy(changed(next, 'ben', 'weekly'), 'ben');
    expect(withdrawing(later, 'amira', hashOf(first))).toEqual({ next: later, events: [] });
  });

  test('also when she had signed it herself; nobody signs it any more', () => {
    const own = signedBy(first, 'amira');
    const back = withdrawnBy(own, 'amira');
    expect(validSignatures(back)).toEqual([]);
    for (const so of [back, proposedBy(back, 'amira')])
      for (const who of ['amira', 'ben'] as const)
        expect(codeOf(() => signing(so, who, hashOf(own)))).toBe('takenBack');
  });

  test('and the same words, proposed again, have another hash', () => {
    const again = proposedBy(next, 'amira');
    expect(hashOf(again)).not.toBe(hashOf(first));
    expect(changesOfProposal(again)).toEqual([]);
    expect([first, next, again].map(roundOf)).toEqual([1, 2, 3]);
  });

  test('and the second of two clicks on “Propose” does not offer it anew', () => {
    const late = { by: 'amira', at: at(5), revision: complete.revision, say };
    expect(codeOf(() => propose(next, late))).toBe('takenBack');
    expect(codeOf(() => propose(proposedBy(next, 'ben'), late))).toBe('takenBack');
  });
});

describe('Ben was changing what she took back', () => {
  const bens = write(changed(first, 'ben', 'weekly'), 'ben', 'why', { purpose: 'To lead well' });
  const back = withdrawnBy(bens, 'amira');

  test('he still has it, and alone', () => {
    expect(drafted(back, 'ben')).toEqual([
      ['purpose', 'To lead well'],
      ['cadence', 'weekly'],
    ]);
    expect(valueAt(back, 'cadence')).toBe('monthly');
  });

  test('a part that he saves now is shared, the other stays his', () => {
    const shared = write(back, 'ben', 'meet');
    expect(valueAt(shared, 'cadence')).toBe('weekly');
    expect(drafted(shared, 'ben')).toEqual([['purpose', 'To lead well']]);
  });

  test('a form that told him that only he sees it does not share it', () => {
    const old = open(bens, 'ben', 'change');
    const { next } = send(back, old, { noticeHours: '24' });
    expect(valueAt(next, 'noticeHours')).toBe(48);
    expect(valueFor(next, 'noticeHours', 'ben')).toBe(24);
  });

  test('where Amira changed the same since he opened the form, he sees both', () => {
    const his = open(back, 'ben', 'meet');
    const hers = changed(back, 'amira', 'quarterly');
    const met = send(hers, his);
    expect([...met.conflicts]).toEqual([['cadence', 'quarterly']]);
    expect(valueAt(met.next, 'cadence')).toBe('quarterly');
    const both = send(met.next, open(met.next, 'ben', 'meet'));
    expect(valueAt(both.next, 'cadence')).toBe('weekly');
    expect(drafted(both.next, 'ben')).toEqual([['purpose', 'To lead well']]);
  });

  test('what he proposes has it in it; where it met hers, not before he has seen both', () => {
    expect(proposedBy(back, 'ben').text).toContain('To lead well');
    const met = proposing(changed(back, 'amira', 'quarterly'), 'ben');
    expect([...met.conflicts]).toEqual([['cadence', 'quarterly']]);
    expect(met.events).toEqual([]);
    expect(valueAt(proposedBy(met.next, 'ben'), 'cadence')).toBe('weekly');
  });

  test('and what she proposes leaves it his', () => {
    expect(drafted(proposedBy(back, 'amira'), 'ben')).toHaveLength(2);
  });
});

describe('Ben takes his changes back', () => {
  const signed = signedBy(first, 'amira');
  const over = proposedBy(changed(signed, 'ben', 'weekly'), 'ben');
  const { next } = withdrawing(over, 'ben', hashOf(over), at(6));

  test('Amira’s text is on the table again, as she wrote it, and his turn', () => {
    expect(next).toMatchObject({ state: 'proposed', waitingSince: at(6) });
    expect(next.proposals.at(-1)).toMatchObject({ by: 'amira', again: true });
    expect(valueAt(next, 'cadence')).toBe('monthly');
    expect(next.entries.at(-1)).toMatchObject({ place: 'cadence', by: 'amira' });
    expect(changesOfProposal(next)).toEqual([]);
    expect(whoseTurn(together, next)).toBe('ben');
    expect([over, next].map(roundOf)).toEqual([2, 3]);
  });

  test('under a hash of its own: a signature that was void stays void, and both sign', () => {
    expect(validSignatures(next)).toEqual([]);
    expect(lapsed(next)).toEqual(['amira']);
    expect(codeOf(() => signing(next, 'ben', hashOf(first)))).toBe('textChanged');
    expect(codeOf(() => signing(next, 'amira', hashOf(over)))).toBe('takenBack');
    const both = signing(signedBy(next, 'ben'), 'amira').next.agreement;
    expect(both.state).toBe('signed');
    expect(both.signatures.map(({ textHash }) => textHash)).toEqual([
      hashOf(first),
      hashOf(next),
      hashOf(next),
    ]);
  });

  test('and what he had changed is his alone, to change or propose again', () => {
    expect(drafted(next, 'ben')).toEqual([['cadence', 'weekly']]);
    const anew = proposedBy(next, 'ben');
    expect(changesOfProposal(anew).map(({ field }) => field.id)).toEqual(['cadence']);
  });

  test('what he was changing besides wins over it; what Amira was changing stays hers', () => {
    const more = write(changed(over, 'ben', 'quarterly'), 'amira', 'why', { purpose: 'To grow' });
    const back = withdrawnBy(more, 'ben');
    expect(drafted(back, 'ben')).toEqual([['cadence', 'quarterly']]);
    expect(drafted(back, 'amira')).toEqual([['purpose', 'To grow']]);
    const hers = withdrawnBy(changed(over, 'amira', 'monthly'), 'ben');
    expect(drafted(hers, 'amira')).toEqual([]);
  });

  test('step by step, down to the draft', () => {
    const third = proposedBy(changed(counter, 'amira', 'quarterly'), 'amira');
    const second = withdrawnBy(third, 'amira');
    expect([second.state, valueAt(second, 'cadence'), second.proposals.at(-1)?.by]).toEqual([
      'proposed',
      'weekly',
      'ben',
    ]);
    const one = withdrawnBy(second, 'ben');
    expect([one.state, valueAt(one, 'cadence'), one.proposals.at(-1)?.by]).toEqual([
      'proposed',
      'monthly',
      'amira',
    ]);
    expect(withdrawnBy(one, 'amira')).toMatchObject({ state: 'draft', text: null });
  });

  test('the words come back however often an answer went to and fro', () => {
    const long = Array.from({ length: 12 }).reduce<Agreement>((so, _, n) => {
      const who = n % 2 === 0 ? 'ben' : 'amira';
      const own = write(
        so,
        who,
        'promise',
        who === 'ben' ? { mentorPromises: n % 4 ? 'time' : 'listen' } : {},
      );
      return proposedBy(write(own, who, 'why', { purpose: `Purpose ${n}` }), who);
    }, first);
    let so = long;
    for (const n of [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]) {
      so = withdrawnBy(so, so.proposals.at(-1)?.by as Who);
      expect(valueAt(so, 'purpose')).toBe(`Purpose ${n}`);
    }
    expect(valueAt(withdrawnBy(so, 'ben'), 'purpose')).toBe('To lead a team');
  });
});

describe('nobody takes back', () => {
  test.each<[string, Agreement, Who, string, string]>([
    ['what the other proposed', first, 'ben', hashOf(first), 'notYourText'],
    ['what the other has signed', signedBy(first, 'ben'), 'amira', hashOf(first), 'signedByOther'],
    ['what the other has changed meanwhile', counter, 'amira', hashOf(first), 'textMoved'],
    ['what the other took back', withdrawnBy(first, 'amira'), 'ben', hashOf(first), 'textMoved'],
    ['what was never proposed', complete, 'amira', '', 'textMoved'],
    ['something made up', first, 'amira', 'abc', 'textMoved'],
    [
      'what both have signed',
      signedBy(signedBy(first, 'ben'), 'amira'),
      'amira',
      hashOf(first),
      'agreementStands',
    ],
  ])('%s', (_, agreement, who, hash, code) => {
    expect(codeOf(() => withdrawing(agreement, who, hash))).toBe(code);
  });

  test('but what the other signed and then voided by a promise of their own', () => {
    const void_ = write(signedBy(first, 'ben'), 'ben', 'promise', { mentorPromises: 'listen,time' });
    expect(withdrawing(void_, 'amira').events).toHaveLength(1);
  });
});

describe('a signature that no longer holds', () => {
  test('because the text changed is told from one that its signer voided', () => {
    const signed = signedBy(first, 'ben');
    expect(lapsed(signed)).toEqual([]);
    expect(lapsed(proposedBy(changed(signed, 'amira', 'weekly'), 'amira'))).toEqual(['ben']);
    const own = send(signed, open(signed, 'ben', 'promise'), { mentorPromises: 'listen,time' });
    expect(own.events).toContainEqual({ kind: 'signatureVoid', by: 'ben' });
    expect(lapsed(own.next)).toEqual([]);
    const same = send(signed, open(signed, 'ben', 'promise'));
    expect(same.events.map(({ kind }) => kind)).toEqual(['stepSaved']);
  });
});
