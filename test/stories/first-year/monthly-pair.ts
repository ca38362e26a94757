import { type Temporal } from 'temporal-polyfill';
import { byTime, endOf, type Session } from '../../../src/mentoring/session.js';
import { theOnly } from '../bad-input/the-pair.js';
import { amiraProposes, bothSaidYes, menteesOwn, mentorsOwn, type Pair } from '../pair.js';
import { addressGiven, filesOf } from '../papers.js';
import type { Player } from '../player.js';
import { signs } from '../signed.js';
import type { On, Stage } from '../stage.js';
import { parsed, type Parsed } from '../../calendar/parsed.js';

/** Two who have agreed on twelve sessions, a month apart, and have booked them all at ten o’clock. */
export async function monthlyPair(on: [On, On], stage: Stage): Promise<Pair> {
  const pair = await bothSaidYes(on, stage);
  const { amira, ben } = pair;
  await amiraProposes(pair, { 'If a number: how many?': '12' });
  await signs(ben, mentorsOwn);
  await signs(amira, menteesOwn);
  await ben.sees('Our agreement, signed by both of us');
  await amira.types('session');
  await amira.presses('Book them all');
  await amira.sees('You have agreed to meet every month.', 'How many sessions?: 12');
  amira.fills({
    'Which day?': stage.day(10).toString(),
    'At what time?': '10:00',
    'Where?': 'The small room',
  });
  await amira.presses('Book them and tell both');
  for (const each of [amira, ben]) await each.sees('Amira Haddad has booked 12 sessions.');
  return pair;
}

/** What is booked, and what was, the first one first. */
export const sessionsOf = async (stage: Stage): Promise<Session[]> =>
  [...(await theOnly(stage)).snapshot.sessions].sort(byTime);

export async function sessionNow(stage: Stage): Promise<Session> {
  const next = (await sessionsOf(stage)).find(({ state }) => state === 'planned');
  if (!next) throw new Error('nothing is booked');
  return next;
}

export const goTo = (stage: Stage, at: Temporal.Instant) => stage.later(stage.now().until(at));

/** The next session ends, and somebody says whether it took place. */
export async function isOver(stage: Stage, player: Player, happened: 'Yes' | 'No'): Promise<Session> {
  const session = await sessionNow(stage);
  await goTo(stage, endOf(session).add({ minutes: 1 }));
  await player.sees('Did your session take place?');
  await player.presses(happened);
  await player.sees(
    happened === 'Yes' ? 'that your session took place' : 'that your session did not take place',
  );
  return session;
}

/** What the newest card about a session puts into this person's calendar, read by a library that is not ours. */
export async function inCalendarOf(player: Player, stage: Stage): Promise<Parsed> {
  const before = filesOf(player, /\.ics$/).length;
  await player.presses('In my calendar');
  if (player.client.platform === 'teams') {
    await player.sees('Your calendar takes the session in');
    return parsed(await (await fetch(await addressGiven(player, stage))).text());
  }
  await stage.slack.until(() => filesOf(player, /\.ics$/).length > before);
  const [url = ''] = filesOf(player, /\.ics$/)
    .flatMap((file) => file.url)
    .slice(-1);
  return parsed(await (await fetch(url)).text());
}

/** How often each message of the bot's stands there, by its first line. */
export function titlesSeenBy({ client }: Player): Record<string, number> {
  const titles = client
    .screen()
    .conversations.flatMap(({ messages }) => messages)
    .filter(({ from }) => from !== client.person.name)
    .map(({ text }) => text.split('\n')[0] ?? '');
  const counts: Record<string, number> = {};
  for (const title of titles.sort()) counts[title] = (counts[title] ?? 0) + 1;
  return counts;
}
