import { closest, distance } from 'fastest-levenshtein';
import { intentions, type Intention } from './intentions.js';

interface Command {
  word: string;
  /** What may follow the word, as Slack's hint and the help show it. */
  hint: string;
  /** One line of help; a command without it does not compile. */
  help: string;
  intention: Intention;
  audience: Audience;
  /** Left out where there is room for a few words only. */
  seldom?: true;
}

/**
 * Whom a command concerns. `both`: it is offered where both read it, too. `one`: it is offered in personal chats only, since
 * Teams shows everybody what is typed. `private`: so it is, and its answer goes to the personal chat wherever it was typed.
 */
export type Audience = 'both' | 'one' | 'private';

/** The one grammar: Slack's hints, the Teams command list and the help are made from it. */
export const commands = [
  { word: 'home', hint: '', help: 'What is next for you', intention: intentions.home, audience: 'one' },
  {
    word: 'start',
    hint: '@person',
    help: 'Ask somebody to be your {{mentor}}',
    intention: intentions.start,
    audience: 'one',
  },
  {
    word: 'join',
    hint: 'CODE',
    help: 'Come in with the code you were given',
    intention: intentions.join,
    audience: 'one',
  },
  {
    word: 'agree',
    hint: '',
    help: 'Write, change, sign or read your {{agreement}}',
    intention: intentions.openAgreement,
    audience: 'both',
  },
  {
    word: 'goals',
    hint: '',
    help: 'Your goals, and how far they are',
    intention: intentions.goals,
    audience: 'both',
  },
  {
    word: 'session',
    hint: 'tue 10:00 45m',
    help: 'Book, move, cancel or log a session',
    intention: intentions.sessions,
    audience: 'both',
  },
  {
    word: 'actions',
    hint: '',
    help: 'Who has taken on what',
    intention: intentions.actions,
    audience: 'both',
  },
  {
    word: 'review',
    hint: '',
    help: 'Look together at how it goes',
    intention: intentions.review,
    audience: 'both',
  },
  {
    word: 'pause',
    hint: '',
    help: 'Take a break, for a holiday or leave',
    intention: intentions.pause,
    audience: 'both',
    seldom: true,
  },
  {
    word: 'resume',
    hint: '',
    help: 'Go on before the break is over',
    intention: intentions.resume,
    audience: 'both',
    seldom: true,
  },
  {
    word: 'prepare',
    hint: '',
    help: 'Say what you would like to talk about next time',
    intention: intentions.prepare,
    audience: 'one',
    seldom: true,
  },
  {
    word: 'reflect',
    hint: '',
    help: 'Look back on your last session',
    intention: intentions.reflect,
    audience: 'one',
  },
  {
    word: 'notes',
    hint: '',
    help: 'For a {{mentor}}: private notes on your sessions',
    intention: intentions.notes,
    audience: 'private',
    seldom: true,
  },
  {
    word: 'share',
    hint: '',
    help: 'Links and files that you keep together',
    intention: intentions.share,
    audience: 'both',
    seldom: true,
  },
  {
    word: 'surveys',
    hint: '',
    help: 'What the programme asks you on the way',
    intention: intentions.surveys,
    audience: 'private',
    seldom: true,
  },
  {
    word: 'history',
    hint: '',
    help: 'What has been: sessions, actions and goals',
    intention: intentions.history,
    audience: 'private',
  },
  {
    word: 'end',
    hint: '',
    help: 'End a relationship, or take an invitation back',
    intention: intentions.end,
    audience: 'one',
  },
  {
    word: 'programme',
    hint: '',
    help: 'For coordinators: what new {{agreement}}s are made on',
    intention: intentions.programme,
    audience: 'private',
    seldom: true,
  },
  {
    word: 'settings',
    hint: '',
    help: 'On which days and at what hours I write to you',
    intention: intentions.settings,
    audience: 'private',
    seldom: true,
  },
  {
    word: 'verify',
    hint: 'SEAL',
    help: 'Check the seal of something that you have signed',
    intention: intentions.verify,
    audience: 'private',
    seldom: true,
  },
  { word: 'help', hint: '', help: 'This list', intention: intentions.help, audience: 'both' },
] as const satisfies readonly Command[];

export interface Said {
  /** What was typed after `/mentoring`, or to the bot in Teams, without mentions. */
  text: string;
  /** The platform's ids of the people who were mentioned in it. */
  mentions: string[];
}

export type Meant =
  | { intention: string; data: unknown }
  /** No such command: the nearest word, if one is near. */
  | { unknown: string; nearest: string | null };

/** No word means home. What follows a word is read by the intention's own schema. */
export function parseCommand({ text, mentions }: Said): Meant {
  const { word, typed, rest } = wordsIn(text);
  if (typed === '') return { intention: intentions.home.id, data: {} };
  const command = commands.find((candidate) => candidate.word === typed);
  if (!command) return { unknown: word, nearest: nearestTo(typed) };
  return { intention: command.intention.id, data: argumentsOf(command.word, rest, mentions) };
}

/** What nobody understands concerns only the one who typed it. */
export const audienceOf = ({ text }: Said): Audience =>
  commands.find(({ word }) => word === wordsIn(text).typed)?.audience ?? 'one';

function wordsIn(text: string) {
  const [word = '', ...rest] = text.trim().replace(/^\//, '').split(/\s+/);
  return { word, typed: word.toLowerCase(), rest };
}

const argumentsOf = (word: string, rest: string[], mentions: string[]) =>
  word === 'start'
    ? { mentions }
    : word === 'join'
      ? { code: rest.join('') }
      : word === 'verify'
        ? { hash: rest.join('') }
        : word === 'session'
          ? { line: rest.join(' ') }
          : {};

/** Longer than any word could be mistyped: not worth comparing. */
const longestMistake = 20;

function nearestTo(typed: string): string | null {
  if (typed.length > longestMistake) return null;
  const words = commands.map(({ word }) => word);
  const nearest = closest(typed, words);
  return distance(typed, nearest) <= Math.ceil(nearest.length / 2) ? nearest : null;
}
