import { handle, knownUser, userJson } from '../directory.js';
import { needs, required, yes, type Method } from './method.js';

export const people = {
  'auth.test': (world) => ({
    url: `${world.base}/`,
    team: 'Playground',
    user: handle(knownUser(world, world.app.user)),
    team_id: world.team,
    user_id: world.app.user,
    bot_id: world.app.bot,
    is_enterprise_install: false,
  }),
  'users.info': (world, given) => {
    needs(world, 'users:read');
    required(given, 'user');
    return { user: userJson(world, knownUser(world, given['user']), yes(given['include_locale'])) };
  },
} as const satisfies Record<string, Method>;
