import { checkView } from '../blocks/check.js';
import { knownUser } from '../directory.js';
import { Refused } from '../refused.js';
import { exchange } from '../triggers.js';
import { findView, open, publish, push, update, viewJson } from '../views.js';
import { required, type Method } from './method.js';

export const forms = {
  'views.open': (world, given) => {
    required(given, 'trigger_id', 'view');
    const view = checkView(given['view'], 'modal');
    return { view: viewJson(world, open(world, exchange(world, given['trigger_id']).user, view)) };
  },
  'views.push': (world, given) => {
    required(given, 'trigger_id', 'view');
    const view = checkView(given['view'], 'modal');
    return { view: viewJson(world, push(world, exchange(world, given['trigger_id']).user, view)) };
  },
  'views.update': (world, given) => {
    required(given, 'view');
    const found = findView(world, given);
    const view = checkView(given['view'], found.shows.type);
    if (given['hash'] && given['hash'] !== found.hash) throw new Refused('hash_conflict');
    return { view: viewJson(world, update(world, found, view)) };
  },
  'views.publish': (world, given) => {
    required(given, 'user_id', 'view');
    const user = knownUser(world, given['user_id']);
    const view = checkView(given['view'], 'home');
    const before = world.homes.get(user.id);
    if (given['hash'] && before && given['hash'] !== before.hash) throw new Refused('hash_conflict');
    return { view: viewJson(world, publish(world, user.id, view)) };
  },
} as const satisfies Record<string, Method>;
