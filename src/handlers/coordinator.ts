import { coordinatorAnswers, coordinatorForm, coordinatorTold } from '../../adaptive-cards/coordinator.js';
import type { Typed } from '../../adaptive-cards/kit/prose.js';
import { refusals } from '../../adaptive-cards/refused.js';
import { intentions } from '../conversation/intentions.js';
import { askAdvice } from '../mentoring/asking.js';
import { partyTo } from '../mentoring/policy.js';
import { Refusal, type RefusalCode } from '../mentoring/refusal.js';
import type { Known } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Reply } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { reach } from './inviting.js';
import { beginning, remember, saveDecided, showing } from './kinds.js';
import { proseIn } from './prose.js';
import { looked } from './show-agreement.js';

export const openCoordinator = showing({
  intention: intentions.openCoordinator,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    return { form: coordinatorForm(words, { ...payload, coordinators: namesOf(snapshot), typed: {} }) };
  },
});

type Asking = Said<typeof intentions.askCoordinator>;

/** CF: the exact words go to the coordinator, or to whom one reports to, in the name of the one who asks; the other is not told. */
export const askCoordinator = beginning({
  intention: intentions.askCoordinator,
  begin: async (said, house) => {
    const { payload, me, words, inputs } = said;
    const snapshot = await looked(house.store, payload.relationship, me.id);
    const answers = coordinatorAnswers.safeParse(inputs);
    const whom = answers.data?.whom ?? '';
    const again = ({ values, errors }: Required<Typed>) => {
      const typed = { values: { ...values, whom }, errors };
      return { form: coordinatorForm(words, { ...payload, coordinators: namesOf(snapshot), typed }) };
    };
    const prose = proseIn([{ id: 'text', isRequired: true }], inputs, words);
    if ('typed' in prose) return again(prose.typed);
    try {
      if (!answers.success) throw new Refusal('personUnreached');
      return await send(said, house, prose.answers.text, await chosen(said, house, whom));
    } catch (error) {
      if (!(error instanceof Refusal) || !ofWhom.has(error.code)) throw error;
      return again({ values: prose.answers, errors: { whom: words.t(refusals[error.code], error.data) } });
    }
  },
});

/** What is wrong with the person, and not with what was written: that must not be lost. */
const ofWhom: ReadonlySet<RefusalCode> = new Set([
  'notYourself',
  'notABot',
  'personGone',
  'personUnreached',
  'adviserIsOther',
  'noCoordinator',
]);

async function chosen(said: Asking, house: House, whom: string): Promise<Known | null> {
  if (whom === '') return null;
  const person = await reach(said, house, { ...said.turn.from, user: whom });
  if (!person) throw new Refusal('personUnreached');
  return person;
}

const send = (said: Asking, house: House, text: string, whom: Known | null): Promise<Reply> =>
  house.store.transact(async (unit) => {
    const { payload, me, words, at } = said;
    const snapshot = await unit.snapshot(payload.relationship);
    if (!snapshot || !partyTo(snapshot.relationship, me.id)) throw new Refusal('notYours');
    const asking = { by: me.id, at, about: payload.about, text, to: whom?.id ?? null };
    const { next: writings, events } = askAdvice(snapshot, asking);
    const before = whom ? { ...snapshot, people: { [whom.id]: whom, ...snapshot.people } } : snapshot;
    if (events.length > 0) await saveDecided(unit, house, said, before, { writings, events });
    const names = whom?.name ?? namesOf(snapshot) ?? '';
    const reply: Reply = { card: coordinatorTold(words, { names }), to: 'replace' };
    await remember(unit, said, reply);
    return reply;
  });

/** Null where nobody coordinates. */
const namesOf = ({ coordinators }: Snapshot): string | null =>
  coordinators.length === 0 ? null : coordinators.map(({ name }) => name).join(', ');
