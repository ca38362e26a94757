import { Temporal } from 'temporal-polyfill';
import type { Action } from '../../src/mentoring/action.js';
import { give, keyOf, withGiven, type Pair } from '../../src/mentoring/nudge.js';
import { inMessages, nextLook, nudgesDue, atHand, timeBrings } from '../../src/mentoring/nudges.js';
import { usualManners } from '../../src/mentoring/manners.js';
import { pause } from '../../src/mentoring/pause.js';
import { snooze } from '../../src/mentoring/snooze.js';
import { agreed, held, pairWith, planned, signedAt, signedByBoth } from './met.js';
import { at, givenAt } from './pair.js';
import { codeOf } from './refused.js';

const usual = { amira: { zone: 'UTC' }, ben: { zone: 'UTC' } };
const action = (due: string, owner = 'amira', more: Partial<Action> = {}): Action => ({
  ...{
    id: `a ${due} ${owner}`,
    session: null,
    owner,
    author: owner,
    state: 'open',
    due,
    madeAt: at(0),
    closedAt: null,
  },
  ...{ carried: 0, text: 'Write to Dana', sharing: { worth: false, agreed: '' } },
  ...more,
});
/** What somebody gets, and when, as the sweep would give it. */
function inTurn(pair: Pair, until = at(60), from = at(0)) {
  const seen: string[] = [];
  let { given } = pair;
  for (let now = from, looks = 0; Temporal.Instant.compare(now, until) < 0 && looks < 50; looks += 1) {
    const all = { ...pair, given };
    const messages = inMessages(nudgesDue(all, now));
    seen.push(
      ...messages.map(
        (nudges) =>
          `${now.toString().slice(5, 16)} ${nudges[0].person} ${nudges.map(({ kind }) => kind).join('+')}`,
      ),
    );
    given = withGiven(
      given,
      [...messages.flat(), ...atHand(all, now).passedOver].map((nudge) => give(nudge, now)),
    );
    const next = nextLook({ ...pair, given }, now);
    if (!next) break;
    if (Temporal.Instant.compare(next, now) <= 0) throw new Error('it is looked at for ever');
    now = next;
  }
  return seen;
}

const quiet = agreed({ cadence: 'adHoc', review: 'event' });
const owing = (...actions: Action[]) => pairWith({ relationship: quiet, people: usual, actions });

test('what somebody has taken on comes on the morning of its day, all of that day in one', () => {
  const two = owing(
    action('2026-03-10'),
    { ...action('2026-03-10'), id: 'another' },
    action('2026-03-11', 'ben'),
  );
  expect(inTurn(two)).toEqual(['03-10T09:00 amira actionsDue', '03-11T09:00 ben actionsDue']);
});

test('done, dropped or without a day it never comes', () => {
  const none = owing(
    action('2026-03-10', 'amira', { state: 'done' }),
    action('2026-03-10', 'amira', { state: 'dropped' }),
    action('2026-03-10', 'amira', { due: null }),
  );
  expect(inTurn(none)).toEqual([]);
});

test('after an outage only the newest of a kind comes, within somebody’s hours, and the older ones never do', () => {
  const late = owing(action('2026-03-03'), action('2026-03-04'), action('2026-03-05'));
  expect(inTurn(late, at(60), at(4, 3))).toEqual(['03-06T08:00 amira actionsDue']);
  const due = at(4, 12);
  expect(nudgesDue(late, due).map(({ occurrence }) => occurrence)).toEqual(['due 2026-03-05']);
  expect(atHand(late, due).passedOver).toHaveLength(2);
});

test('what is late at a weekend comes as soon as that is over, however often one looks; what is due then, at its time', () => {
  const friday = owing(action('2026-03-06'));
  for (const look of [at(5, 3), at(5, 11), at(6, 15), at(6, 23)])
    expect(nextLook(friday, look)?.toString()).toBe('2026-03-09T08:00:00Z');
  expect(nextLook(owing(action('2026-03-07')), at(4))?.toString()).toBe('2026-03-09T09:00:00Z');
});

