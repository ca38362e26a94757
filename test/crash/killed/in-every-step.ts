import { idsPosted, roomsMade, setStage, type On, type Stage } from '../stage.js';
import { moments, type Moment } from '../watched.js';
import {
  accepting,
  amiraAsksBen,
  handingOver,
  type Pair,
  proposing,
  seesOnce,
  signingFirst,
  signingSecond,
  type Step,
} from '../story.js';

/**
 * The story of agreeing, with the bot killed in the middle of every step. Each pairing meets each moment, and each
 * step is met at each moment by one of the pairings, which begin at different ones.
 */
export function killedInEveryStep([menteeOn, mentorOn]: [On, On], begins: number): void {
  test(`killed in the middle of every step, with the mentee on ${menteeOn} and the mentor on ${mentorOn}, the story goes on and nothing is lost or doubled`, async () => {
    const stage = await setStage([menteeOn, mentorOn]);
    const momentOf = (step: number) => moments[(step + begins) % moments.length] ?? 'before the commit';
    try {
      await stage.startsBot();
      const pair = await amiraAsksBen([menteeOn, mentorOn], stage);
      await killedIn(accepting, momentOf(0), pair, stage);
      await killedIn(handingOver, momentOf(1), pair, stage);
      await killedInTheReminder(momentOf(2), pair, stage);
      await killedIn(proposing, momentOf(3), pair, stage);
      await killedIn(signingFirst, momentOf(4), pair, stage);
      await killedIn(signingSecond, momentOf(5), pair, stage);
      await nothingIsLeft([menteeOn, mentorOn], stage);
    } finally {
      await stage.close();
    }
  }, 300_000);
}

async function killedIn(step: Step, moment: Moment, pair: Pair, stage: Stage): Promise<void> {
  await step.begins(pair);
  await stage.database.settled();
  await stage.database.shut(moment);
  // Whether the person gets an answer before the kill is chance: the answer is not waited for.
  const deed = step.does(pair).catch(() => undefined);
  await stage.database.caught(moment);
  await stage.kills();
  await deed;
  await stage.database.open(moment);
  await stage.database.aMinutePasses();
  await stage.startsBot();
  if (moment === 'before the commit') await step.does(pair);
  await step.shows(pair);
  await stage.database.settled();
  for (const each of [pair.amira, pair.ben]) each.closes();
}

/** Down for three days, and killed again as soon as it catches up. */
async function killedInTheReminder(moment: Moment, { ben }: Pair, stage: Stage): Promise<void> {
  await stage.kills();
  await stage.database.threeDaysPass();
  await stage.database.shut(moment);
  await stage.startsBot();
  await stage.database.caught(moment);
  await stage.kills();
  await stage.database.open(moment);
  await stage.database.aMinutePasses();
  await stage.startsBot();
  await seesOnce(ben, 'Your agreement with Amira Haddad is not finished');
  await stage.database.settled();
}

/** Every message has arrived, but for those of which nobody on Teams can know: they are listed. */
async function nothingIsLeft(on: [On, On], { database, slack }: Stage): Promise<void> {
  const rows = await database.ask<{ lane: string; state: string }>('select lane, state from message');
  const unknown = rows.filter(({ state }) => state === 'unknown');
  expect(rows.filter(({ state }) => !['sent', 'superseded', 'unknown'].includes(state))).toEqual([]);
  expect(unknown.filter(({ lane }) => !lane.startsWith('teams'))).toEqual([]);
  expect(unknown.length > 0).toBe(on.includes('teams'));
  expect(idsPosted(slack)).toHaveLength(new Set(idsPosted(slack)).size);
  expect(roomsMade(slack)).toBe(on.includes('teams') ? 0 : 1);
}
