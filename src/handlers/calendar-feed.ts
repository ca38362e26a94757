import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { calendarAddress, calendarKnown, calendarOff } from '../../adaptive-cards/calendar.js';
import { intentions } from '../conversation/intentions.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { beginning } from './kinds.js';

/** S-01: all of one person's sessions in their own calendar, by a secret address. */
export const calendarFeed = beginning({
  intention: intentions.calendarFeed,
  begin: async (said, house) => {
    const made = await house.feeds.madeAt(said.me.id);
    return made ? known(said, made, 'me') : addressFor(said, house, { instead: null, to: 'me' });
  },
});

export const renewCalendarFeed = beginning({
  intention: intentions.renewCalendarFeed,
  begin: (said, house) => {
    const instead = Temporal.Instant.fromEpochMilliseconds(said.payload.made);
    return addressFor(said, house, { instead, to: 'replace' });
  },
});

export const dropCalendarFeed = beginning({
  intention: intentions.dropCalendarFeed,
  begin: async ({ me, words }, { feeds }) => {
    await feeds.drop(me.id);
    return { card: calendarOff(words), to: 'replace' };
  },
});

interface Wanted extends Pick<Shown, 'to'> {
  /** When the one was made that this is to replace. */
  instead: Instant | null;
}

/** Of two presses the first makes it: the second would make what the first has shown useless. */
async function addressFor(said: Said, house: House, { instead, to }: Wanted): Promise<Shown> {
  const { me, words, at } = said;
  const { feeds, publicUrl, random } = house;
  if (publicUrl === null) throw new Refusal('noAddress');
  const key = random(32).toString('base64url');
  const hash = createHash('sha256').update(key).digest('hex');
  if (await feeds.make({ person: me.id, hash }, instead, at))
    return { card: calendarAddress(words, { url: `${publicUrl}/calendar/${key}.ics`, made: at }), to };
  return known(said, (await feeds.madeAt(me.id)) ?? at, 'me');
}

const known = ({ words }: Said, made: Instant, to: Shown['to']): Shown => ({
  card: calendarKnown(words, { made }),
  to,
});
