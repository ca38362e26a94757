import { edit, post, remove } from './posting.js';
import { create, member, page, readable, roster, writable } from './roster.js';
import type { World } from './world.js';

export interface Asked {
  conversation: string;
  /** The last part of the path: an activity's or a member's id. */
  id: string;
  body: unknown;
  query: URLSearchParams;
}

export interface Route {
  name: string;
  method: string;
  path: RegExp;
  status: number;
  does: (world: World, asked: Asked) => object;
}

const chat = '/v3/conversations/(?<conversation>[^/]+)';

/** The Bot Connector's REST API as far as Teams serves it to this bot. */
export const routes: readonly Route[] = [
  {
    name: 'POST conversations',
    method: 'POST',
    path: /^\/v3\/conversations$/,
    status: 201,
    does: (world, { body }) => ({ ...create(world, body), serviceUrl: world.post.serviceUrl() }),
  },
  {
    name: 'POST activities',
    method: 'POST',
    path: new RegExp(`^${chat}/activities(/[^/]+)?$`),
    status: 201,
    does: (world, asked) => post(world, writable(world, asked.conversation), asked.body),
  },
  {
    name: 'PUT activities',
    method: 'PUT',
    path: new RegExp(`^${chat}/activities/(?<id>[^/]+)$`),
    status: 200,
    does: (world, asked) => edit(world, writable(world, asked.conversation), asked.id, asked.body),
  },
  {
    name: 'DELETE activities',
    method: 'DELETE',
    path: new RegExp(`^${chat}/activities/(?<id>[^/]+)$`),
    status: 200,
    does: (world, asked) => remove(world, writable(world, asked.conversation), asked.id),
  },
  {
    name: 'GET members',
    method: 'GET',
    path: new RegExp(`^${chat}/members$`),
    status: 200,
    does: (world, asked) => roster(world, readable(world, asked.conversation)),
  },
  {
    name: 'GET pagedmembers',
    method: 'GET',
    path: new RegExp(`^${chat}/pagedmembers$`),
    status: 200,
    does: (world, asked) => page(world, readable(world, asked.conversation), asked.query),
  },
  {
    name: 'GET member',
    method: 'GET',
    path: new RegExp(`^${chat}/members/(?<id>[^/]+)$`),
    status: 200,
    does: (world, asked) => member(world, readable(world, asked.conversation), asked.id),
  },
];
