import { Temporal } from 'temporal-polyfill';
import { history as historyCard, historyLink, sessionInFull } from '../../adaptive-cards/history.js';
import { intentions } from '../conversation/intentions.js';
import { goalsOf, newestWordings } from '../mentoring/goals.js';
import { rememberedBy, sessionsOnCard } from '../mentoring/history.js';
import { Refusal } from '../mentoring/refusal.js';
import { roleOf } from '../mentoring/relationship.js';
import type { Cursor } from '../ports/history.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Shown } from '../ports/turn.js';
import { nameIn, otherName } from './agreement-view.js';
import type { House, Said } from './handler.js';
import { beginning, showing } from './kinds.js';
import { linkTo } from './link.js';
import { looked } from './show-agreement.js';
import { meantBy } from './subject.js';

type Asking = Said<typeof intentions.history>;

/** `history`: what has been, newest first. What has ended stays readable to the two. */
export const history = showing({
  intention: intentions.history,
  strangers: 'introduced',
  show: async (said, house): Promise<Shown> => {
    const asking = said.payload.all ? withEnded(said) : said;
    const meant = await meantBy(asking, house, intentions.history, { fits: () => true });
    if ('ask' in meant) return meant.ask;
    return onePage(said, house, meant.snapshot);
  },
});

const withEnded = (said: Asking): Asking => {
  const { knowledge } = said;
  return {
    ...said,
    knowledge: { ...knowledge, relationships: [...knowledge.relationships, ...knowledge.ended] },
  };
};

async function onePage(said: Asking, { store }: House, snapshot: Snapshot): Promise<Shown> {
  const { payload, me, words, knowledge } = said;
  const { relationship } = snapshot;
  const before = cursorIn(payload);
  const { past, earlier, totals, open } = await store.history(relationship.id, {
    before,
    most: sessionsOnCard,
  });
  const card = historyCard(words, {
    relationship: relationship.id,
    other: otherName(snapshot, me.id),
    nameOf: (person) => nameIn(snapshot, person),
    ...{ totals, open },
    goals: newestWordings(goalsOf(snapshot)).map(({ id, text, became }) => ({
      ...{ id, text },
      became:
        became &&
        words.t(became.is === 'met' ? 'Met on {{day}}.' : 'Let go on {{day}}.', {
          day: words.date(became.on),
        }),
    })),
    past: past.map((each) => rememberedBy({ reader: me.id, relationship, now: said.at }, each)),
    isFirst: before === null,
    earlier: earlier && { at: earlier.at.epochMilliseconds, id: earlier.id },
    isMentor: roleOf(relationship, me.id) === 'mentor',
    hasOthers: knowledge.relationships.length + knowledge.ended.length > 1,
  });
  return { card, to: before || payload.newest ? 'replace' : 'me' };
}

const cursorIn = ({ before }: Asking['payload']): Cursor | null =>
  before ? { at: Temporal.Instant.fromEpochMilliseconds(before.at), id: before.id } : null;

export const readSession = showing({
  intention: intentions.readSession,
  strangers: 'introduced',
  show: async ({ payload, me, words, at }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    const { relationship } = snapshot;
    const [past] = (await store.history(relationship.id, { session: payload.session })).past;
    if (!past) throw new Refusal('noSession');
    const nameOf = (person: string) => nameIn(snapshot, person);
    const remembered = rememberedBy({ reader: me.id, relationship, now: at }, past);
    return { form: sessionInFull(words, { relationship: relationship.id, nameOf, remembered }) };
  },
});

export const printHistory = beginning({
  intention: intentions.printHistory,
  begin: async (said, house) => {
    const { relationship } = said.payload;
    await looked(house.store, relationship, said.me.id);
    const url = await linkTo(`history/${relationship}`, said, house);
    return { card: historyLink(said.words, { relationship, url }), to: 'me' };
  },
});
