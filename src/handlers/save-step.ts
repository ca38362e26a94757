import type { Met, StepView } from '../../adaptive-cards/agreement-step.js';
import { agreementSaved } from '../../adaptive-cards/agreement-saved.js';
import { youDoNotGoOn } from '../../adaptive-cards/going-on.js';
import { intentions } from '../conversation/intentions.js';
import type { Words } from '../conversation/language.js';
import { beginAgreement } from '../mentoring/chemistry.js';
import { stepBesideIn } from '../mentoring/agreement-added.js';
import { fillStep, type Filled } from '../mentoring/agreement-filling.js';
import { sharedMissing, shownTo, type Agreement, type Writer } from '../mentoring/agreement.js';
import { belongsTo, isOwn, type Field, type Value } from '../mentoring/clause.js';
import { fieldsOf, stepOf } from '../mentoring/framework.js';
import { partyTo } from '../mentoring/policy.js';
import { assertReady } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import { isLive, otherOf, roleOf } from '../mentoring/relationship.js';
import { writingBy } from '../mentoring/writing.js';
import type { Reply } from '../ports/turn.js';
import { agreementOf, otherName } from './agreement-view.js';
import { answersTo } from './answers.js';
import type { About, Decided } from './handler.js';
import { deciding } from './kinds.js';
import { overview, stepForm, stillLive } from './show-agreement.js';
import { begin, takenIn, withIdeas } from './step-ideas.js';

type Saving = About<typeof intentions.saveStep>;
type Saved = Decided & { back: StepView['back'] };

/** Every button of a step saves it; what could not be taken comes back in the form, and nothing typed is lost. */
export const saveStep = deciding({
  intention: intentions.saveStep,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: save,
  answer: (about, { back, events }) => {
    const { snapshot, words, me } = about;
    if (!isLive(snapshot.relationship))
      return { card: youDoNotGoOn(words, { other: otherName(snapshot, me.id) }), to: 'replace' };
    return back.size > 0
      ? again(about, back)
      : goOn(about, { signAgain: events.some(({ kind }) => kind === 'signatureVoid') });
  },
});

/** Whoever begins to write has said by that that they want to go on; unless the other has said, alone, that they do not. */
function save(about: Saving): Saved {
  const { snapshot, me, at } = about;
  stillLive(snapshot);
  assertReady(snapshot, 'agreement');
  const saved = saveAnswers(about);
  const { next, events } = isYes(about, saved)
    ? beginAgreement(snapshot, me.id, at)
    : { next: snapshot, events: [] };
  if (next === snapshot) return saved;
  const mind = writingBy(next.writings, 'mind', me.id);
  const begun = { relationship: next.relationship, ...(mind && { writings: [mind] }) };
  if (!isLive(next.relationship)) return { ...begun, events, back: new Map() };
  return { ...begun, ...saved, events: [...events, ...saved.events] };
}

/** Not the one who only looks at ideas, or who closes the form with nothing new in it. */
function isYes({ snapshot, payload: { then } }: Saving, saved: Saved): boolean {
  if (then === 'ideas') return false;
  const wrote = saved.agreement?.revision !== snapshot.agreement?.revision;
  return wrote || !(then === 'leave' || then === 'back');
}

function saveAnswers(about: Saving): Saved {
  const { snapshot, payload, me, today, inputs, words } = about;
  const agreement = agreementOf(snapshot);
  if (agreement.number !== payload.version) throw new Refusal('cardOld');
  const role = roleOf(snapshot.relationship, me.id) ?? 'mentee';
  const asked = fieldsOf(stepOf(agreement.framework, payload.step)).filter(
    (field) => !isOwn(field) || belongsTo(field, role),
  );
  const writer = { by: me.id, role, today, say: words.t };
  const stood = (field: Field) => shownTo(agreement, field, writer, payload.revision);
  const taken = takenIn(asked, payload, words);
  const answers = answersTo(asked, inputs, words, today, stood);
  if (taken) begin(answers, taken, words, today);
  const { values, back } = answers;
  const fill = (then: Filled['then']) => filled(about, agreement, { ...writer, values, then });
  if (payload.then === 'next') {
    const missing = sharedMissing(fill('next').next, me.id).filter((field) => asked.includes(field));
    for (const { id } of missing) back.set(id, back.get(id) ?? unanswered(words, agreement));
  }
  const { next, events, conflicts, older } = fill(back.size > 0 ? 'leave' : thenOf(payload));
  const newer = asked
    .filter(({ id }) => older.has(id))
    .map((field): [string, Met] => [
      field.id,
      { typed: shownTo(next, field, writer), older: older.get(field.id) ?? null },
    ]);
  const met: [string, Met][] = [...back, ...conflicting(conflicts, values), ...newer];
  return { agreement: next, events, back: new Map(met) };
}

function thenOf({ then }: Saving['payload']): Filled['then'] {
  if (then === 'ideas' || then === 'take') return 'leave';
  return then === 'skip' ? 'next' : then;
}

const filled = (
  { snapshot, payload: { step, revision }, me, at }: Saving,
  agreement: Agreement,
  writing: Writer & Pick<Filled, 'values' | 'then'>,
) =>
  fillStep(agreement, {
    ...writing,
    other: otherOf(snapshot.relationship, me.id) ?? me.id,
    at,
    step,
    revision,
  });

/** Slack wants an answer by itself before it sends “Next”; on Teams it is wanted here. */
const unanswered = ({ t }: Words, { state }: Agreement) => ({
  typed: '',
  error: state === 'draft' ? t('Please answer this, or skip it for now.') : t('Please answer this.'),
});

const conflicting = (
  conflicts: ReadonlyMap<string, Value | null>,
  mine: ReadonlyMap<string, Value | null>,
): [string, { typed: Value | null; theirs: Value | null }][] =>
  [...conflicts].map(([field, theirs]) => [field, { typed: mine.get(field) ?? null, theirs }]);

const readingOf = ({ snapshot, me, words, today }: Saving) => ({ snapshot, person: me.id, words, today });

const again = (about: Saving, back: StepView['back']): Reply =>
  stepForm(readingOf(about), about.payload.step, back, {
    since: about.payload.revision,
    ...withIdeas(about.payload, back),
  });

function goOn(about: Saving, { signAgain }: { signAgain: boolean }): Reply {
  const { payload, snapshot, words, me } = about;
  const { state, drafts } = agreementOf(snapshot);
  const notice = signAgain ? { notice: words.t('What you promise has changed: please sign again.') } : {};
  const beside = stepBesideIn(agreementOf(snapshot), me.id, payload.step, payload.then === 'back' ? -1 : 1);
  switch (payload.then) {
    case 'ideas':
    case 'take':
      return again(about, new Map());
    case 'next':
    case 'skip':
    case 'back':
      return beside && state === 'draft'
        ? stepForm(readingOf(about), beside.id)
        : overview(readingOf(about), notice);
    case 'leave':
    case 'handOver':
      return {
        card: agreementSaved(words, {
          relationship: snapshot.relationship.id,
          other: otherName(snapshot, me.id),
          then: payload.then,
          shared: state === 'draft' && !drafts[me.id],
          signAgain,
        }),
        to: 'replace',
      };
  }
}
