import { amend, drop } from '../../src/mentoring/agreement-amending.js';
import { changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { valueAt, type Agreement } from '../../src/mentoring/agreement.js';
import { whoseTurn } from '../../src/mentoring/agreement-turn.js';
import type { Framework } from '../../src/mentoring/framework.js';
import { wbs } from '../../src/mentoring/frameworks/wbs.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { nudgesDue } from '../../src/mentoring/nudges.js';
import { daysToReview, plannedDays, termsOf, termsSchema } from '../../src/mentoring/terms.js';
import { at, complete, proposedBy, signedBy, signing, together, write } from './pair.js';
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

const onlyWeekly: Framework = {
  ...standard,
  steps: standard.steps.map((step) => ({
    ...step,
    clauses: step.clauses.map((clause) => ({
      ...clause,
      fields: clause.fields.map((field) =>
        field.kind === 'choice' && field.id === 'cadence'
          ? { ...field, options: field.options.slice(0, 1), start: 'weekly' }
          : field,
      ),
    })),
  })),
};

describe('opened again', () => {
  test('every answer of the one that stands is there, and it is the opener’s turn', () => {
    for (const place of ['purpose', 'noticeHours', 'cadence', 'keeping@mentor'])
      expect([place, valueAt(opened, place)]).toEqual([place, valueAt(both.agreement, place)]);
    expect(opened).toMatchObject({ number: 2, state: 'draft', signatures: [], proposals: [], revision: 0 });
    expect(whoseTurn(both.relationship, opened)).toBe('ben');
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
    expect(drop(open, 'amira')).toEqual({
      next: { ...opened, state: 'dropped' },
      events: [{ kind: 'dropped', by: 'amira' }],
    });
    expect(drop(both, 'amira').events).toEqual([]);
  });

  test('not before both have signed, and not after the end', () => {
    expect(codeOf(() => amend({ relationship: together, agreement: byBen }, opening))).toBe('notStanding');
    const ended = { ...both.relationship, phase: 'ended' as const, ending: { by: 'ben', at: at(8) } };
    expect(codeOf(() => amend({ ...both, relationship: ended }, opening))).toBe('ended');
    expect(codeOf(() => drop({ relationship: ended, agreement: opened }, 'ben'))).toBe('ended');
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
  test.each([
    ['half of six monthly sessions', { sessions: 6, cadence: 'monthly' }, null, 90],
    ['half of three weekly ones', { sessions: 3, cadence: 'weekly' }, null, 11],
    ['half of an open number: half of the planned time', { sessions: null }, 100, 50],
    ['half of what has neither number nor end: six months', { sessions: null }, null, 182],
    ['when one asks, six sessions: half of the planned time', { sessions: 6, cadence: 'adHoc' }, 60, 30],
    ['three months', { review: 'months3' }, null, 91],
    ['six months', { review: 'months6' }, null, 182],
    ['a year', { review: 'months12' }, null, 365],
    ['an event', { review: 'event' }, 100, null],
  ] as const)('look at it again after %s', (_, terms, planned, days) => {
    expect(daysToReview({ ...usual, ...terms }, planned)).toBe(days);
  });

  test('the planned time is from the start to the end, where there are both', () => {
    expect(plannedDays({ ...usual, startDate: '2026-03-01', endDate: '2026-05-01' })).toBe(61);
    expect(plannedDays({ ...usual, startDate: '2026-03-01', endDate: '2026-02-01' })).toBeNull();
    expect(plannedDays(usual)).toBeNull();
  });

  test('both hear of the review once, when they wanted it, and not while a new version lies open', () => {
    const pair = { ...both, given: new Set<string>(), writings: [], people: {} };
    const signedAt = both.agreement.signatures.at(-1)?.at ?? at(0);
    const due = signedAt.add({ hours: 24 * 90 });
    expect(nudgesDue(pair, due.subtract({ seconds: 1 }))).toEqual([]);
    expect(nudgesDue(pair, due).map(({ kind, person }) => [kind, person])).toEqual([
      ['review', 'amira'],
      ['review', 'ben'],
    ]);
    const reopened = signedBy(proposedBy(opened, 'ben'), 'amira');
    for (const agreement of [opened, reopened])
      expect(nudgesDue({ ...pair, agreement }, due).map(({ kind }) => kind)).toEqual(['unsigned']);
  });

  test('an answer to a new version may take as long as they agreed', () => {
    const patient = { ...both.relationship, terms: { ...usual, replyDays: 10 } };
    const pair = {
      relationship: patient,
      agreement: opened,
      given: new Set<string>(),
      writings: [],
      people: {},
    };
    expect(nudgesDue(pair, at(9).add({ hours: 24 * 10 - 1 }))).toEqual([]);
    expect(nudgesDue(pair, at(19)).map(({ kind, person }) => [kind, person])).toEqual([['unsigned', 'ben']]);
  });
});
