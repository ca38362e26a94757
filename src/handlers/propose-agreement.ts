import type { StepView } from '../../adaptive-cards/agreement-step.js';
import { agreementDone } from '../../adaptive-cards/agreement-done.js';
import { intentions } from '../conversation/intentions.js';
import { propose } from '../mentoring/agreement-proposing.js';
import { sharedMissing, valueFor } from '../mentoring/agreement.js';
import type { Value } from '../mentoring/clause.js';
import { fieldsOf } from '../mentoring/framework.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Reply } from '../ports/turn.js';
import { agreementOf, otherName, sayIn } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding } from './kinds.js';
import { overview, stepForm, stillLive } from './show-agreement.js';

type Proposing = About<typeof intentions.proposeAgreement>;
type Result = Decided & { conflicts: ReadonlyMap<string, Value | null>; open: boolean };

/** Offers the text, or the changes to it, to the other; with something still open it leads there instead. */
export const proposeAgreement = deciding({
  intention: intentions.proposeAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: decideProposal,
  answer: (about, { conflicts, open }) => {
    const { snapshot, me, words, today } = about;
    const reading = { snapshot, person: me.id, words, today };
    if (open) return overview(reading, { notice: words.t('Some questions are still open.') });
    if (conflicts.size > 0) return conflicted(about, conflicts);
    return {
      card: agreementDone(words, { did: 'proposed', other: otherName(snapshot, me.id) }),
      to: 'replace',
    };
  },
});

function decideProposal({ snapshot, payload, me, at }: Proposing): Result {
  stillLive(snapshot);
  const agreement = agreementOf(snapshot);
  if (agreement.number !== payload.version) throw new Refusal('cardOld');
  const none = { events: [], conflicts: new Map<string, Value | null>() };
  if (repeated(agreement, me.id, payload.revision)) return { ...none, open: false };
  if (sharedMissing(agreement, me.id).length > 0) return { ...none, open: true };
  const { next, events, conflicts } = propose(agreement, { by: me.id, at, say: sayIn(snapshot) });
  return { agreement: next, events, conflicts, open: false };
}

/** A second click on “Propose” finds this person's proposal made, and nothing new to propose. */
const repeated = (agreement: ReturnType<typeof agreementOf>, me: string, revision: number) =>
  agreement.state === 'proposed' &&
  agreement.proposals.at(-1)?.by === me &&
  revision <= agreement.revision &&
  !agreement.drafts[me];

/**
 * The other proposed something else for the same questions meanwhile: both stand in the form, and where they are of
 * several steps on the page of all steps.
 */
function conflicted(
  { snapshot, me, words, today }: Proposing,
  conflicts: ReadonlyMap<string, Value | null>,
): Reply {
  const agreement = agreementOf(snapshot);
  const reading = { snapshot, person: me.id, words, today };
  const [step, ...more] = agreement.framework.steps.filter((candidate) =>
    fieldsOf(candidate).some(({ id }) => conflicts.has(id)),
  );
  if (step && more.length > 0) {
    const steps = [step, ...more].map(({ title }) => `“${words.t(title)}”`).join(', ');
    const notice = words.t(
      '{{name}} has changed the same questions meanwhile, in {{steps}}. Nothing is proposed yet: look at both, change what is not right, then propose.',
      { name: otherName(snapshot, me.id), steps },
    );
    return overview(reading, { notice, met: conflicts });
  }
  const back: StepView['back'] = new Map(
    [...conflicts].map(([place, theirs]) => [place, { typed: valueFor(agreement, place, me.id), theirs }]),
  );
  return stepForm(reading, step?.id ?? agreement.step, back);
}
