import type { SlackState } from '../slack/state.js';
import type { State as TeamsState } from '../teams/state.js';
import type { Platforms } from './doing.js';
import { Unanswerable } from './http.js';
import type { Shift } from './time.js';

export interface Shown {
  left: Side;
  right: Side;
  shifts: Shift[];
}

/** What one person's client shows, in the platform's own blocks, cards and ids. */
export type Side =
  | (SlackState & { platform: 'slack'; person: string; people: string[] })
  | (TeamsState & { platform: 'teams'; people: { name: string; value: string }[] });

/** `left` and `right` name a client: `slack:amira`, `teams:ben`. */
export function show(platforms: Platforms, query: URLSearchParams, shifts: Shift[]): Shown {
  const side = (which: string) => sideOf(platforms, query.get(which) ?? '');
  return { left: side('left'), right: side('right'), shifts };
}

function sideOf(platforms: Platforms, client: string): Side {
  const [platform, person = ''] = client.split(':');
  try {
    if (platform === 'slack') return slackSide(platforms, person);
    if (platform === 'teams') return teamsSide(platforms, person);
  } catch {
    // Nobody has that id: said below.
  }
  throw new Unanswerable(404, `There is no client ${client}`);
}

function slackSide({ workspace }: Platforms, person: string): Side {
  const active = workspace.people.filter(({ id }) => !workspace.state(id).user.deactivated);
  return {
    ...workspace.state(person),
    platform: 'slack',
    person,
    people: active.map(({ name }) => name),
  };
}

function teamsSide({ tenant }: Platforms, person: string): Side {
  const active = tenant.people.filter(({ deactivated }) => !deactivated);
  return {
    ...tenant.state(person),
    platform: 'teams',
    people: active.map(({ name, aadObjectId: value }) => ({ name, value })),
  };
}
