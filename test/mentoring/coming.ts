import { Temporal } from 'temporal-polyfill';
import type { Action } from '../../src/mentoring/action.js';
import type { NudgeKind } from '../../src/mentoring/nudge-kinds.js';
import { give, withGiven, type Pair } from '../../src/mentoring/nudge.js';
import { atHand, inMessages, nextLook, nudgesDue } from '../../src/mentoring/nudges.js';
import { agreed, pairWith, planned } from './met.js';
import { at, givenAt } from './pair.js';

type Instant = Temporal.Instant;

/** Of these kinds: to whom, from when on and until when. */
export function plan(pair: Pair, ...kinds: NudgeKind[]): string[] {
  const found: string[] = [];
  let { given } = pair;
  let now: Instant = at(-1);
  for (let look: Instant | null = now; look && found.length < 20; look = nextLook({ ...pair, given }, now)) {
    now = Temporal.Instant.compare(look, now) > 0 ? look : now;
    const due = nudgesDue({ ...pair, given }, now);
    found.push(
      ...due
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, person }) => `${kind} ${person} ${now.toString().slice(0, 16)}`),
    );
    given = withGiven(given, [
      ...givenAt(due, now).values(),
      ...givenAt(atHand({ ...pair, given }, now).passedOver, now).values(),
    ]);
  }
  return found;
}

export const ahead = (terms: Parameters<typeof agreed>[0], more: Partial<Pair> = {}) =>
  pairWith({ relationship: agreed(terms), sessions: [planned(7)], ...more });

/** What somebody gets, and when, as the sweep would give it. */
export function inTurn(pair: Pair, until = at(60), from = at(0)) {
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

export const usual = { amira: { zone: 'UTC' }, ben: { zone: 'UTC' } };
export const action = (due: string, owner = 'amira', more: Partial<Action> = {}): Action => ({
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
export const quiet = agreed({ cadence: 'adHoc', review: 'event' });
export const owing = (...actions: Action[]) => pairWith({ relationship: quiet, people: usual, actions });
