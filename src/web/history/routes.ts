import type { IncomingMessage, ServerResponse } from 'node:http';
import { wordsFor } from '../../conversation/language.js';
import { goalsOf, newestWordings } from '../../mentoring/goals.js';
import { mostSessions, rememberedBy } from '../../mentoring/history.js';
import { partyTo } from '../../mentoring/policy.js';
import { otherOf } from '../../mentoring/relationship.js';
import type { Histories } from '../../ports/history.js';
import type { Snapshot } from '../../ports/snapshot.js';
import type { Store } from '../../ports/store.js';
import { sendPage } from '../pages/page.js';
import { visitAt, type Door, type Visiting } from '../pages/visit.js';
import type { Route } from '../server.js';
import { close, greet, open, sorry, type Opened } from '../pages/door.js';
import { hoursRoutes } from './hours-routes.js';
import { historyPage } from './page.js';

export interface Desk extends Door {
  store: Histories & Pick<Store, 'look' | 'writingsOf'>;
}

/** What has been, and a mentor’s hours: each behind a one-time link of the chat. */
export const historyPages = (desk: Desk): Route[] => [
  {
    method: 'GET',
    path: '/history/*',
    body: 'none',
    handle: (req, res) =>
      atHistory(req, res, async (of, relationship, deed) => {
        if (deed === '/open') await greet(desk, of, req, res);
        else if (deed === '') await showHistory(desk, of, { relationship, req, res });
        else sorry(res, 404, of, 'linkOld');
      }),
  },
  {
    method: 'POST',
    path: '/history/*',
    body: 'none',
    handle: (req, res) =>
      atHistory(req, res, async (of, _, deed) => {
        if (deed === '/open') await open(desk, of, req, res);
        else if (deed === '/leave') await close(desk, of, req, res);
        else sorry(res, 404, of, 'linkOld');
      }),
  },
  ...hoursRoutes(desk),
];

const title = 'What has been';

type AtHistory = (of: Opened, relationship: string, deed: string) => Promise<void>;

/** `/history/<relationship>`, and what is done there. */
async function atHistory({ url = '' }: IncomingMessage, res: ServerResponse, go: AtHistory): Promise<void> {
  const [, relationship, deed = ''] = /^\/history\/([\da-f-]{36})(\/\w+)?(?:\?|$)/.exec(url) ?? [];
  const of = { page: `history/${relationship ?? ''}`, title, command: 'history' };
  if (relationship === undefined) sorry(res, 404, of, 'linkOld');
  else await go(of, relationship, deed);
}

interface Showing {
  relationship: string;
  req: IncomingMessage;
  res: ServerResponse;
}

async function showHistory(desk: Desk, of: Opened, { relationship, req, res }: Showing): Promise<void> {
  const visit = await visitAt(of.page, req, desk);
  if (!visit) {
    sorry(res, 401, of, 'strange');
    return;
  }
  const snapshot = await desk.store.look(relationship);
  if (!snapshot || !partyTo(snapshot.relationship, visit.visitor.id)) {
    sorry(res, 403, of, 'refused');
    return;
  }
  const words = wordsFor(visit.visitor, snapshot.programme);
  const body = historyPage(words, {
    ...(await wholeHistory(desk, snapshot, visit)),
    on: words.day(visit.at),
    closing: { action: `/${of.page}/leave`, token: visit.token },
  });
  res.setHeader('set-cookie', visit.cookie);
  sendPage(res, { title: words.t(title), language: 'en', body });
}

async function wholeHistory({ store }: Desk, snapshot: Snapshot, { visitor, at }: Visiting) {
  const { relationship, people } = snapshot;
  const [all, readings] = await Promise.all([
    store.history(relationship.id, { before: null, most: mostSessions }),
    store.writingsOf(relationship.id, 'reading'),
  ]);
  const said = [...readings].reverse().flatMap(({ body }) => body.goals);
  const nameOf = (person: string) => people[person]?.name ?? '…';
  return {
    reader: visitor.name,
    other: nameOf(otherOf(relationship, visitor.id) ?? ''),
    nameOf,
    totals: all.totals,
    goals: newestWordings(goalsOf(snapshot)).map((goal) => ({
      ...goal,
      reading: said.find((reading) => reading.goal === goal.id) ?? null,
    })),
    actions: [
      ...all.past.flatMap(({ actions }) => actions.filter(({ state }) => state === 'open')),
      ...all.apart,
    ],
    past: all.past.map((each) => rememberedBy({ reader: visitor.id, relationship, now: at }, each)),
    left: all.totals.sessions - all.past.length,
  };
}
