import { v7 } from 'uuid';
import type { Action } from '../../../src/mentoring/action.js';
import type { Instant, Relationship } from '../../../src/mentoring/relationship.js';
import { termsSchema } from '../../../src/mentoring/terms.js';
import type { PlayedPerson } from '../../../src/playground/client.js';
import type { Snapshot } from '../../../src/ports/snapshot.js';
import type { Store } from '../../../src/ports/store.js';
import { anyHour } from '../../mentoring/pair.js';
import type { On, World } from '../stage.js';

export interface Pair {
  number: number;
  relationship: string;
  both: readonly Pick<Undertaken, 'person' | 'on' | 'chat'>[];
}

/** What somebody has taken on for a day: on that day the bot is to say its word, which nothing else says, to them. */
export interface Undertaken {
  word: string;
  relationship: string;
  person: string;
  on: On;
  /** Theirs with the bot. */
  chat: string;
  date: string;
}

const ids = (number: number) => [`mentee${number}`, `mentor${number}`] as const;

export const peopleOf = (pairs: number): PlayedPerson[] =>
  Array.from({ length: pairs }, (_, number) => ids(number))
    .flat()
    .map((id) => ({ id, name: id, zone: 'Etc/UTC', locale: 'en-GB' }));

/** Slack takes fewer in a second. */
const platforms = [
  ['slack', 'slack'],
  ['teams', 'teams'],
  ['slack', 'teams'],
  ['teams', 'teams'],
] as const;

/** Two that have signed, and meet as needed: they hear of nothing but what they take on. */
export async function makePair(store: Store, world: World, number: number, at: Instant): Promise<Pair> {
  const on = platforms[number % platforms.length] ?? platforms[0];
  const both = await Promise.all(
    ids(number).map(async (id, index) => {
      const platform = on[index] ?? 'slack';
      const { id: person } = await store.introduce(accountOf(world, platform, id), { name: id });
      await store.changeSettings(person, (settings) => ({ ...settings, manners: anyHour }), at);
      return { person, on: platform, chat: chatOf(world, platform, id) };
    }),
  );
  const [mentee = '', mentor = ''] = both.map(({ person }) => person);
  const relationship: Relationship = {
    ...{ id: v7(), phase: 'active', mentee, mentor, sponsor: null, invitation: { by: mentee, at } },
    ...{ begun: at, meeting: null, ending: null, pause: null },
    terms: termsSchema.parse({ cadence: 'adHoc', review: 'event' }),
  };
  await store.transact((unit) =>
    unit.save({
      ...{ before: null, relationship, agreement: null, room: null },
      ...{ events: [], messages: [], nextLook: null, at },
    }),
  );
  return { number, relationship: relationship.id, both };
}

const accountOf = ({ slack, teams }: World, on: On, id: string) =>
  on === 'slack'
    ? { platform: on, tenant: slack.team, user: slack.userId(id) }
    : {
        ...{ platform: on, tenant: teams.tenantId },
        user: teams.people.find((person) => person.id === id)?.aadObjectId ?? '',
      };

const chatOf = (world: World, on: On, id: string): string =>
  world[on]
    .client(id)
    .screen()
    .conversations.find(({ kind }) => kind === 'bot')?.id ?? '';

/** Each takes something on for that day, and ticks off what is long over. */
export async function takeOn(store: Store, pair: Pair, date: string, at: Instant): Promise<Undertaken[]> {
  const { relationship, number, both } = pair;
  const undertaken = both.map(({ person, on, chat }, index) => ({
    ...{ relationship, person, on, chat, date },
    word: `${index === 0 ? 'mentee' : 'mentor'}${number}on${date.replaceAll('-', '')}`,
  }));
  await store.transact(async (unit) => {
    const before = await unit.snapshot(relationship);
    if (!before) throw new Error('there is no such pair');
    const actions = [...undertaken.map((each) => open(each, at)), ...tickedOff(before, at)];
    await unit.save({ ...before, before, actions, events: [], messages: [], nextLook: at, at });
  });
  return undertaken;
}

const open = ({ word, person, date }: Undertaken, madeAt: Instant): Action => ({
  ...{ id: v7(), session: null, owner: person, author: person, state: 'open', due: date, madeAt },
  ...{ closedAt: null, carried: 0, text: word, sharing: { worth: false, agreed: '' } },
});

/** Of what is open still nobody is reminded any more after a week. */
const tickedOff = ({ actions }: Snapshot, at: Instant): Action[] => {
  const before = at
    .subtract({ hours: 9 * 24 })
    .toString()
    .slice(0, 10);
  return actions
    .filter(({ state, due }) => state === 'open' && due !== null && due < before)
    .map((action) => ({ ...action, state: 'done', closedAt: at }));
};