test('two that fall due within the hour come in one message; what is about a session comes by its clock', () => {
  const pair = pairWith({
    relationship: agreed({ agenda: 'mentee', review: 'event' }),
    people: usual,
    sessions: [planned(7)],
    actions: [action('2026-03-06')],
  });
  expect(inTurn(pair, at(8))).toEqual([
    '03-06T09:00 amira pointsDue+actionsDue',
    '03-09T08:50 amira quietPrompt',
    '03-09T10:00 ben checkIn',
  ]);
});

test('nothing comes within an hour of what came, or of what a session will bring', () => {
  const pair = owing(action('2026-03-10'));
  const early = {
    ...pair,
    given: givenAt([{ kind: 'bookNext', occurrence: 'x', person: 'amira' }], at(8, 8).add({ minutes: 30 })),
  };
  expect(inTurn(early)).toEqual(['03-10T09:30 amira actionsDue']);
  const others = {
    ...pair,
    given: givenAt([{ kind: 'bookNext', occurrence: 'x', person: 'ben' }], at(8, 8).add({ minutes: 30 })),
  };
  expect(inTurn(others)).toEqual(['03-10T09:00 amira actionsDue']);
  const soon = pairWith({
    relationship: quiet,
    people: usual,
    sessions: [planned(8)],
    actions: [action('2026-03-10')],
  });
  expect(inTurn(soon, at(9))).toEqual([
    '03-10T08:50 amira quietPrompt',
    '03-10T10:00 ben checkIn',
    '03-10T11:00 amira actionsDue',
  ]);
});

test('nothing comes in a break; at its end both hear of that, and the rest an hour later', () => {
  const pair = owing(action('2026-03-10'));
  const away = {
    ...pair,
    relationship: pause(pair.relationship, { by: 'ben', at: at(1), until: at(10, 0) }).next,
  };
  expect(inTurn(away, at(60), at(2))).toEqual([
    '03-12T08:00 amira breakOver',
    '03-12T09:00 amira actionsDue',
  ]);
});

describe('put off', () => {
  const pair = owing(action('2026-03-10'));
  const [nudge] = nudgesDue(pair, at(8));
  if (!nudge) throw new Error('nothing is due');
  const given = givenAt([nudge], at(8));
  const asked = { kind: nudge.kind, occurrence: nudge.occurrence, by: 'amira', at: at(8, 11) };

  test('it comes again the next morning, once', () => {
    const { next, events } = snooze({ ...pair, given }, asked);
    expect(events).toMatchObject([{ kind: 'snoozed', by: 'amira', again: at(9, 9) }]);
    const off = { ...pair, given: withGiven(given, next ? [next] : []) };
    expect(inTurn(off, at(60), at(8, 11))).toEqual(['03-11T09:00 amira actionsDue']);
    expect(snooze(off, asked)).toEqual({ next: null, events: [] });
  });

  test('not by the other, not what was never given, not what is done, not what cannot wait', () => {
    const code = (of: Pair, more: Partial<typeof asked> = {}) =>
      codeOf(() => snooze(of, { ...asked, ...more }));
    expect(code({ ...pair, given }, { by: 'ben' })).toBe('nudgeOver');
    expect(code(pair)).toBe('nudgeOver');
    expect(code({ ...pair, given, actions: [action('2026-03-10', 'amira', { state: 'done' })] })).toBe(
      'nudgeOver',
    );
    expect(code({ ...pair, given }, { at: at(15, 9) })).toBe('nudgeCannotWait');
  });
});

test('a session that was looked back on is asked about no more, also when it was put off', () => {
  const pair = pairWith({
    relationship: agreed({ cadence: 'adHoc', review: 'event' }),
    people: usual,
    sessions: [held(7)],
  });
  const [missing] = nudgesDue(pair, at(8));
  const off = {
    ...pair,
    given: withGiven(new Map(), missing ? [{ ...give(missing, at(8)), again: at(9) }] : []),
  };
  expect(nudgesDue(off, at(9)).map(keyOf)).toContain(missing ? keyOf(missing) : '');
  const written = {
    ...off,
    writings: [
      { kind: 'reflected', author: missing?.person ?? '', about: 's7', at: at(8, 12), body: { edition: 1 } },
    ] as const,
  };
  expect(nudgesDue(written, at(9)).map(keyOf)).not.toContain(missing ? keyOf(missing) : '');
});

