import { sharedMissing, valueAt, valueFor, type Agreement } from '../../src/mentoring/agreement.js';
import { complete, empty, open, proposedBy, send, write } from './pair.js';

describe('both have the same step open', () => {
  const base = write(empty, 'amira', 'meet', { rhythmChanges: 'June is busy' });
  const meeting = (typed: Record<string, string>) => {
    const bens = open(base, 'ben', 'meet');
    return { bens, meanwhile: write(base, 'amira', 'meet', typed) };
  };

  test('what Ben left as it was keeps what Amira made of it', () => {
    const { bens, meanwhile } = meeting({ cadence: 'weekly', rhythmChanges: '', plannedDates: '9 March' });
    const { next, conflicts } = send(meanwhile, bens, { sessionLength: '90' });
    expect(conflicts.size).toBe(0);
    expect(
      ['cadence', 'rhythmChanges', 'plannedDates', 'sessionLength'].map((place) => valueAt(next, place)),
    ).toEqual(['weekly', null, ['9 March'], 90]);
  });

  test('the same change twice is one', () => {
    const { bens, meanwhile } = meeting({ cadence: 'weekly' });
    const { next, conflicts } = send(meanwhile, bens, { cadence: 'weekly' });
    expect(conflicts.size).toBe(0);
    expect(next.entries.filter(({ place }) => place === 'cadence')).toHaveLength(2);
  });

  test('where both changed the same answer, Ben gets Amira’s beside his own; the rest of his step is saved', () => {
    const { bens, meanwhile } = meeting({ cadence: 'weekly', rhythmChanges: '' });
    const filled = send(meanwhile, bens, {
      cadence: 'quarterly',
      rhythmChanges: 'August',
      sessionLength: '90',
    });
    expect([...filled.conflicts]).toEqual([
      ['cadence', 'weekly'],
      ['rhythmChanges', null],
    ]);
    expect(valueAt(filled.next, 'cadence')).toBe('weekly');
    expect(valueAt(filled.next, 'sessionLength')).toBe(90);
    expect(filled.next.step).toBe(meanwhile.step);
    const again = send(filled.next, open(filled.next, 'ben', 'meet'), { cadence: 'quarterly' });
    expect(again.conflicts.size).toBe(0);
    expect(valueAt(again.next, 'cadence')).toBe('quarterly');
  });

  test('an answer that neither touched is nobody’s change', () => {
    const bens = open(empty, 'ben', 'why');
    const meanwhile = write(empty, 'amira', 'why', { purpose: 'To lead' });
    const { next, conflicts } = send(meanwhile, bens, { focus: 'career', activity: 'Talk' });
    expect([...conflicts]).toEqual([]);
    expect(valueAt(next, 'focus')).toEqual(['career']);
    expect(valueAt(next, 'purpose')).toBe('To lead');
  });

  test('a starting point that Amira only left as it was is hers to nobody: Ben changes it', () => {
    const bens = open(empty, 'ben', 'meet');
    const { next, conflicts } = send(write(empty, 'amira', 'meet'), bens, {
      sessionLength: '90',
      agendaDays: '',
    });
    expect([...conflicts]).toEqual([]);
    expect([valueAt(next, 'sessionLength'), valueAt(next, 'agendaDays')]).toEqual([90, null]);
  });

  test('that everything is answered now is said even where something else met', () => {
    const almost = ['meet', 'change', 'promise', 'confidence', 'alive'].reduce(
      (so, step) => write(so, 'amira', step),
      empty,
    );
    const bens = open(almost, 'ben', 'why');
    const meanwhile = write(almost, 'amira', 'why', { purpose: 'To lead' });
    const { next, conflicts, events } = send(meanwhile, bens, { purpose: 'To grow', focus: 'career' });
    expect([...conflicts.keys()]).toEqual(['purpose']);
    expect(sharedMissing(next, 'ben')).toEqual([]);
    expect(events).toContainEqual({ kind: 'filled', by: 'ben' });
  });
});

describe('an answer taken away', () => {
  test.each([
    ['afterwards', 'alive'],
    ['agendaDays', 'meet'],
    ['notDone', 'confidence'],
    ['others', 'promise'],
  ])('%s stays away, before anybody has saved and after', (field, step) => {
    for (const so of [empty, write(empty, 'amira', step)]) {
      const cleared = write(so, 'amira', step, { [field]: '' });
      expect(open(cleared, 'ben', step).shows[field]).toBe('');
      expect([valueAt(write(cleared, 'ben', step), field) ?? []].flat()).toEqual([]);
    }
  });
});

test('the past of an answer is kept only as far as a form may lie open', () => {
  const texts = Array.from({ length: 40 }, (_, n) => `Purpose ${n}`);
  const next = texts.reduce<Agreement>(
    (so, purpose, n) => write(so, n % 2 ? 'amira' : 'ben', 'why', { purpose }),
    empty,
  );
  expect(next.entries.filter(({ place }) => place === 'purpose').map(({ value }) => value)).toEqual(
    texts.slice(-6),
  );
  expect(next.revision).toBe(40);
});

test('an answer that the other changed many times since does not fall to a form from long ago', () => {
  const bens = open(write(empty, 'ben', 'why', { purpose: 'Ben’s' }), 'ben', 'why');
  const long = Array.from({ length: 9 }, (_, n) => `Amira’s ${n}`).reduce<Agreement>(
    (so, purpose) => write(so, 'amira', 'why', { purpose }),
    write(empty, 'ben', 'why', { purpose: 'Ben’s' }),
  );
  for (const typed of [{}, { purpose: 'Ben’s own' }]) {
    expect(valueAt(send(long, bens, typed).next, 'purpose')).toBe('Amira’s 8');
  }
});

describe('one person has two forms of the same step open, while a text is on the table', () => {
  const proposed = proposedBy(complete, 'amira');
  const old = open(proposed, 'ben', 'meet');
  const later = send(proposed, open(proposed, 'ben', 'meet'), { cadence: 'weekly' }).next;

  test('what is saved in the newer one is not undone by the older one: both are asked about', () => {
    const { next, older, conflicts, events } = send(later, old, { sessionLength: '90' });
    expect([...older]).toEqual([['cadence', 'monthly']]);
    expect(conflicts.size).toBe(0);
    expect(events).toEqual([]);
    expect([valueFor(next, 'cadence', 'ben'), valueFor(next, 'sessionLength', 'ben')]).toEqual([
      'weekly',
      90,
    ]);
    const again = send(next, open(next, 'ben', 'meet'));
    expect(again.older.size).toBe(0);
  });

  test('sent twice it is saved once', () => {
    const form = open(proposed, 'ben', 'meet');
    const once = send(proposed, form, { cadence: 'weekly' });
    const twice = send(once.next, form, { cadence: 'weekly' });
    expect([twice.older.size, twice.next.revision]).toEqual([0, once.next.revision]);
  });
});
