import { agreementOwn } from '../../adaptive-cards/agreement-own.js';
import { agreementDone } from '../../adaptive-cards/agreement-done.js';
import { intentions } from '../conversation/intentions.js';
import { takenOver } from '../mentoring/goals.js';
import { fillOwn } from '../mentoring/agreement-filling.js';
import { sign, type Contracting } from '../mentoring/agreement-signing.js';
import { ownMissing, type Agreement } from '../mentoring/agreement.js';
import { changesDrafted } from '../mentoring/agreement-changes.js';
import { assertOnTheTable } from '../mentoring/agreement-table.js';
import { validSignatures } from '../mentoring/agreement-text.js';
import type { Role } from '../mentoring/clause.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import { roleOf } from '../mentoring/relationship.js';
import { agreementOf, otherName, sayIn, viewOf } from './agreement-view.js';
import { answersTo, type Answers } from './answers.js';
import type { About, Decided } from './handler.js';
import { deciding } from './kinds.js';
import { stillLive } from './show-agreement.js';

type Signing = About<typeof intentions.signAgreement>;
type Result = Decided & { ask: boolean; back: Answers['back'] };

/** Where the person's own promises and consents are still open, they are asked first, in one form with the signature. */
export const signAgreement = deciding({
  intention: intentions.signAgreement,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: decideSignature,
  answer: ({ snapshot, me, words }, { ask, back }) => {
    if (ask) return { form: agreementOwn(words, { ...viewOf(snapshot, me.id), back }) };
    const agreement = agreementOf(snapshot);
    const did = agreement.state === 'signed' ? 'stands' : 'signed';
    const changing = changesDrafted(agreement, me.id).length > 0;
    return {
      card: agreementDone(words, { did, other: otherName(snapshot, me.id), changing }),
      to: 'replace',
    };
  },
});

function decideSignature(about: Signing): Result {
  const { snapshot, payload, me, at } = about;
  const agreement = agreementOf(snapshot);
  const none = { events: [], ask: false, back: new Map() };
  if (validSignatures(agreement).some(({ person }) => person === me.id)) return none;
  stillLive(snapshot);
  if (agreement.number !== payload.version) throw new Refusal('notProposed');
  assertOnTheTable(agreement, payload.hash);
  const role = roleOf(snapshot.relationship, me.id) ?? 'mentee';
  const { agreement: own, back } = withOwn(about, agreement, role);
  if (ownMissing(own, role).length > 0) return { ...none, agreement: own, ask: true, back };
  const { next, events } = sign(
    { relationship: snapshot.relationship, agreement: own },
    { by: me.id, account: me.account, at, hash: payload.hash, say: sayIn(snapshot) },
  );
  return { ...next, ...withGoals(about, next), events, ask: false, back };
}

/** with the second signature the goals of the first plan are the pair's. */
function withGoals(
  { snapshot, me, at }: Signing,
  { relationship, agreement }: Contracting,
): Pick<Decided, 'writings'> {
  if (agreement.state !== 'signed') return {};
  const zone = snapshot.people[relationship.mentee ?? '']?.zone ?? 'UTC';
  const today = at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const goals = takenOver({ relationship, agreement, writings: snapshot.writings }, { by: me.id, at, today });
  return goals ? { writings: [goals] } : {};
}

function withOwn({ inputs, words, today, me }: Signing, agreement: Agreement, role: Role) {
  const missing = ownMissing(agreement, role).filter(({ id }) => id in inputs);
  const { values, back } = answersTo(missing, inputs, words, today);
  return { agreement: values.size === 0 ? agreement : fillOwn(agreement, me.id, role, values), back };
}
