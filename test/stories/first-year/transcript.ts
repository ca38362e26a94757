import { readFile, writeFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import type { ShownForm, ShownMessage } from '../../../src/playground/client.js';
import type { Pair } from '../pair.js';
import type { Player } from '../player.js';
import type { Stage } from '../stage.js';

/** On a Monday in the time of both. */
const beginning = Temporal.Instant.from('2031-03-03T09:00:00Z');

/** The same days in every run, so that what is written is the same. */
export const goToTheBeginning = (stage: Stage) => stage.later(stage.now().until(beginning));

export interface Recorded {
  amira: Player;
  ben: Player;
  stage: Stage;
  /** Everything since the newest message of each, as each of them could read it. */
  text(): string;
}

/** Notes what the two do and what then comes onto their screens, when it comes and whenever it changes. */
export function recorded({ amira, ben, stage }: Pair): Recorded {
  const lines: string[] = [];
  const known = new Map<string, string>();
  const write = (what: string, text: string) =>
    void lines.push(`${momentOf(stage)} ${what}\n${stripped(text).replaceAll(/^(?=.)/gm, '    ')}`);
  const look = () => {
    const all = [amira, ben].flatMap((each) => newsOf(each, known));
    for (const { to, how, text } of forBothOnce(all)) write(`${how} ${to}`, text);
  };
  const noting = (player: Player): Player => ({
    ...player,
    types: async (line, where) => {
      look();
      write(`${player.client.person.name} types`, line);
      await player.types(line, where);
    },
    presses: async (title) => {
      look();
      write(`${player.client.person.name} presses`, `<${title}>`);
      await player.presses(title);
    },
  });
  for (const each of [amira, ben]) forgetNewest(each, newsOf(each, known), known);
  return {
    amira: noting(amira),
    ben: noting(ben),
    stage: {
      ...stage,
      later: async (duration) => {
        look();
        await stage.later(duration);
      },
    },
    text: () => {
      look();
      return `${lines.join('\n')}\n`;
    },
  };
}

interface News {
  key: string;
  to: string;
  how: 'To' | 'Changed, for' | 'A form of';
  text: string;
}

/** What is new on somebody's screen, or another than it was. */
function newsOf({ client: { person, screen } }: Player, known: Map<string, string>): News[] {
  const { conversations, form } = screen();
  const messages = conversations.flatMap(({ kind, messages }) =>
    messages
      .filter(({ from }) => from !== person.name)
      .map((message) => ({
        key: `${person.id} ${message.id}`,
        to: kind === 'bot' ? person.name : `${person.name} in the room`,
        text: wordsOf(message),
      })),
  );
  const forms = form ? [{ key: `${person.id}, form`, to: person.name, text: wordsIn(form) }] : [];
  return [...messages, ...forms]
    .filter(({ key, text }) => known.get(key) !== text)
    .map((each) => {
      const how = each.key.endsWith('form') ? 'A form of' : known.has(each.key) ? 'Changed, for' : 'To';
      known.set(each.key, each.text);
      return { ...each, how };
    });
}

/** The story begins with what came last. */
function forgetNewest(
  { client: { person } }: Player,
  news: readonly News[],
  known: Map<string, string>,
): void {
  known.delete(news.findLast(({ key, how }) => how === 'To' && key.startsWith(person.id))?.key ?? '');
}

const forBothOnce = (all: readonly News[]): News[] => {
  const isSame = (one: News, other: News) =>
    one !== other &&
    one.how === other.how &&
    one.text === other.text &&
    one.key.split(' ')[1] === other.key.split(' ')[1];
  return all.flatMap((news, n) => {
    const twin = all.findIndex((each) => isSame(news, each));
    return twin === -1 ? [news] : twin > n ? [{ ...news, to: 'both in the room' }] : [];
  });
};

/** What is kept for this story, brought up to date where `REWRITE` is set. */
export async function kept(name: string, text: string): Promise<string> {
  const file = `test/stories/first-year/${name}.txt`;
  if (process.env['REWRITE']) await writeFile(file, text);
  return readFile(file, 'utf8');
}

const wordsOf = ({ text, buttons, files }: ShownMessage): string =>
  [text, ...files.map(({ name }) => `(${name})`), buttonsOf(buttons)]
    .filter((line) => line !== '')
    .join('\n');

const wordsIn = ({ title, text, inputs, errors, buttons }: ShownForm): string =>
  [
    title,
    text,
    ...inputs.flatMap(({ label, value }) =>
      value.length > 0 ? [`${label}: ${[value].flat().join(', ')}`] : [],
    ),
    ...Object.entries(errors).map(([label, error]) => `! ${label}: ${error}`),
    buttonsOf(buttons),
  ]
    .filter((line) => line !== '')
    .join('\n');

const buttonsOf = (titles: readonly string[]) => titles.map((title) => `<${title}>`).join(' ');

/** The story takes its own time: some seconds, or a minute. */
const momentOf = (stage: Stage): string =>
  stage
    .now()
    .toZonedDateTimeISO('Europe/London')
    .round({ smallestUnit: 'minute', roundingIncrement: 10, roundingMode: 'floor' })
    .toPlainDateTime()
    .toLocaleString('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });

/** Without what is another in every run. */
const stripped = (text: string): string =>
  text
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')
    .replaceAll(/\b[\da-f]{8,}\b/g, '…')
    .replaceAll(/key=[\w-]+/g, 'key=…');
