import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { reflectionForm, reflectionKept } from '../../adaptive-cards/reflection.js';
import { intentions } from '../conversation/intentions.js';
import { mostRows, ownerOf, takenDown } from '../mentoring/looking-back-actions.js';
import {
  editionOf,
  heldIn,
  lookBack,
  questionsFor,
  requiredOf,
  saidBefore,
} from '../mentoring/looking-back.js';
import { menteeOf, partyTo } from '../mentoring/policy.js';
import { promptFor } from '../mentoring/prompts.js';
import { Refusal } from '../mentoring/refusal.js';
import { otherOf, roleOf } from '../mentoring/relationship.js';
import { heldOf, unrecorded, type Session } from '../mentoring/session.js';
import { visibleWritings } from '../mentoring/visible.js';
import type { Snapshot } from '../ports/snapshot.js';
import { namesIn, otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding, showing } from './kinds.js';
import { hasReflected, haveBothReflected } from './looking-back-view.js';
import { typedIn } from './goals-inputs.js';
import { farSaid, goalsAsked, readingAbout } from './reflection-goals.js';
import { reflectionIn, rowValues } from './reflection-inputs.js';
import type { Doing } from './session-form.js';
import { looked, stillLive } from './show-agreement.js';
import { meantBy, whoMeet } from './subject.js';

/** `reflect`: the newest session that took place (S-05). */
export const reflect = showing({
  intention: intentions.reflect,
  strangers: 'introduced',
  show: async (said, house) => {
    const meant = await meantBy(said, house, intentions.reflect, { fits: whoMeet });
    if ('ask' in meant) return meant.ask;
    const { snapshot } = meant;
    stillLive(snapshot);
    const [last] = heldOf(snapshot.sessions);
    if (!last)
      throw new Refusal(
        unrecorded(snapshot.sessions, said.at).length > 0 ? 'sessionUnrecorded' : 'nothingHeld',
      );
    return formFor({ ...said, snapshot }, last);
  },
});

export const openReflection = showing({
  intention: intentions.openReflection,
  strangers: 'introduced',
  show: async ({ payload, ...said }, { store }) => {
    const snapshot = await looked(store, payload.relationship, said.me.id);
    return formFor({ ...said, snapshot }, heldIn(snapshot, payload.session, said.at));
  },
});

type Sending = About<typeof intentions.sendReflection>;

interface Sent extends Decided {
  typed: Typed | null;
}

export const sendReflection = deciding({
  intention: intentions.sendReflection,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: decideReflection,
  answer: (about, { typed }) => {
    const { words, snapshot, me, payload } = about;
    const { relationship, session } = payload;
    if (typed) {
      const { edition, rows } = payload;
      return formFor(about, heldIn(snapshot, session, about.at), { typed, edition, rows });
    }
    const areBoth = haveBothReflected(snapshot, session);
    const view = { relationship, session, other: otherName(snapshot, me.id), areBoth };
    return { card: reflectionKept(words, view), to: 'replace' };
  },
});

function decideReflection(about: Sending): Sent {
  const { snapshot, inputs, words, me, at, today, payload, newId } = about;
  const session = heldIn(snapshot, payload.session, at);
  const mine = takenDown(snapshot.actions, session.id, me.id);
  const asked = {
    questions: questionsFor(snapshot, session, me.id),
    required: requiredOf(snapshot, session, me.id),
    rows: hasRows(snapshot, me.id) ? payload.rows : null,
    today,
    due: payload.rows.map((row) => mine.find(({ id }) => id === row)?.due ?? null),
  };
  const read = reflectionIn(inputs, asked, words.t);
  const far = readingAbout(about, session);
  if ('typed' in read || 'typed' in far) return { events: [], typed: bothTyped(about, read, far) };
  const { edition } = payload;
  const looking = { session: session.id, by: me.id, at, edition, said: read.said, actions: read.rows, newId };
  const { next, events } = lookBack(snapshot, looking);
  if (!far.reading) return events.length === 0 ? { events, typed: null } : { events, typed: null, ...next };
  return {
    ...next,
    writings: [...next.writings, far.reading],
    events: events.length > 0 ? events : [{ kind: 'reflected', by: me.id, session: session.id }],
    typed: null,
  };
}

type Part = object | { typed: Required<Typed> };

/** Everything as it was typed, with what is wrong in either part. */
const bothTyped = ({ inputs }: Sending, ...parts: Part[]): Required<Typed> => {
  const typed = parts.flatMap((part) => ('typed' in part ? [part.typed] : []));
  return {
    values: Object.assign(typedIn(inputs), ...typed.map(({ values }) => values)) as Record<string, string>,
    errors: Object.assign({}, ...typed.map(({ errors }) => errors)) as Record<string, string>,
  };
};

/** The mentee takes down what both have agreed to do. */
const hasRows = ({ relationship }: Snapshot, person: string) => menteeOf(relationship, person);

interface Again {
  typed: Typed;
  edition: number;
  rows: readonly string[];
}

/** With what this person has written before, or has typed just now. */
function formFor({ snapshot, me, words }: Doing, session: Session, again?: Again) {
  const seen = { ...snapshot, writings: visibleWritings(snapshot, me.id) };
  const role = roleOf(snapshot.relationship, me.id) ?? 'mentee';
  const questions = questionsFor(seen, session, me.id);
  const mine = takenDown(snapshot.actions, session.id, me.id).slice(0, mostRows);
  const values = {
    ...saidBefore(seen, session.id, me.id),
    ...farSaid(seen, session.id, me.id),
    ...rowValues(rowsOf(snapshot, mine)),
  };
  const view = {
    relationship: snapshot.relationship.id,
    session: session.id,
    at: session.at,
    edition: again?.edition ?? editionOf(seen, session.id, me.id),
    other: otherName(snapshot, me.id),
    otherHas: hasReflected(snapshot, session.id, otherOf(snapshot.relationship, me.id)),
    names: namesIn(snapshot),
    questions,
    required: requiredOf(seen, session, me.id),
    goals: goalsAsked(snapshot, session.id, me.id),
    asks: Object.fromEntries(
      questions.flatMap((question) => {
        const ask = promptFor(snapshot.framework, role, question);
        return ask === null ? [] : [[question, ask]];
      }),
    ),
    rows: hasRows(snapshot, me.id) ? (again?.rows ?? mine.map(({ id }) => id)) : null,
    typed: again?.typed ?? { values },
  };
  return { form: reflectionForm(words, view) };
}

const rowsOf = ({ relationship }: Snapshot, actions: ReturnType<typeof takenDown>) =>
  actions.map((action) => ({
    id: action.id,
    text: action.text,
    due: action.due,
    owner: ownerOf(relationship, action),
    worth: action.sharing.worth,
  }));
