import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { faults } from '../../adaptive-cards/refused.js';
import {
  reviewAsks,
  reviewBoth,
  reviewCalled,
  reviewForm,
  reviewKept,
  reviewPassed,
} from '../../adaptive-cards/review.js';
import { intentions } from '../conversation/intentions.js';
import { partyTo } from '../mentoring/policy.js';
import { thoughtsFor } from '../mentoring/prompts.js';
import { roleOf } from '../mentoring/relationship.js';
import { Refusal } from '../mentoring/refusal.js';
import { answerReview, callReview, haveBothAnswered, isOpen, type Looked } from '../mentoring/review.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Shown } from '../ports/turn.js';
import { otherName } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { beginning, deciding, inPair, showing } from './kinds.js';
import { proseIn } from './prose.js';
import { calledView, saidIn } from './review-view.js';
import { looked } from './show-agreement.js';
import { idMeantBy, whoMeet } from './subject.js';

/** `review`: at any time, by either (N-05). */
export const review = beginning({
  intention: intentions.review,
  begin: async (said, house) => {
    const chosen = idMeantBy(said, intentions.review, { fits: whoMeet });
    if ('ask' in chosen) return chosen.ask;
    return inPair(said, house, chosen.id, (snapshot) => {
      const { me, at } = said;
      const { next, events } = callReview(snapshot, { id: house.newId(), by: me.id, at });
      return {
        decided: { events, ...(next && { review: next }) },
        answer: (after): Shown => ({ card: whereItIs(after, said), to: 'me' }),
      };
    });
  },
});

function whereItIs(snapshot: Snapshot, { words }: Pick<About, 'words'>) {
  const { relationship, review: standing, writings } = snapshot;
  if (!isOpen(standing)) throw new Refusal('reviewOver');
  const which = { relationship: relationship.id, review: standing.id };
  return haveBothAnswered(relationship, standing.id, writings)
    ? reviewBoth(words, { ...which, said: saidIn(snapshot, standing.id) })
    : reviewCalled(words, calledView(snapshot, standing));
}

export const openReview = showing({
  intention: intentions.openReview,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    if (!isOpen(snapshot.review) || snapshot.review.id !== payload.review) throw new Refusal('reviewOver');
    const values = writingBy(snapshot.writings, 'review', me.id, payload.review)?.body ?? {};
    return { form: reviewForm(words, { ...formView(snapshot, payload, me.id), typed: { values } }) };
  },
});

type Saving = About<typeof intentions.saveReview>;

export const saveReview = deciding({
  intention: intentions.saveReview,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: (about: Saving): Decided & { typed: Typed } => {
    const { snapshot, payload, me, at } = about;
    const read = answersIn(about);
    if ('typed' in read) return { events: [], typed: read.typed };
    const { next, events } = answerReview(snapshot, {
      id: payload.review,
      by: me.id,
      at,
      answers: read.answers,
    });
    return { events, typed: {}, ...(next && { writings: [next] }) };
  },
  answer: ({ words, snapshot, me, payload }, { typed }) => {
    const view = formView(snapshot, payload, me.id);
    if (typed.errors) return { form: reviewForm(words, { ...view, typed }) };
    if (!haveBothAnswered(snapshot.relationship, payload.review, snapshot.writings))
      return { card: reviewKept(words, view), to: 'replace' };
    return { card: reviewPassed(words), to: 'replace' };
  },
});

const formView = (snapshot: Snapshot, { relationship, review: id }: Saving['payload'], person: string) => ({
  ...{ relationship, review: id, other: otherName(snapshot, person) },
  thoughts: thoughtsFor(snapshot.framework, roleOf(snapshot.relationship, person) ?? 'mentee', 'review'),
});

function answersIn({ inputs, words }: Saving): { answers: Looked } | { typed: Required<Typed> } {
  const [goOn = ''] = [inputs['goOn'] ?? ''].flat();
  const prose = proseIn(reviewAsks(words), inputs, words);
  const isChosen = goOn === 'yes' || goOn === 'unsure' || goOn === 'no';
  if ('answers' in prose && isChosen) return { answers: { ...prose.answers, goOn } };
  const { values, errors } = 'typed' in prose ? prose.typed : { values: prose.answers, errors: {} };
  return {
    typed: {
      values: { ...values, ...(isChosen && { goOn }) },
      errors: { ...errors, ...(isChosen ? {} : { goOn: words.t(faults.notOffered) }) },
    },
  };
}
