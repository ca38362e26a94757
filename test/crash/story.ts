import { menteesOwn, mentorsOwn, purpose, theMentor } from '../stories/pair.js';
import type { Player } from '../stories/player.js';
import type { On, World } from './stage.js';
import { until } from './until.js';

export interface Pair {
  amira: Player;
  ben: Player;
}

/** One thing that one person does, in the middle of which the bot is killed. */
export interface Step {
  name: string;
  /** What leads up to it. */
  begins(pair: Pair): Promise<void>;
  does(pair: Pair): Promise<void>;
  /** What both of them find when all is well again. */
  shows(pair: Pair): Promise<void>;
}

export async function amiraAsksBen([menteeOn, mentorOn]: [On, On], world: World): Promise<Pair> {
  const [amira, ben] = [world.on(menteeOn, 'amira'), world.on(mentorOn, 'ben')];
  await amira.types('start');
  await amira.sees('Whom would you like to ask?');
  if (menteeOn === mentorOn) amira.fills({ Person: theMentor });
  await amira.presses('Ask');
  if (menteeOn !== mentorOn) {
    await amira.sees(/join [A-Z0-9-]{14}/);
    await ben.types(/join [A-Z0-9-]{14}/.exec(amira.text())?.[0] ?? '');
  }
  await ben.sees('Amira Haddad asks whether you would be their mentor');
  return { amira, ben };
}

export const accepting: Step = {
  name: 'saying yes',
  begins: async () => undefined,
  does: ({ ben }) => ben.presses('Yes, let us begin'),
  shows: ({ amira, ben }) => bothSeeOnce('You have both said yes', amira, ben),
};

export const handingOver: Step = {
  name: 'saving a step and handing over',
  begins: async ({ amira }) => {
    await amira.types('agree');
    await amira.sees('Step 1 of 6');
    amira.fills({
      'What is this relationship for?': purpose,
      'Which areas will we work on?': ['Career', 'Confidence'],
    });
  },
  does: ({ amira }) => amira.presses(`Hand over to ${theMentor}`),
  shows: ({ ben }) => seesOnce(ben, 'Amira Haddad asks you to go on with your agreement'),
};

export const proposing: Step = {
  name: 'proposing',
  begins: async ({ ben }) => {
    await ben.types('agree');
    await ben.sees('Step 1 of 6', purpose);
    for (const step of [2, 3, 4, 5, 6]) {
      await ben.presses('Next');
      await ben.sees(`Step ${step} of 6`);
    }
    await ben.presses('Next');
    await ben.sees('Every question has an answer');
  },
  does: ({ ben }) => ben.presses('Propose'),
  shows: ({ amira, ben }) => bothSeeOnce('Our agreement is proposed', amira, ben),
};

const signing = (
  name: string,
  signer: (pair: Pair) => Player,
  own: Record<string, string | string[]>,
  result: string,
): Step => ({
  name,
  begins: async (pair) => {
    const me = signer(pair);
    await me.presses('Sign');
    await me.sees('What only you can answer');
    me.fills(own);
  },
  does: (pair) => signer(pair).presses('Sign'),
  shows: ({ amira, ben }) => bothSeeOnce(result, amira, ben),
});

export const signingFirst = signing(
  'the first signature',
  ({ amira }) => amira,
  menteesOwn,
  'Our agreement is signed by one of us',
);

export const signingSecond = signing(
  'the second signature',
  ({ ben }) => ben,
  mentorsOwn,
  'Our agreement, signed by both of us',
);

async function bothSeeOnce(text: string, ...both: Player[]): Promise<void> {
  for (const each of both) await seesOnce(each, text);
}

/** It is there, and there is no second message that says so. */
export async function seesOnce(player: Player, text: string): Promise<void> {
  await until(
    () => player.text().includes(text),
    () => `${player.client.person.name} does not see “${text}” on:\n${player.text()}`,
  );
  const all = player.client.screen().conversations.flatMap(({ messages }) => messages);
  expect(all.filter((message) => message.text.includes(text))).toHaveLength(1);
}