describe('what a year of many pairs has found', () => {
  test('an end of a break that nobody wants to hear of any more holds up nothing', () => {
    const pair = owing(action('2026-03-20'));
    const over = {
      ...pair,
      relationship: pause(pair.relationship, { by: 'ben', at: at(1), until: at(13, 8) }).next,
    };
    expect(inTurn(over, at(60), at(18, 8).add({ minutes: 30 }))).toEqual(['03-20T09:00 amira actionsDue']);
  });

  test('what is put off on a Friday comes on Monday, and is what was said', () => {
    const pair = pairWith({
      relationship: agreed({ agenda: 'mentee', agendaDays: 5, review: 'event' }),
      people: usual,
      sessions: [planned(9)],
    });
    const [due] = nudgesDue(pair, at(4, 12));
    if (due?.kind !== 'pointsDue') throw new Error('nothing is due');
    const given = givenAt([due], at(4, 12));
    const { next } = snooze({ ...pair, given }, { ...due, by: 'amira', at: at(4, 13) });
    expect(next?.again?.toString()).toBe('2026-03-09T09:00:00Z');
    const off = { ...pair, given: withGiven(given, next ? [next] : []) };
    expect(inTurn(off, at(8), at(4, 13)).filter((line) => line.includes('pointsDue'))).toEqual([
      '03-09T09:00 amira pointsDue',
    ]);
  });

  test('what comes once a week and is put off over a holiday comes the day after it, and not a week later', () => {
    const weekly = { zone: 'UTC', manners: { ...usualManners, weekly: ['bookNext' as const] } };
    const pair = pairWith({
      relationship: agreed({ review: 'event' }),
      sessions: [held(7)],
      people: { ...usual, amira: weekly },
      holidays: new Set(['2026-03-23']),
    });
    const due = nudgesDue(pair, at(14, 8)).find(({ kind }) => kind === 'bookNext');
    if (!due) throw new Error('nothing is due');
    const given = givenAt([due], at(14, 8));
    const { next } = snooze({ ...pair, given }, { ...due, by: 'amira', at: at(16, 9) });
    const off = { ...pair, given: withGiven(given, next ? [next] : []) };
    const booking = inTurn(off, at(60), at(16, 9)).filter((line) => line.includes('bookNext'));
    expect(booking).toEqual(['03-24T08:00 amira bookNext']);
  });

  test('what would have to wait for longer than it makes sense cannot be put off', () => {
    const pair = pairWith({
      relationship: agreed({ agenda: 'mentee', agendaDays: 5, review: 'event' }),
      people: usual,
      sessions: [planned(7)],
    });
    const [due] = nudgesDue(pair, at(4, 12));
    const given = givenAt(due ? [due] : [], at(4, 12));
    expect(due?.kind).toBe('pointsDue');
    expect(
      codeOf(() =>
        snooze(
          { ...pair, given },
          { kind: 'pointsDue', occurrence: due?.occurrence ?? '', by: 'amira', at: at(4, 13) },
        ),
      ),
    ).toBe('nudgeCannotWait');
  });

  test('a review that fell due in a break is called in the hours of both, and not within an hour of anything else', () => {
    const relationship = agreed({ review: 'months3', cadence: 'adHoc' });
    const pair = pairWith({ relationship, agreement: signedByBoth, people: usual });
    const due = signedAt.add({ hours: 24 * 91 });
    const night = due.toZonedDateTimeISO('UTC').add({ days: 7 }).startOfDay().add({ hours: 3 }).toInstant();
    const called = (of: Pair, now: Temporal.Instant) => timeBrings(of, now, () => 'r1').events.length;
    expect(called(pair, night)).toBe(0);
    const look = nextLook(pair, night);
    if (!look) throw new Error('it is looked at no more');
    expect([look.toZonedDateTimeISO('UTC').hour, called(pair, look)]).toEqual([8, 1]);
    const lately = { ...pair, given: givenAt([{ kind: 'bookNext', occurrence: 'x', person: 'ben' }], look) };
    expect(called(lately, look.add({ minutes: 59 }))).toBe(0);
    expect(called(lately, look.add({ minutes: 60 }))).toBe(1);
  });
});
