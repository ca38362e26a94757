import {
  answerWaitsUntil,
  beginAgreement,
  noLongerWaiting,
  sayGoing,
  type Going,
  type GettingToKnow,
} from '../../src/mentoring/chemistry.js';
import { writingBy } from '../../src/mentoring/writing.js';
import { at, together } from './pair.js';
import { codeOf } from './refused.js';

const start: GettingToKnow = { relationship: { ...together, phase: 'chemistry' }, writings: [] };
type Said = [who: 'amira' | 'ben', going: Going, day?: number];
const said = (...answers: Said[]) =>
  answers.reduce((pair, [by, going, day = 1]) => sayGoing(pair, { by, going, at: at(day) }).next, start);
const phaseOf = ({ relationship }: GettingToKnow) => relationship.phase;

describe('whether to go on', () => {
  test.each<[string, Said[], string]>([
    ['nobody has answered', [], 'chemistry'],
    ['one yes', [['amira', 'on']], 'chemistry'],
    [
      'both yes',
      [
        ['amira', 'on'],
        ['ben', 'on'],
      ],
      'contracting',
    ],
    ['one no, and nothing from the other', [['ben', 'notOn']], 'chemistry'],
    [
      'a no and a yes',
      [
        ['ben', 'notOn'],
        ['amira', 'on'],
      ],
      'ended',
    ],
    [
      'a yes and a no',
      [
        ['amira', 'on'],
        ['ben', 'notOn'],
      ],
      'ended',
    ],
    [
      'both no',
      [
        ['amira', 'notOn'],
        ['ben', 'notOn'],
      ],
      'ended',
    ],
    [
      'a no thought over',
      [
        ['ben', 'notOn'],
        ['ben', 'on'],
        ['amira', 'on'],
      ],
      'contracting',
    ],
    [
      'a no and “ask me tomorrow”',
      [
        ['ben', 'notOn'],
        ['amira', 'askTomorrow'],
      ],
      'chemistry',
    ],
  ])('%s', (_, answers, phase) => {
    expect(phaseOf(said(...answers))).toBe(phase);
  });

  test.each<[string, Said[], string[]]>([
    ['a first yes', [['amira', 'on']], ['mindGiven']],
    ['a first no says no more than that somebody has answered', [['amira', 'notOn']], ['mindGiven']],
    ['“ask me tomorrow” tells nobody', [['amira', 'askTomorrow']], []],
  ])('%s', (_, [answer], kinds) => {
    const [by, going] = answer ?? ['amira', 'on'];
    expect(sayGoing(start, { by, going, at: at(1) }).events.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('thinking again tells the other nothing; answering after “ask me tomorrow” does', () => {
    const kindsOf = (pair: GettingToKnow, going: Going) =>
      sayGoing(pair, { by: 'amira', going, at: at(2) }).events.map(({ kind }) => kind);
    expect(kindsOf(said(['amira', 'on']), 'notOn')).toEqual([]);
    expect(kindsOf(said(['amira', 'notOn']), 'on')).toEqual([]);
    expect(kindsOf(said(['amira', 'askTomorrow']), 'on')).toEqual(['mindGiven']);
  });

  test('a no waits seven days for the other, and not a minute longer', () => {
    const no = said(['ben', 'notOn']);
    expect(answerWaitsUntil(no)?.equals(at(8))).toBe(true);
    expect(noLongerWaiting(no, at(8).subtract({ minutes: 1 })).events).toEqual([]);
    const settled = noLongerWaiting(no, at(8));
    expect(settled.events).toEqual([{ kind: 'notGoingOn', by: 'amira' }]);
    expect(phaseOf(settled.next)).toBe('ended');
    expect(noLongerWaiting(settled.next, at(9)).events).toEqual([]);
  });

  test('a yes waits as long as a no, so that the instant tells neither; then it goes on waiting', () => {
    const yes = said(['ben', 'on']);
    expect(answerWaitsUntil(yes)).toEqual(answerWaitsUntil(said(['ben', 'notOn'])));
    expect(noLongerWaiting(yes, at(8)).events).toEqual([]);
    expect(answerWaitsUntil(start)).toBeNull();
    expect(answerWaitsUntil(said(['ben', 'askTomorrow']))).toBeNull();
    expect(answerWaitsUntil(said(['ben', 'on'], ['amira', 'on']))).toBeNull();
  });

  test.each<[string, Said[]]>([
    [
      'who was invited',
      [
        ['ben', 'notOn'],
        ['amira', 'on'],
      ],
    ],
    [
      'who invited',
      [
        ['ben', 'on'],
        ['amira', 'notOn'],
      ],
    ],
    [
      'both',
      [
        ['ben', 'notOn'],
        ['amira', 'notOn'],
      ],
    ],
  ])('the record names whoever invited, also where the no came from %s', (_, answers) => {
    const { invitation, ending } = said(...answers).relationship;
    expect(ending?.by).toBe(invitation.by);
  });

  test('the same answer again changes nothing: the week is not begun anew', () => {
    const no = said(['ben', 'notOn', 1]);
    const again = sayGoing(no, { by: 'ben', going: 'notOn', at: at(6) });
    expect(again).toEqual({ next: no, events: [] });
    const later = sayGoing(said(['ben', 'askTomorrow', 1]), { by: 'ben', going: 'askTomorrow', at: at(6) });
    expect(writingBy(later.next.writings, 'mind', 'ben')?.at).toEqual(at(6));
  });

  test('whoever begins to write has said yes; where the other has said no, it ends', () => {
    expect(phaseOf(beginAgreement(start, 'ben', at(2)).next)).toBe('contracting');
    const over = beginAgreement(said(['amira', 'notOn']), 'ben', at(2));
    expect([phaseOf(over.next), over.events.map(({ kind }) => kind)]).toEqual(['ended', ['notGoingOn']]);
    const before = { ...start, relationship: together };
    expect(beginAgreement(before, 'ben', at(2))).toEqual({ next: before, events: [] });
  });

  describe('when the other has begun to write', () => {
    const begun = (...answers: Said[]) => beginAgreement(said(...answers), 'ben', at(2)).next;
    const says = (pair: GettingToKnow, by: 'amira' | 'ben', going: Going) => () =>
      sayGoing(pair, { by, going, at: at(3) });

    test.each<[string, Said[]]>([
      ['who has not answered', []],
      ['who wanted to be asked again', [['amira', 'askTomorrow']]],
    ])('one %s can still say no, and it ends without a name', (_, answers) => {
      const { next, events } = says(begun(...answers), 'amira', 'notOn')();
      expect([phaseOf(next), next.relationship.ending?.by]).toEqual([
        'ended',
        start.relationship.invitation.by,
      ]);
      expect(events.map(({ kind }) => kind)).toEqual(['notGoingOn']);
    });

    test('a yes is kept, tells nobody and cannot be taken back', () => {
      const yes = says(begun(), 'amira', 'on')();
      expect([phaseOf(yes.next), yes.events]).toEqual(['contracting', []]);
      expect(codeOf(says(yes.next, 'amira', 'notOn'))).toBe('alreadyBegun');
    });

    test('whoever has begun, has said yes before, or would rather wait, is past it', () => {
      expect(codeOf(says(begun(), 'ben', 'notOn'))).toBe('alreadyBegun');
      expect(codeOf(says(begun(['amira', 'on']), 'amira', 'notOn'))).toBe('alreadyBegun');
      expect(codeOf(says(begun(), 'amira', 'askTomorrow'))).toBe('alreadyBegun');
      const active = { ...begun(), relationship: { ...together, phase: 'active' as const } };
      expect(codeOf(says(active, 'amira', 'notOn'))).toBe('alreadyBegun');
    });
  });

  test('is not asked of those who have ended', () => {
    const ended = { ...start, relationship: { ...start.relationship, phase: 'ended' as const } };
    expect(codeOf(() => sayGoing(ended, { by: 'ben', going: 'on', at: at(2) }))).toBe('ended');
  });
});
