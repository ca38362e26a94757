import { amend, drop, letBe } from '../../src/mentoring/agreement-amending.js';
import { changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { valueAt, type Agreement } from '../../src/mentoring/agreement.js';
import { whoseTurn } from '../../src/mentoring/agreement-turn.js';
import type { Field } from '../../src/mentoring/clause.js';
import type { Framework } from '../../src/mentoring/framework.js';
import { wbs } from '../../src/mentoring/frameworks/wbs.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { nothingYet, type Pair } from '../../src/mentoring/nudge.js';
import { nextLook, nudgesDue, timeBrings } from '../../src/mentoring/nudges.js';
import { daysToReview, termsOf, termsSchema } from '../../src/mentoring/terms.js';
import { at, atAnyHour, complete, proposedBy, signedBy, signing, together, write } from './pair.js';
import { textHash } from '../../src/mentoring/agreement-text.js';
import { codeOf } from './refused.js';

const byBen = signedBy(proposedBy(complete, 'amira'), 'ben');
const both = signing(byBen, 'amira', textHash(byBen) ?? '', together).next;
const opening = {
  by: 'ben',
  at: at(9),
  because: 'wish',
  number: 2,
  framework: standard,
  nonce: 'n2',
} as const;
const opened = amend(both, opening).next;

const standardWith = (changed: (field: Field) => Field): Framework => ({
  ...standard,
  steps: standard.steps.map((step) => ({
    ...step,
    clauses: step.clauses.map((clause) => ({ ...clause, fields: clause.fields.map(changed) })),
  })),
});
const onlyWeekly = standardWith((field) =>
  field.kind === 'choice' && field.id === 'cadence'
    ? { ...field, options: field.options.slice(0, 1), start: 'weekly' }
    : field,
);
const lessThanTwoDays = standardWith((field) =>
  field.kind === 'number' && field.id === 'noticeHours' ? { ...field, min: 1, max: 47, start: 24 } : field,
);

describe('opened again', () => {
  test('every answer of the one that stands is there, and it is the opener’s turn', () => {
    for (const place of ['purpose', 'noticeHours', 'cadence', 'keeping@mentor'])
      expect([place, valueAt(opened, place)]).toEqual([place, valueAt(both.agreement, place)]);
    expect(opened).toMatchObject({ number: 2, state: 'draft', signatures: [], proposals: [], revision: 0 });
    expect(whoseTurn(both.relationship, opened)).toBe('ben');
  });

  test('the goals are those that the two have by now', () => {
    const goals = ['Lead well', 'four led', 'Rest', ''];
    expect(valueAt(amend(both, { ...opening, goals }).next, 'goals')).toEqual(goals);
    expect(valueAt(opened, 'goals')).toEqual(valueAt(both.agreement, 'goals'));
  });

  test('what each hoped for at first is asked anew', () => {
    const hoping: Agreement = {
      ...both.agreement,
      entries: [
        ...both.agreement.entries,
        { place: 'hopes@mentee', value: 'Much', by: 'amira', revision: 1 },
      ],
    };
    expect(valueAt(amend({ ...both, agreement: hoping }, opening).next, 'hopes@mentee')).toBeNull();
  });

  test('on another framework, what it does not ask or offer stays behind', () => {
    const other = amend(both, { ...opening, framework: wbs }).next;
    expect(other.entries.length).toBeLessThan(opened.entries.length);
    for (const { place } of other.entries)
      expect(valueAt(other, place)).toEqual(valueAt(both.agreement, place));
    const weekly = amend(both, { ...opening, framework: onlyWeekly }).next;
    expect([valueAt(opened, 'cadence'), valueAt(weekly, 'cadence')]).toEqual(['monthly', null]);
    const shorter = amend(both, { ...opening, framework: lessThanTwoDays }).next;
    expect([valueAt(opened, 'noticeHours'), valueAt(shorter, 'noticeHours')]).toEqual([48, null]);
  });

  test('the first proposal says what it changes in the one that stands', () => {
    const proposed = proposedBy(write(opened, 'ben', 'change', { noticeHours: '24' }), 'ben');
    expect(changesOfProposal(proposed).map(({ field, before, after }) => [field.id, before, after])).toEqual([
      ['noticeHours', 48, 24],
    ]);
  });

  test('a second click finds the one that lies open; it can be let be, once', () => {
    const open = { ...both, agreement: opened };
    expect(amend(open, { ...opening, number: 3 })).toEqual({ next: opened, events: [] });
    expect(drop(open, { by: 'amira', version: 2 })).toEqual({
      next: { ...opened, state: 'dropped' },
      events: [{ kind: 'dropped', by: 'amira' }],
    });
    expect(drop(both, { by: 'amira', version: 2 })).toEqual({ next: both.agreement, events: [] });
  });

  test('signed by both meanwhile, it is not let be; nor is one that a late click does not mean', () => {
    const second = signing(signedBy(proposedBy(opened, 'ben'), 'ben'), 'amira', undefined, both.relationship);
    expect(second.next.agreement).toMatchObject({ number: 2, state: 'signed' });
    const late = (version: number) => codeOf(() => drop(second.next, { by: 'ben', version }));
    expect([late(1), late(2), late(3)]).toEqual(['cardOld', 'agreementStands', null]);
    const third = { ...both, agreement: { ...opened, number: 3 } };
    for (const version of [2, 4]) expect(codeOf(() => drop(third, { by: 'ben', version }))).toBe('cardOld');
  });

  test('where the two part, only what lies open beside a text that stands is let be', () => {
    expect(letBe({ ...both, agreement: opened })).toEqual({ ...opened, state: 'dropped' });
    expect(letBe(both)).toBe(both.agreement);
    expect(letBe({ relationship: together, agreement: byBen })).toBe(byBen);
  });

  test('not before both have signed, and not after the end', () => {
    expect(codeOf(() => amend({ relationship: together, agreement: byBen }, opening))).toBe('notStanding');
    const ended = { ...both.relationship, phase: 'ended' as const, ending: { by: 'ben', at: at(8) } };
    expect(codeOf(() => amend({ ...both, relationship: ended }, opening))).toBe('ended');
    expect(codeOf(() => drop({ relationship: ended, agreement: opened }, { by: 'ben', version: 2 }))).toBe(
      'ended',
    );
  });
});

describe('the numbers of the pair', () => {
  test('are copied with the second signature', () => {
    expect(both.relationship.terms).toEqual(termsOf(both.agreement));
    expect(both.relationship.terms).toMatchObject({
      noticeHours: 48,
      replyDays: 3,
      quietWeeks: 6,
      review: 'halfway',
      sessionMinutes: 60,
      cadence: 'monthly',
      sessions: 6,
      agendaDays: 2,
    });
  });

  test('an answer that may not be there has its usual number', () => {
    expect(termsSchema.parse({ noticeHours: null, review: 'never', sessions: 'many' })).toMatchObject({
      noticeHours: 48,
      review: 'halfway',
      sessions: null,
    });
  });

  const usual = termsSchema.parse({});
  // How long they may be silent is a test of its own.
  const inTouch = {
    ...both,
    relationship: { ...both.relationship, terms: { ...termsOf(both.agreement), quietWeeks: 999 } },
  };
  const from = (startDate: string, endDate: string) => ({ startDate, endDate });
  test.each([
    ['half of six monthly sessions', { sessions: 6, cadence: 'monthly' }, 90],
    ['half of three weekly ones', { sessions: 3, cadence: 'weekly' }, 11],
    [
      'half of an open number: half of the planned time',
      { sessions: null, ...from('2026-03-01', '2026-05-01') },
      31,
    ],
    ['half of what has neither number nor end: six months', { sessions: null }, 182],
    ['an end before the start: six months', { sessions: null, ...from('2026-03-01', '2026-02-01') }, 182],
    [
      'when one asks, six sessions: half of the planned time',
      { sessions: 6, cadence: 'adHoc', ...from('2026-03-01', '2026-04-30') },
      30,
    ],
    ['three months', { review: 'months3' }, 91],
    ['six months', { review: 'months6' }, 182],
    ['a year', { review: 'months12' }, 365],
    ['an event', { review: 'event' }, null],
  ] as const)('look at it again after %s', (_, terms, days) => {
    expect(daysToReview({ ...usual, ...terms })).toBe(days);
  });

  test('a review is called once, when they wanted it, and not while a new version lies open', () => {
    const pair = { ...inTouch, ...nothingYet, people: atAnyHour };
    const signedAt = both.agreement.signatures.at(-1)?.at ?? at(0);
    const due = signedAt.add({ hours: 24 * 90 });
    const brought = (later: Pair, now = due) => timeBrings(later, now, () => 'r1');
    expect(brought(pair, due.subtract({ seconds: 1 })).next.review).toBe(null);
    const { next, events } = brought(pair);
    expect(events).toEqual([{ kind: 'reviewCalled', by: null, review: 'r1' }]);
    expect(next.review).toEqual({ id: 'r1', calledBy: null, calledAt: due, closing: null });
    expect(brought({ ...pair, ...next }, at(999)).next.review).toBe(next.review);
    const reopened = signedBy(proposedBy(opened, 'ben'), 'amira');
    for (const agreement of [opened, reopened]) {
      expect(brought({ ...pair, agreement }).next.review).toBe(null);
      expect(nudgesDue({ ...pair, agreement }, due).map(({ kind }) => kind)).toEqual([
        'unsignedBoth',
        'unsignedBoth',
        'unsignedLong',
      ]);
    }
  });

  test('where a new version was let be, the pair is looked at anew at once: of that version nothing is due', () => {
    const pair = { ...inTouch, ...nothingYet, people: atAnyHour };
    const letGo = letBe({ ...both, agreement: opened });
    for (const agreement of [letGo, { ...both.agreement, state: 'superseded' as const }])
      expect([whoseTurn(both.relationship, agreement), nudgesDue({ ...pair, agreement }, at(999))]).toEqual([
        null,
        [],
      ]);
    expect(nextLook({ ...pair, agreement: letGo }, at(12))).toEqual(at(12));
    const relationship = { ...both.relationship, phase: 'ended' as const };
    expect(nextLook({ ...pair, relationship, agreement: letGo }, at(12))).toBeNull();
  });

  test('an answer to a new version may take as long as they agreed', () => {
    const patient = { ...both.relationship, terms: { ...usual, replyDays: 10 } };
    const pair = {
      relationship: patient,
      agreement: opened,
      ...nothingYet,
      people: atAnyHour,
    };
    expect(nudgesDue(pair, at(9).add({ hours: 24 * 10 - 1 }))).toEqual([]);
    expect(nudgesDue(pair, at(19)).map(({ kind, person }) => [kind, person])).toEqual([['unsigned', 'ben']]);
  });
});
