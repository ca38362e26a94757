import { lastContact, lastWrote, outOfTouch } from '../../src/mentoring/contact.js';
import { isPaused, pause, resume } from '../../src/mentoring/pause.js';
import type { Pair } from '../../src/mentoring/nudge.js';
import { nextLook, nudgesDue } from '../../src/mentoring/nudges.js';
import { termsSchema, type Terms } from '../../src/mentoring/terms.js';
import type { Session } from '../../src/mentoring/session.js';
import { agreed, pairWith, planned, signedAt, signedByBoth } from './met.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';

const terms = (more: Partial<Terms> = {}): Terms => ({
  ...termsSchema.parse({ review: 'event', cadence: 'monthly', sessions: 0, quietWeeks: 6 }),
  ...more,
});

const pair = (more: Partial<Pair> = {}): Pair =>
  pairWith({ relationship: agreed(terms()), agreement: signedByBoth, ...more });

const session = (day: number, state: Session['state']): Session => ({ ...planned(day), state });

describe('out of touch', () => {
  const kinds = (of: Pair) => outOfTouch(of).map(({ kind, person, due }) => [kind, person, due.toString()]);
  const after = (weeks: number, since = signedAt) => since.add({ hours: 24 * 7 * weeks }).toString();

  test('after the agreed weeks the mentee hears of it, a week later the mentor', () => {
    expect(kinds(pair())).toEqual([
      ['quietMentee', 'amira', after(6)],
      ['quietMentor', 'ben', after(7)],
    ]);
    const sooner = pair({ relationship: { ...pair().relationship, terms: terms({ quietWeeks: 3 }) } });
    expect(kinds(sooner).map(([, , due]) => due)).toEqual([after(3), after(4)]);
  });

  test('of a form that is sent again with one answer changed the new answer counts, whichever comes last', () => {
    const said = (day: number) =>
      ({ kind: 'notes', author: 'amira', at: at(day), body: { text: '' } }) as const;
    expect(lastWrote(at(40), [said(90), said(20)])).toEqual(at(90));
    expect(lastWrote(at(40), [said(20)])).toEqual(at(40));
    expect(lastWrote(at(40))).toEqual(at(40));
    expect(lastWrote(null)).toBeNull();
  });

  test('a session that was held is contact, one that was not is none', () => {
    expect(
      lastContact(
        pair({ sessions: [session(50, 'held'), session(60, 'notHeld'), session(70, 'cancelled')] }),
      ),
    ).toEqual(at(50, 9));
  });

  test('so is whatever either has written, and the day on which a break was over', () => {
    const wrote = at(44);
    expect(lastContact(pair({ wrote }))).toEqual(at(44));
    const relationship = { ...pair().relationship, pause: { by: 'amira', at: at(40), until: at(80) } };
    expect(lastContact(pair({ wrote, relationship }))).toEqual(at(80));
  });

  test.each([
    ['a session is booked', { sessions: [planned(90)] }],
    ['they meet as needed', { relationship: { ...pair().relationship, terms: terms({ cadence: 'adHoc' }) } }],
    ['they have not signed', { agreement: null }],
    ['it has ended', { relationship: { ...pair().relationship, phase: 'ended' as const } }],
  ])('nobody hears anything where %s', (_, more) => {
    expect(outOfTouch(pair(more))).toEqual([]);
  });
});

describe('a break', () => {
  const { relationship } = pair();
  const taken = pause(relationship, { by: 'amira', at: at(10), until: at(24, 0) });

  test('nothing is given while it lasts, and then what still makes sense', () => {
    const within = pair({ relationship: taken.next });
    const due = signedAt.add({ hours: 24 * 365 });
    expect(nudgesDue(pair(), due).length).toBeGreaterThan(0);
    const long = pair({ relationship: pause(relationship, { by: 'ben', at: at(10), until: due }).next });
    expect(nudgesDue(long, due.subtract({ seconds: 1 }))).toEqual([]);
    expect(nextLook(within, at(12))).toEqual(at(24, 0));
    expect(isPaused(taken.next, at(24, 0))).toBe(false);
  });

  test('to the same day it changes nothing; to another it lasts until that', () => {
    expect(taken.events).toEqual([{ kind: 'paused', by: 'amira' }]);
    expect(pause(taken.next, { by: 'ben', at: at(11), until: at(24, 0) })).toEqual({
      next: taken.next,
      events: [],
    });
    expect(pause(taken.next, { by: 'ben', at: at(11), until: at(30, 0) }).next.pause).toMatchObject({
      by: 'ben',
    });
  });

  test('is over when either says so, once', () => {
    const { next, events } = resume(taken.next, { by: 'ben', at: at(12) });
    expect([isPaused(next, at(12)), events]).toEqual([false, [{ kind: 'resumed', by: 'ben' }]]);
    expect(resume(next, { by: 'amira', at: at(12) }).events).toEqual([]);
  });

  test('is nothing for an invitation, nor for what has ended', () => {
    const acting = { by: 'amira', at: at(1), until: at(9) };
    expect(codeOf(() => pause({ ...relationship, phase: 'proposed', begun: null }, acting))).toBe(
      'notAgreed',
    );
    expect(codeOf(() => pause({ ...relationship, phase: 'ended' }, acting))).toBe('ended');
    expect(codeOf(() => resume({ ...relationship, phase: 'ended' }, acting))).toBe('ended');
  });
});
