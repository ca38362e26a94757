import { faults } from '../../adaptive-cards/refused.js';
import { pulseDone, pulseForm, pulseOff, pulseWays } from '../../adaptive-cards/pulse.js';
import { intentions } from '../conversation/intentions.js';
import { listed } from '../mentoring/answer.js';
import { usualManners } from '../mentoring/manners.js';
import type { Given } from '../mentoring/nudge.js';
import { partyTo } from '../mentoring/policy.js';
import { answerPulse as answer, stopPulse as stop, worries } from '../mentoring/pulse.js';
import { lastPulse } from '../mentoring/pulse-nudges.js';
import { Refusal } from '../mentoring/refusal.js';
import { isLive, type Decision } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Shown } from '../ports/turn.js';
import type { Decided } from './handler.js';
import { beginning, deciding, inPair, showing } from './kinds.js';
import { pulseView, waysView } from './pulse-view.js';
import { looked } from './show-agreement.js';

/** N-06: all is well, in one tap. */
export const pulseFine = deciding({
  intention: intentions.pulseFine,
  subject: ({ relationship }) => relationship,
  allows: partyTo,
  decide: ({ snapshot, me, at }) => decidedBy(answer(snapshot, { by: me.id, at })),
  answer: ({ words, snapshot, me }) => ({ card: pulseDone(words), to: whereItStands(snapshot, me.id) }),
});

export const openPulse = showing({
  intention: intentions.openPulse,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    if (!isLive(snapshot.relationship)) throw new Refusal('ended');
    return { form: pulseForm(words, pulseView(snapshot, me.id)) };
  },
});

/** What is ticked is answered here and now. It is not decided about, saved or remembered: only that it was answered is. */
export const answerPulse = beginning({
  intention: intentions.answerPulse,
  begin: async (said, house) => {
    const { payload, me, words, inputs, at } = said;
    const snapshot = await looked(house.store, payload.relationship, me.id);
    const view = pulseView(snapshot, me.id);
    const ticked = listed(inputs['worries']);
    const found = worries[view.role].filter((worry) => ticked.includes(worry));
    const isOffered = ticked.every((each) => found.some((worry) => worry === each));
    if (!isOffered) return { form: pulseForm(words, { ...view, error: words.t(faults.notOffered) }) };
    const saved = await inPair(said, house, payload.relationship, (current) => ({
      decided: decidedBy(answer(current, { by: me.id, at })),
      answer: (): Shown => ({ card: pulseDone(words), to: 'replace' }),
    }));
    return found.length === 0
      ? saved
      : { card: pulseWays(words, waysView(snapshot, me.id, found)), to: 'replace' };
  },
});

/** One tap on what somebody would rather not be asked, by anybody they meet. */
export const stopPulse = beginning({
  intention: intentions.stopPulse,
  begin: async (said, house) => {
    const { payload, me, words, at } = said;
    await looked(house.store, payload.relationship, me.id);
    await house.store.changeSettings(
      me.id,
      ({ manners = usualManners, ...settings }) => ({
        ...settings,
        manners: { ...manners, off: [...new Set([...(manners.off ?? []), 'pulse' as const])] },
      }),
      at,
    );
    return inPair(said, house, payload.relationship, (snapshot) => ({
      decided: decidedBy(stop(snapshot, { by: me.id, at })),
      answer: (after): Shown => ({ card: pulseOff(words), to: whereItStands(after, me.id) }),
    }));
  },
});

const decidedBy = ({ next, events }: Decision<Given | null>): Decided => ({
  events,
  ...(next && { nudges: [next] }),
});

/** What came with other things is only gone from among them. */
const whereItStands = (snapshot: Snapshot, person: string): Shown['to'] =>
  lastPulse(snapshot, person)?.together ? 'me' : 'standing';
