import type { StepView } from '../../adaptive-cards/agreement-step.js';
import { agreementSaved } from '../../adaptive-cards/agreement-saved.js';
import { intentions } from '../conversation/intentions.js';
import type { Words } from '../conversation/language.js';
import { fillStep, type Filled } from '../mentoring/agreement-filling.js';
import { sharedMissing, shownTo, type Agreement, type Writer } from '../mentoring/agreement.js';
import { belongsTo, isOwn, type Field, type Value } from '../mentoring/clause.js';
import { fieldsOf, stepBeside, stepOf } from '../mentoring/framework.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { otherOf, roleOf } from '../mentoring/relationship.js';
import type { Reply } from '../ports/turn.js';
import { agreementOf, otherName } from './agreement-view.js';
import { answersTo } from './answers.js';
import type { About, Decided } from './handler.js';
import { deciding } from './kinds.js';
import { overview, stepForm, stillLive } from './show-agreement.js';

type Saving = About<typeof intentions.saveStep>;
type Saved = Decided & { back: StepView['back'] };
type Back = { typed: Value | null; error?: string; theirs?: Value | null };

/** Every button of a step saves it; what could not be taken comes back in the form, and nothing typed is lost. */
export const saveStep = deciding({
  intention: intentions.saveStep,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: save,
  answer: (about, { back }) => (back.size > 0 ? again(about, back) : goOn(about)),
});

function save(about: Saving): Saved {
  const { snapshot, payload, me, today, inputs, words } = about;
  stillLive(snapshot);
  const agreement = agreementOf(snapshot);
  if (agreement.number !== payload.version) throw new Refusal('cardOld');
  const role = roleOf(snapshot.relationship, me.id) ?? 'mentee';
  const asked = fieldsOf(stepOf(agreement.framework, payload.step)).filter(
    (field) => !isOwn(field) || belongsTo(field, role),
  );
  const writer = { by: me.id, role, today, say: words.t };
  const stood = (field: Field) => shownTo(agreement, field, writer, payload.revision);
  const { values, back } = answersTo(asked, inputs, words, today, stood);
  const fill = (then: Filled['then']) => filled(about, agreement, { ...writer, values, then });
  if (payload.then === 'next') {
    const missing = sharedMissing(fill('next').next, me.id).filter((field) => asked.includes(field));
    for (const { id } of missing) back.set(id, back.get(id) ?? unanswered(words, agreement));
  }
  const { next, events, conflicts } = fill(back.size > 0 ? 'leave' : thenOf(payload));
  const both: [string, Back][] = [...back, ...conflicting(conflicts, values)];
  return { agreement: next, events, back: new Map(both) };
}

const thenOf = ({ then }: Saving['payload']) => (then === 'skip' ? 'next' : then);

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
  stepForm(readingOf(about), about.payload.step, back, about.payload.revision);

function goOn(about: Saving): Reply {
  const { payload, snapshot, words, me } = about;
  const { framework, state } = agreementOf(snapshot);
  const beside = stepBeside(framework, payload.step, payload.then === 'back' ? -1 : 1);
  switch (payload.then) {
    case 'next':
    case 'skip':
    case 'back':
      return beside && state === 'draft' ? stepForm(readingOf(about), beside.id) : overview(readingOf(about));
    case 'leave':
    case 'handOver':
      return {
        card: agreementSaved(words, {
          relationship: snapshot.relationship.id,
          other: otherName(snapshot, me.id),
          then: payload.then,
          shared: state === 'draft',
        }),
        to: 'replace',
      };
  }
}
