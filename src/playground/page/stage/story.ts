import type { Choice, Which } from './use-choice.js';

export interface Step {
  title: string;
  says: string;
  /** What is typed for it, and in whose client. */
  types?: { which: Which; text: string; shown: string };
}

export const pairings = [
  { title: 'Slack', left: 'slack:amira', right: 'slack:ben' },
  { title: 'Teams', left: 'teams:amira', right: 'teams:ben' },
  { title: 'Slack + Teams', left: 'slack:amira', right: 'teams:ben' },
] as const satisfies readonly (Choice & { title: string })[];

type Platforms = Record<Which, string>;

/** Begin, say yes, agree, sign: the same story on every pairing, told in the platform's own ways. */
export function stepsFor({ left, right }: Choice): Step[] {
  const on: Platforms = { left: platformOf(left), right: platformOf(right) };
  return [beginning(on), answer(on), writing(on), signing];
}

const platformOf = (client: string): string => client.split(':')[0] ?? '';

const typed = (on: Platforms, which: Which, text: string): NonNullable<Step['types']> => ({
  which,
  text,
  shown: on[which] === 'slack' ? `/mentoring ${text}` : text,
});

function beginning(on: Platforms): Step {
  const title = 'Ask';
  if (on.left !== on.right)
    return {
      title,
      says: 'Amira asks for a code to pass on: she leaves the person empty.',
      types: typed(on, 'left', 'start'),
    };
  if (on.left === 'teams')
    return { title, says: 'Amira chooses Ben Osei from the list.', types: typed(on, 'left', 'start') };
  return { title, says: 'Amira asks Ben to be her mentor.', types: typed(on, 'left', 'start @Ben Osei') };
}

const answer = (on: Platforms): Step =>
  on.left === on.right
    ? { title: 'Say yes', says: 'Ben finds the question in his chat with Mentoring, and presses Yes.' }
    : {
        title: 'Join',
        says: 'Ben types the code that Amira was given, then presses Yes.',
        types: typed(on, 'right', 'join '),
      };

const writing = (on: Platforms): Step => ({
  title: 'Agree',
  says: 'Either writes the agreement in six short steps, then proposes it.',
  types: typed(on, 'left', 'agree'),
});

const signing: Step = {
  title: 'Sign',
  says: 'Each reads the text and presses Sign. Then move the clock, above, to see what follows.',
};
