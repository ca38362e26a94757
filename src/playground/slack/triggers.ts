import { Refused } from './refused.js';
import type { Trigger, World } from './world.js';

const LIFETIME = 3000;

export function newTrigger(world: World, user: string): string {
  const id = `${world.newId('')}.${world.newId('')}`;
  world.triggers.set(id, { user, at: world.settings.now(), used: false });
  return id;
}

export function exchange(world: World, id: unknown): Trigger {
  const trigger = typeof id === 'string' ? world.triggers.get(id) : undefined;
  if (!trigger) {
    throw new Refused('invalid_arguments', { response_metadata: { messages: ['invalid `trigger_id`'] } });
  }
  if (trigger.used) throw new Refused('exchanged_trigger_id');
  if (world.settings.now() - trigger.at > LIFETIME) throw new Refused('expired_trigger_id');
  trigger.used = true;
  return trigger;
}
