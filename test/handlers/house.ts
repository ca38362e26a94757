import { Temporal } from 'temporal-polyfill';
import { pino, type Logger } from 'pino';
import type { Action, Card } from '../../adaptive-cards/kit/card.js';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy, random } from '../../src/clock.js';
import type { Intention } from '../../src/conversation/intentions.js';
import { announce } from '../../src/handlers/announce.js';
import { makeDispatch } from '../../src/handlers/dispatch.js';
import { makeGather } from '../../src/handlers/gather.js';
import { makeRoomLost } from '../../src/handlers/lose-room.js';
import { makeReturned } from '../../src/handlers/returned.js';
import { makeJobs } from '../../src/jobs/jobs.js';
import type { Chat, Delivery } from '../../src/ports/chat.js';
import type { Post } from '../../src/ports/mail.js';
import type { AccountKey, Inputs, Reply } from '../../src/ports/turn.js';
import { makeDocuments } from '../../src/paper/documents.js';
import { openDatabase } from '../../src/store/database.js';
import { documentLinks } from '../../src/web/document-link.js';
import { cloneDatabase } from '../database.js';

/** The house without its surfaces: turns go in, replies and deliveries come out. */
export async function openHouse({
  publicUrl = 'https://bot.example.org',
  mailFrom = null,
  log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
}: { publicUrl?: string | null; mailFrom?: string | null; log?: Logger } = {}) {
  const base = await cloneDatabase();
  let time = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const clock = { now: () => (time = time.add({ milliseconds: 1 })) };
  const newId = newIdBy(clock);
  const holidays = makeHolidayCalendars();
  const database = await openDatabase({
    url: base.url,
    migrations: 'prisma/migrations',
    dataDir: 'unused',
    framework: 'standard',
    coordinators: ['slack:chidi'],
    encryptionKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    clock,
    newId,
    holidaysOf: holidays.of,
    committed: () => undefined,
  });
  const delivered: Delivery[] = [];
  const chats = { slack: recordingChat('slack', delivered), teams: recordingChat('teams', delivered) };
  const { store, programmes, feeds } = database;
  const documentLink = documentLinks(database.keyFor('document links'), publicUrl);
  const house = {
    ...{ store, programmes, feeds, holidays, publicUrl, documentLink, mailFrom },
    ...{ chats, clock, newId, random },
  };
  const dispatch = makeDispatch(house, log);
  const hands = {
    announce,
    returned: makeReturned(house),
    roomLost: makeRoomLost(house),
    documents: makeDocuments(store),
  };
  const mailed: Letters = { all: [], answer: () => Promise.resolve({ is: 'sent', platformId: 'mail' }) };
  const post: Post = (letter) => {
    mailed.all.push(letter);
    return mailed.answer(letter);
  };
  const jobs = makeJobs({
    ...database,
    ...hands,
    chats,
    post: mailFrom === null ? null : post,
    clock,
    // Time passes when a test says so, and then it wakes the jobs by itself.
    alarm: () => () => {},
    newId,
    log,
  });
  return {
    database,
    delivered,
    mailed,
    chats,
    jobs,
    house,
    documents: hands.documents,
    dispatch,
    gather: makeGather(house),
    later: (duration: Temporal.DurationLike) => void (time = time.add(duration)),
    person: (account: AccountKey) => player(dispatch, account),
    close: async () => {
      await jobs.stop();
      await database.close();
      await base.drop();
    },
  };
}

interface Letters {
  /** In the order in which they were sent. */
  all: Parameters<Post>[0][];
  answer: Post;
}

function recordingChat(platform: 'slack' | 'teams', delivered: Delivery[]): Chat {
  return {
    platform,
    whoIs: async ({ user }) => ({
      kind: 'person',
      profile: {
        name: user,
        zone: 'Europe/London',
        language: 'en-GB',
        email: `${user.toLowerCase().replaceAll(' ', '.')}@example.org`,
      },
    }),
    deliver: async (delivery) => {
      delivered.push(delivery);
      return { is: 'sent', platformId: `m${delivered.length}` };
    },
    find: async () => (platform === 'slack' ? { found: null } : 'cannotTell'),
    makeRoom: async ({ name }) => ({ is: 'made', conversation: `C ${name}`, kind: 'channel' }),
  };
}

function player(dispatch: ReturnType<typeof makeDispatch>, from: AccountKey) {
  const turn = { from, hints: { name: from.user }, room: null };
  return {
    types: (text: string, mentions: string[] = []) => dispatch({ ...turn, says: { text, mentions } }),
    presses: (action: Action, inputs: Inputs = {}) =>
      dispatch({
        ...turn,
        says: { intention: action.verb, data: JSON.parse(JSON.stringify(action.data)), inputs },
      }),
    /** As a button would that is not looked for. */
    means: ({ id }: Intention, data: Record<string, unknown>, inputs: Inputs = {}) =>
      dispatch({ ...turn, says: { intention: id, data, inputs } }),
  };
}

export const cardOf = (reply: Reply): Card => ('form' in reply ? reply.form : reply.card);

/** All buttons of a card, the form's own first. */
export const actionsIn = (card: Card): Action[] => [
  ...('submit' in card && card.submit ? [card.submit as Action] : []),
  ...card.body.flatMap((element) =>
    element.type === 'ActionSet' ? element.actions : element.type === 'Container' ? [element.opens] : [],
  ),
  ...card.actions,
];

export function actionIn(card: Card, title: string): Action {
  const action = actionsIn(card).find((candidate) => candidate.title.startsWith(title));
  if (!action)
    throw new Error(
      `no “${title}” among: ${actionsIn(card)
        .map((each) => each.title)
        .join(', ')}`,
    );
  return action;
}

/** What stands in the inputs of a form. */
export const inputsIn = (card: Card): Inputs =>
  Object.fromEntries(
    card.body.flatMap((element) =>
      'id' in element && 'value' in element
        ? [[element.id, Array.isArray(element.value) ? element.value : String(element.value)]]
        : [],
    ),
  );

/** What may not stay empty. */
export const requiredIn = (card: Card): string[] =>
  card.body.flatMap((element) => ('isRequired' in element ? [element.id] : []));
