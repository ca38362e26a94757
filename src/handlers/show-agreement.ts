import { agreement as agreementCard } from '../../adaptive-cards/agreement.js';
import { agreementOverview, type OverviewView } from '../../adaptive-cards/agreement-overview.js';
import { agreementRead } from '../../adaptive-cards/agreement-read.js';
import { agreementStep, type StepView } from '../../adaptive-cards/agreement-step.js';
import type { Words } from '../conversation/language.js';
import { liesOpen, sharedMissing } from '../mentoring/agreement.js';
import { stepOf } from '../mentoring/framework.js';
import { partyTo } from '../mentoring/policy.js';
import { assertReady } from '../mentoring/readiness.js';
import { Refusal } from '../mentoring/refusal.js';
import { isLive } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Store } from '../ports/store.js';
import type { Reply } from '../ports/turn.js';
import { agreementOf, viewOf } from './agreement-view.js';

export interface Reading {
  snapshot: Snapshot;
  person: string;
  words: Words;
  today: string;
}

/** One relationship for somebody who may see it; a foreign or unknown id is refused alike. */
export async function looked(store: Store, id: string, person: string): Promise<Snapshot> {
  const snapshot = await store.look(id);
  if (!snapshot || !partyTo(snapshot.relationship, person)) throw new Refusal('notYours');
  return snapshot;
}

/** Where the pair is with its agreement: the form while it is written, the text once it is proposed or signed. */
export function whereWeAre(reading: Reading): Reply {
  const agreement = agreementOf(reading.snapshot);
  if (!liesOpen(agreement)) return textFor(reading);
  stillLive(reading.snapshot);
  return agreement.state === 'draft' ? writing(reading) : textFor(reading);
}

export const textFor = ({ snapshot, person, words }: Reading): Reply => ({
  card: agreementCard(words, viewOf(snapshot, person)),
  to: 'me',
});

/** The form, at the step where the pair stopped; at the overview once nothing is open, or while changing a proposal. */
export function writing(reading: Reading, step?: string): Reply {
  const { snapshot, person } = reading;
  stillLive(snapshot);
  const agreement = agreementOf(snapshot);
  if (!liesOpen(agreement)) throw new Refusal('agreementStands');
  assertReady(snapshot, 'agreement');
  if (step === undefined && (agreement.state !== 'draft' || sharedMissing(agreement, person).length === 0)) {
    return overview(reading);
  }
  return stepForm(reading, step ?? agreement.step);
}

export const stepForm = (
  { snapshot, person, words, today }: Reading,
  step: string,
  back: StepView['back'] = new Map(),
  more: Pick<StepView, 'since' | 'ideas' | 'begun'> = {},
): Reply => {
  const view = viewOf(snapshot, person);
  const meansYes = snapshot.relationship.phase === 'chemistry';
  const shown = { ...view, step: stepOf(view.agreement.framework, step), today, back, meansYes };
  return { form: agreementStep(words, { ...shown, ...more }) };
};

export const overview = (
  { snapshot, person, words }: Reading,
  back: Pick<OverviewView, 'notice' | 'met'> = {},
): Reply => ({ form: agreementOverview(words, { ...viewOf(snapshot, person), ...back }) });

export const reading = (
  { snapshot, person, words }: Reading,
  { step, clause }: { step?: string | undefined; clause?: string | undefined },
): Reply => ({
  form: agreementRead(words, viewOf(snapshot, person), {
    step: step ?? agreementOf(snapshot).framework.steps[0]?.id ?? '',
    clause,
  }),
});

export function stillLive({ relationship }: Snapshot): void {
  if (!isLive(relationship)) throw new Refusal('ended');
}
