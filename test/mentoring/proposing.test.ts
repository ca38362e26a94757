import { changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { valueAt, valueFor, type Agreement } from '../../src/mentoring/agreement.js';
import { at, complete, empty, proposedBy, proposing, signedBy, write } from './pair.js';
import { codeOf, refusalOf } from './refused.js';

const first = proposedBy(complete, 'amira');
const changed = (agreement: Agreement, who: 'amira' | 'ben', cadence: string) =>
  write(agreement, who, 'meet', { cadence });

describe('Amira proposes', () => {
  test('the text that both have written', () => {
    const { next, events, conflicts } = proposing(complete, 'amira', at(4));
    expect(next).toMatchObject({ state: 'proposed', handedTo: null, waitingSince: at(4) });
    expect(next.text).toContain('To lead a team');
    expect(events).toEqual([{ kind: 'proposed', by: 'amira', round: 1 }]);
    expect(conflicts.size).toBe(0);
    expect(changesOfProposal(next)).toEqual([]);
  });

  test('and is led to the first step with something open', () => {
    expect(refusalOf(() => proposing(empty, 'amira'))).toMatchObject({
      code: 'stepsMissing',
      data: { step: 'why' },
    });
    const almost = write(complete, 'amira', 'change', { emergencies: '' });
    expect(refusalOf(() => proposing(almost, 'amira'))?.data).toEqual({ step: 'change', count: 1 });
  });

  test.each(['amira', 'ben'] as const)('again, with nothing changed: %s is told so', (who) => {
    expect(codeOf(() => proposing(first, who))).toBe('nothingChanged');
    expect(codeOf(() => proposing(changed(changed(first, who, 'weekly'), who, 'monthly'), who))).toBe(
      'nothingChanged',
    );
  });

  test('after both have signed: it stands', () => {
    const signed = signedBy(signedBy(first, 'amira'), 'ben');
    expect(codeOf(() => proposing(signed, 'ben'))).toBe('agreementStands');
  });
});

describe('Ben proposes something else', () => {
  const signed = signedBy(first, 'amira');
  const { next: counter, events } = proposing(changed(signed, 'ben', 'weekly'), 'ben', at(5));

  test('and what he changed can be read, clause by clause', () => {
    expect(events).toEqual([{ kind: 'proposed', by: 'ben', round: 2 }]);
    expect(counter.drafts).toEqual({});
    expect(
      changesOfProposal(counter).map(({ clause, field, before, after }) => [
        clause.id,
        field.id,
        before,
        after,
      ]),
    ).toEqual([['sessions', 'cadence', 'monthly', 'weekly']]);
  });

  test('and Amira’s signature is on another text now; she is not signed out of it, she signs again', () => {
    expect(validSignatures(signed)).toHaveLength(1);
    expect(validSignatures(counter)).toEqual([]);
    expect(counter.signatures).toHaveLength(1);
    expect(textHash(counter)).not.toBe(textHash(signed));
    expect(validSignatures(signedBy(counter, 'amira')).map(({ person }) => person)).toEqual(['amira']);
  });

  test('and going back to her words is a third text, not her old signature', () => {
    const back = proposedBy(changed(counter, 'amira', 'monthly'), 'amira');
    expect(back.proposals).toHaveLength(3);
    expect(validSignatures(back)).toEqual([]);
  });

  test('with a question emptied: he is led back to it', () => {
    const emptied = write(first, 'ben', 'why', { purpose: '' });
    expect(refusalOf(() => proposing(emptied, 'ben'))?.data).toEqual({ step: 'why', count: 1 });
    expect(proposing(changed(emptied, 'amira', 'weekly'), 'amira').events).toHaveLength(1);
  });
});

describe('Ben’s change was overtaken by Amira’s', () => {
  const bens = changed(first, 'ben', 'weekly');
  const overtaken = proposedBy(changed(bens, 'amira', 'quarterly'), 'amira');

  test('so he sees both before he proposes, and then it goes through', () => {
    const once = proposing(overtaken, 'ben');
    expect([...once.conflicts]).toEqual([['cadence', 'quarterly']]);
    expect(once.events).toEqual([]);
    expect(once.next).toMatchObject({ text: overtaken.text, proposals: overtaken.proposals });
    expect(valueFor(once.next, 'cadence', 'ben')).toBe('weekly');
    const twice = proposing(once.next, 'ben');
    expect(twice.conflicts.size).toBe(0);
    expect(valueAt(twice.next, 'cadence')).toBe('weekly');
  });

  test('so he sees both also when he has changed something else since', () => {
    const more = write(overtaken, 'ben', 'why', { purpose: 'To lead well' });
    expect([...proposing(more, 'ben').conflicts]).toEqual([['cadence', 'quarterly']]);
  });

  test('unless hers was about something else', () => {
    const beside = proposedBy(write(bens, 'amira', 'why', { purpose: 'To lead well' }), 'amira');
    const { next, conflicts } = proposing(beside, 'ben');
    expect(conflicts.size).toBe(0);
    expect([valueAt(next, 'cadence'), valueAt(next, 'purpose')]).toEqual(['weekly', 'To lead well']);
  });

  test('so he sees both of all of them, of whatever step, but not what they changed alike', () => {
    const alike = { cadence: 'weekly', sessionLength: '90' };
    const his = write(write(first, 'ben', 'meet', alike), 'ben', 'change', { noticeHours: '24' });
    const hers = write(his, 'amira', 'meet', { ...alike, sessionLength: '45' });
    const both = proposedBy(write(hers, 'amira', 'change', { noticeHours: '72' }), 'amira');
    expect([...proposing(both, 'ben').conflicts]).toEqual([
      ['sessionLength', 45],
      ['noticeHours', 72],
    ]);
  });

  test('and gives way when he takes hers', () => {
    expect(changed(overtaken, 'ben', 'quarterly').drafts).toEqual({});
  });
});
