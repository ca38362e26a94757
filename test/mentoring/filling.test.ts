import { fillOwn } from '../../src/mentoring/agreement-filling.js';
import { ownMissing, sharedMissing, valueAt, valueFor } from '../../src/mentoring/agreement.js';
import type { Value } from '../../src/mentoring/clause.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import {
  at,
  complete,
  empty,
  open,
  otherThan,
  own,
  proposedBy,
  send,
  signedBy,
  write,
  type Who,
} from './pair.js';
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
    expect(events).toEqual([
      then === 'handOver' ? { kind: 'handedOver', by: 'amira', step } : stepSaved('amira', step),
    ]);
  });

  test('leaves in the middle, and Ben takes it up where she stopped', () => {
    const { next: left } = send(
      empty,
      open(empty, 'amira', 'why'),
      { purpose: 'To lead' },
      { then: 'handOver' },
    );
    expect(open(left, 'ben', left.step).shows).toMatchObject({ purpose: 'To lead' });
    const taken = write(left, 'ben', left.step, { purpose: 'To lead well', focus: 'role' });
    expect(valueFor(taken, 'purpose', 'amira')).toBe('To lead well');
  });

  test('and both hear that it is filled in when the last question gets its answer, and at every change since', () => {
    const almost = ['meet', 'change', 'promise', 'confidence', 'alive'].reduce(
      (so, step) => write(so, 'amira', step),
      empty,
    );
    expect(sharedMissing(almost, 'amira').map(({ id }) => id)).toEqual(['purpose', 'focus']);
    const { next, events } = send(almost, open(almost, 'ben', 'why'), {
      purpose: 'To lead',
      focus: 'career',
    });
    expect(events).toEqual([stepSaved('ben', 'why'), { kind: 'filled', by: 'ben' }]);
    const form = open(next, 'amira', 'why');
    expect(send(next, form).events).toEqual([stepSaved('amira', 'why')]);
    expect(send(next, form, { purpose: 'To lead well' }).events).toContainEqual({
      kind: 'filled',
      by: 'amira',
    });
    expect(send(next, form, { purpose: '' }).events).toEqual([stepSaved('amira', 'why')]);
  });

  test('a step that the framework does not have is refused, and so is a text that both have signed', () => {
    const form = { ...open(empty, 'amira', 'why'), step: 'constructor' };
    expect(codeOf(() => send(empty, form))).toBe('cardOld');
    const signed = signedBy(signedBy(proposedBy(complete, 'amira'), 'amira'), 'ben');
    expect(codeOf(() => write(signed, 'amira', 'why', { purpose: 'More' }))).toBe('agreementStands');
    expect(codeOf(() => fillOwn(signed, 'amira', 'mentee', new Map()))).toBe('agreementStands');
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
    expect(ownMissing(empty, 'mentor').map(({ id }) => id)).toEqual([
      'keeping',
      'mentorPromises',
      'code',
      'feedbackWelcome',
    ]);
    expect(ownMissing(complete, 'mentor')).toEqual([]);
    expect(ownMissing(complete, 'mentee')).toEqual([]);
  });
});

test('every step of the framework can be left as it is by either', () => {
  for (const { id } of standard.steps) {
    for (const who of ['amira', 'ben'] as const) {
      const once = write(empty, who, id);
      expect(
        write(once, otherThan(who), id).entries.filter(({ by, place }) => by !== who && !place.includes('@')),
      ).toEqual([]);
    }
  }
});
