import type { StepView } from '../../adaptive-cards/agreement-step.js';
import { agreementDone } from '../../adaptive-cards/agreement-done.js';
import { intentions } from '../conversation/intentions.js';
import type { Words } from '../conversation/language.js';
import { changesDrafted } from '../mentoring/agreement-changes.js';
import { propose } from '../mentoring/agreement-proposing.js';
import { assertNotTakenBack, lapsed } from '../mentoring/agreement-table.js';
import { sharedMissing, valueFor } from '../mentoring/agreement.js';
import type { Value } from '../mentoring/clause.js';
import { fieldsOf } from '../mentoring/framework.js';
import { partyTo } from '../mentoring/policy.js';
import { assertReady } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Reply } from '../ports/turn.js';
import { agreementOf, otherName, sayIn } from './agreement-view.js';
import type { About, Decided } from './handler.js';
import { deciding } from './kinds.js';
import { overview, stepForm, stillLive } from './show-agreement.js';

type Proposing = About<typeof intentions.proposeAgreement>;
type Result = Decided & { conflicts: ReadonlyMap<string, Value | null>; stop: null | 'open' | 'mine' };

/** Offers the text, or the changes to it, to the other; with something still open it leads there instead. */
export const proposeAgreement = deciding({
  intention: intentions.proposeAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: decideProposal,
  answer: (about, { conflicts, stop }) => {
    const { snapshot, me, words, today } = about;
    const reading = { snapshot, person: me.id, words, today };
    if (stop) return overview(reading, { notice: notices(words)[stop] });
    if (conflicts.size > 0) return conflicted(about, conflicts);
    return { card: agreementDone(words, doneFor(about)), to: 'replace' };
  },
});

function decideProposal({ snapshot, payload, me, at }: Proposing): Result {
  stillLive(snapshot);
  assertReady(snapshot, 'agreement');
  const agreement = agreementOf(snapshot);
  if (agreement.number !== payload.version) throw new Refusal('cardOld');
  const none = { events: [], conflicts: new Map<string, Value | null>() };
  const { revision } = payload;
  if (repeated(agreement, me.id, revision)) return { ...none, stop: null };
  assertNotTakenBack(agreement, revision);
  if (sharedMissing(agreement, me.id).length > 0) return { ...none, stop: 'open' };
  if (agreement.state === 'draft' && changesDrafted(agreement, me.id).length > 0 && !payload.mine)
    return { ...none, stop: 'mine' };
  const { next, ...proposed } = propose(agreement, { by: me.id, at, revision, say: sayIn(snapshot) });
  return { agreement: next, ...proposed, stop: null };
}

const notices = ({ t }: Words) => ({
  open: t('Some questions are still open.'),
  mine: t('You had changed something that was never proposed. Look at it once more: it goes along.'),
});

function doneFor({ snapshot, me }: Proposing) {
  const { relationship } = snapshot;
  const agreement = agreementOf(snapshot);
  const hash = agreement.proposals.at(-1)?.hash ?? '';
  return {
    did: 'proposed' as const,
    other: otherName(snapshot, me.id),
    takeBack: { relationship: relationship.id, version: agreement.number, hash },
    signAgain: lapsed(agreement).includes(me.id),
  };
}

/** A second click on “Propose” finds this person's proposal made, and nothing new to propose. */
const repeated = (agreement: ReturnType<typeof agreementOf>, me: string, revision: number) =>
  agreement.state === 'proposed' &&
  agreement.proposals.at(-1)?.by === me &&
  revision <= agreement.revision &&
  changesDrafted(agreement, me).length === 0;

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
