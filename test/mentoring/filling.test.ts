import { fillOwn } from '../../src/mentoring/agreement-filling.js';
import { changesDrafted } from '../../src/mentoring/agreement-changes.js';
import { ownMissing, sharedMissing, valueAt, valueFor, type Agreement } from '../../src/mentoring/agreement.js';
import type { Value } from '../../src/mentoring/clause.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { at, complete, empty, open, otherThan, own, proposedBy, send, signedBy, write, type Who } from './pair.js';
import { codeOf } from './refused.js';

const stepSaved = (by: Who, step: string) => ({ kind: 'stepSaved', by, step });

describe('Amira goes through the steps', () => {
  test('and what she leaves in each is there for both, with its starting points', () => {
    const next = write(empty, 'amira', 'meet', { rhythmChanges: 'June is busy' });
    expect(valueAt(next, 'cadence')).toBe('monthly');
    expect(valueAt(next, 'startDate')).toBe('2026-03-02');
    expect(valueFor(next, 'rhythmChanges', 'ben')).toBe('June is busy');
  });

  test.each([
    ['next', 'meet', 'change', null],
    ['back', 'meet', 'why', null],
    ['leave', 'meet', 'meet', null],
    ['handOver', 'meet', 'meet', 'ben'],
    ['back', 'why', 'why', null],
    ['next', 'alive', 'alive', null],
  ] as const)('%s in “%s” leads to “%s”', (then, step, leadsTo, handedTo) => {
    const { next, events } = send(empty, open(empty, 'amira', step), {}, { then, at: at(5) });
    expect(next).toMatchObject({ step: leadsTo, handedTo, waitingSince: at(5) });
    expect(events).toEqual([then === 'handOver' ? { kind: 'handedOver', by: 'amira', step } : stepSaved('amira', step)]);
  });

  test('leaves in the middle, and Ben takes it up where she stopped', () => {
    const { next: left } = send(empty, open(empty, 'amira', 'why'), { purpose: 'To lead' }, { then: 'handOver' });
    expect(open(left, 'ben', left.step).shows).toMatchObject({ purpose: 'To lead' });
    const taken = write(left, 'ben', left.step, { purpose: 'To lead well', focus: 'role' });
    expect(valueFor(taken, 'purpose', 'amira')).toBe('To lead well');
  });

  test('and both hear that it is filled in once, when the last question gets its answer', () => {
    const almost = ['meet', 'change', 'promise', 'confidence', 'alive'].reduce((so, step) => write(so, 'amira', step), empty);
    expect(sharedMissing(almost, 'amira').map(({ id }) => id)).toEqual(['purpose', 'focus']);
    const { next, events } = send(almost, open(almost, 'ben', 'why'), { purpose: 'To lead', focus: 'career' });
    expect(events).toEqual([stepSaved('ben', 'why'), { kind: 'filled', by: 'ben' }]);
    expect(send(next, open(next, 'amira', 'why'), { purpose: 'To lead well' }).events).toEqual([stepSaved('amira', 'why')]);
  });

  test('a step that the framework does not have is refused, and so is a text that both have signed', () => {
    const form = { ...open(empty, 'amira', 'why'), step: 'constructor' };
    expect(codeOf(() => send(empty, form))).toBe('cardOld');
    const signed = signedBy(signedBy(proposedBy(complete, 'amira'), 'amira'), 'ben');
    expect(codeOf(() => write(signed, 'amira', 'why', { purpose: 'More' }))).toBe('agreementStands');
    expect(codeOf(() => fillOwn(signed, 'amira', 'mentee', new Map()))).toBe('agreementStands');
  });
});

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
    expect(['cadence', 'rhythmChanges', 'plannedDates', 'sessionLength'].map((place) => valueAt(next, place))).toEqual([
      'weekly',
      null,
      ['9 March'],
      90,
    ]);
  });

  test('the same change twice is one', () => {
    const { bens, meanwhile } = meeting({ cadence: 'weekly' });
    const { next, conflicts } = send(meanwhile, bens, { cadence: 'weekly' });
    expect(conflicts.size).toBe(0);
    expect(next.entries.filter(({ place }) => place === 'cadence')).toHaveLength(2);
  });

  test('where both changed the same answer, Ben gets Amira’s beside his own; the rest of his step is saved', () => {
    const { bens, meanwhile } = meeting({ cadence: 'weekly', rhythmChanges: '' });
    const filled = send(meanwhile, bens, { cadence: 'quarterly', rhythmChanges: 'August', sessionLength: '90' });
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

  test('that everything is answered now is said even where something else met', () => {
    const almost = ['meet', 'change', 'promise', 'confidence', 'alive'].reduce((so, step) => write(so, 'amira', step), empty);
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

describe('what each promises alone', () => {
  test('belongs to the one who ticked it; the form of the other has no such field', () => {
    const amiras = write(empty, 'amira', 'promise', own.amira);
    const both = write(amiras, 'ben', 'promise', own.ben);
    expect(valueAt(both, 'menteePromises@mentee')).toEqual(['open', 'time']);
    expect(valueAt(both, 'mentorPromises@mentor')).toEqual(['listen']);
    expect(valueAt(both, 'feedbackWelcome@mentee')).toBe('yes');
    expect(valueAt(both, 'menteePromises@mentor')).toBeNull();
    expect(both.entries.filter(({ place, by }) => place.endsWith('@mentee') && by === 'ben')).toEqual([]);
  });

  test('is answered alone before signing, and only there', () => {
    const values = new Map<string, Value>([
      ['mentorPromises', ['listen']],
      ['menteePromises', ['open']],
      ['purpose', 'Sneaked in'],
    ]);
    const next = fillOwn(proposedBy(complete, 'amira'), 'ben', 'mentor', values);
    expect(valueAt(next, 'mentorPromises@mentor')).toEqual(['listen']);
    expect(valueAt(next, 'menteePromises@mentor')).toBeNull();
    expect(valueAt(next, 'purpose')).toBe('To lead a team');
  });

  test('is missing until it is given', () => {
    expect(ownMissing(empty, 'mentor').map(({ id }) => id)).toEqual(['keeping', 'mentorPromises', 'code', 'feedbackWelcome']);
    expect(ownMissing(complete, 'mentor')).toEqual([]);
    expect(ownMissing(complete, 'mentee')).toEqual([]);
  });
});

describe('once it is proposed', () => {
  const proposed = proposedBy(complete, 'amira');
  const draft = write(proposed, 'ben', 'meet', { cadence: 'weekly' });

  test('a change is Ben’s alone until he proposes it', () => {
    expect(valueFor(draft, 'cadence', 'ben')).toBe('weekly');
    expect(valueFor(draft, 'cadence', 'amira')).toBe('monthly');
    expect(open(draft, 'amira', 'meet').shows['cadence']).toBe('monthly');
    expect(changesDrafted(draft, 'ben').map(({ field, before, after }) => [field.id, before, after])).toEqual([
      ['cadence', 'monthly', 'weekly'],
    ]);
    expect(changesDrafted(draft, 'amira')).toEqual([]);
  });

  test('and does not pass the turn on', () => {
    expect(draft).toMatchObject({ waitingSince: proposed.waitingSince, step: proposed.step, text: proposed.text });
  });

  test('is there when he comes back, and grows', () => {
    const more = write(draft, 'ben', 'why', { purpose: 'To lead well' });
    expect(changesDrafted(more, 'ben').map(({ field }) => field.id)).toEqual(['purpose', 'cadence']);
  });

  test('and back to what stood there empties it', () => {
    expect(write(draft, 'ben', 'meet', { cadence: 'monthly' }).drafts).toEqual({});
  });

  test('both may write changes; neither sees the other’s', () => {
    const both = write(draft, 'amira', 'meet', { cadence: 'quarterly' });
    expect([valueFor(both, 'cadence', 'amira'), valueFor(both, 'cadence', 'ben')]).toEqual(['quarterly', 'weekly']);
  });

  test('a form from before the other’s new proposal brings both back', () => {
    const bens = open(proposed, 'ben', 'meet');
    const counter = proposedBy(write(proposed, 'amira', 'meet', { cadence: 'quarterly' }), 'amira');
    const { next, conflicts } = send(counter, bens, { cadence: 'weekly', sessionLength: '90' });
    expect([...conflicts]).toEqual([['cadence', 'quarterly']]);
    expect(changesDrafted(next, 'ben').map(({ field }) => field.id)).toEqual(['sessionLength']);
  });
});

test('the past of an answer is kept only as far as a form may lie open', () => {
  const texts = Array.from({ length: 40 }, (_, n) => `Purpose ${n}`);
  const next = texts.reduce<Agreement>((so, purpose, n) => write(so, n % 2 ? 'amira' : 'ben', 'why', { purpose }), empty);
  expect(next.entries.filter(({ place }) => place === 'purpose').map(({ value }) => value)).toEqual(texts.slice(-6));
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

test('every step of the framework can be left as it is by either', () => {
  for (const { id } of standard.steps) {
    for (const who of ['amira', 'ben'] as const) {
      const once = write(empty, who, id);
      expect(write(once, otherThan(who), id).entries.filter(({ by, place }) => by !== who && !place.includes('@'))).toEqual([]);
    }
  }
});
