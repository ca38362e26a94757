import type pg from 'pg';
import { intentions, type Intention } from '../../src/conversation/intentions.js';
import type { Event } from '../../src/mentoring/event.js';
import type { Snapshot } from '../../src/ports/snapshot.js';
import type { Store } from '../../src/ports/store.js';
import type { Player } from './cast.js';
import { factsOf, type Facts } from './oracle/facts.js';
import { openBook, type Book } from './oracle/book.js';
import { nine } from './oracle/hours.js';
import type { Said, Snoozed, Violation } from './oracle/evidence.js';
import type { News } from './news.js';
import type { Timeline } from './timeline.js';
import type { Reply, Turn } from '../../src/ports/turn.js';

/** What the played platforms throw, so that it is known again in a log. */
export const thrown = 'what no port should do';

/** Sees what is saved and what is decided, for the oracle; it takes no part in it. */
export interface Witness {
  book: Book;
  said: Said[];
  snoozed: Snoozed[];
  violations: Violation[];
  begins: (event: Event, messages: readonly string[], snapshot: Snapshot, at: number) => void;
  /** Whatever comes of it, something about this person’s pairs may be different then. */
  does(by: Player): void;
  did(by: Player, says: Turn['says'], reply: Reply, at: number): void;
  faulty(line: string): void;
  /** Something about this pair was changed by somebody else. */
  touch(pair: string): void;
  /** Reads what has changed since. */
  look(): Promise<void>;
}

interface Seeing {
  pool: pg.Pool;
  store: Store;
  timeline: Timeline;
  news: News;
}

export function makeWitness({ pool, store, timeline, news }: Seeing): Witness {
  const [said, snoozed, violations]: [Said[], Snoozed[], Violation[]] = [[], [], []];
  const book = openBook();
  const changed = new Set<string>();
  const users = new Map<string, string>();
  const reviews = new Set<string>();
  let decided: Said[] = [];
  const pairsOf = new Map<string, Set<string>>();
  const wrong = (what: string, pair = '') => violations.push({ is: 'fault', what, at: timeline.now(), pair });
  const begins: Witness['begins'] = (event, messages, snapshot, clock) => {
    changed.add(snapshot.relationship.id);
    const pair = snapshot.relationship.id;
    for (const each of nudgesOf(event))
      if (messages.length > 0 || each.kind === 'results')
        decided.push({ pair, ...each, clock, at: timeline.now(), messages });
  };
  const commit = async () => {
    if (decided.length === 0) return;
    const ids = decided.flatMap(({ messages }) => messages);
    const { rows } = await pool.query<{ id: string }>('select id from message where id = any($1)', [ids]);
    const saved = new Set(rows.map(({ id }) => id));
    for (const each of decided) {
      // Where nobody has written anything for the other there is nothing to show.
      if (each.messages.length > 0 && !each.messages.some((id) => saved.has(id))) continue;
      said.push(each);
      book.told(each, timeline.now());
    }
    decided = [];
  };
  /** Nobody is told at once that the agreement’s rule has called a review. */
  const called = ({ pair, mentee, review }: Facts) => {
    if (!review?.byRule || reviews.has(review.id)) return;
    reviews.add(review.id);
    const [person, at] = [mentee, timeline.now()];
    said.push({
      ...{ pair, kind: 'reviewCalled', occurrence: review.id, person, about: null },
      ...{ clock: review.called, at, messages: [] },
    });
  };
  return {
    ...{ book, said, snoozed, violations, begins },
    does: ({ account }) => {
      for (const pair of pairsOf.get(account.user) ?? []) changed.add(pair);
    },
    did: (player, says, reply, at) => {
      const card = 'form' in reply ? reply.form : reply.card;
      if (card.id === 'fault')
        wrong(`a turn of ${player.account.user} failed: ${JSON.stringify(says).slice(0, 300)}`);
      if (isDead(says)) wrong(`a dead button: ${JSON.stringify(says).slice(0, 300)}`);
      if (!('intention' in says)) return;
      const data = says.data as Record<string, string>;
      if (says.intention === 'nudge.snooze' && card.id === 'nudge.snoozed')
        snoozed.push({
          ...{
            pair: data['relationship'] ?? '',
            kind: data['kind'] ?? '',
            occurrence: data['occurrence'] ?? '',
          },
          ...{
            person: users.get(player.account.user) ?? '',
            at: timeline.now(),
            again: nine(at, player.zone, data['kind'] === 'surveyDue' ? 7 : 1),
          },
        });
    },
    touch: (pair) => {
      changed.add(pair);
      Object.assign(news, { facts: true, any: true });
    },
    faulty: (line) => {
      if (!line.includes(thrown)) wrong(line.slice(0, 600));
    },
    look: async () => {
      if (changed.size === 0) return;
      if (!news.facts) {
        changed.clear();
        decided = [];
        return;
      }
      news.facts = false;
      const seen = await store.lookAll([...changed].sort());
      changed.clear();
      for (const snapshot of seen.values()) {
        for (const { id, email } of Object.values(snapshot.people)) {
          const user = email?.split('@')[0] ?? '';
          users.set(user, id);
          pairsOf.set(user, new Set([...(pairsOf.get(user) ?? []), snapshot.relationship.id]));
        }
        if (snapshot.relationship.mentee && snapshot.relationship.mentor) {
          const facts = factsOf(snapshot);
          book.turn(facts, timeline.now());
          called(facts);
        }
      }
      await commit();
    },
  };
}

/** Whoever made the card put in it what nobody understands. */
function isDead(says: Turn['says']): boolean {
  if (!('intention' in says)) return false;
  const known: readonly Intention[] = Object.values(intentions);
  return known.find(({ id }) => id === says.intention)?.payload.safeParse(says.data).success !== true;
}

/** What of an event the bot has begun by itself. */
function nudgesOf(event: Event): Pick<Said, 'kind' | 'occurrence' | 'person' | 'about'>[] {
  const of = ({
    kind,
    occurrence,
    person,
    about = null,
  }: {
    kind: string;
    occurrence: string;
    person: string;
    about?: string | null;
  }) => ({
    ...{ kind, occurrence, person, about },
  });
  switch (event.kind) {
    case 'reminded':
      return [of(event.nudge)];
    case 'remindedTogether':
      return event.nudges.map(of);
    default:
      return [];
  }
}
