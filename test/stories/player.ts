import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Screen } from '../../src/playground/client.js';

/** A person of the story: what they do, and what they then see, whichever client they hold. */
export interface Player {
  client: Client;
  types(text: string, where?: string): Promise<void>;
  presses(title: string): Promise<void>;
  fills(answers: Record<string, string | string[]>): void;
  closes(): void;
  /** Unfolds a part of a text, where the platform shows it folded. */
  unfolds(title: string): Promise<void>;
  /** Waits until it stands somewhere on the screen. */
  sees(...texts: (string | RegExp)[]): Promise<void>;
  doesNotSee(text: string | RegExp): void;
  /** Everything on the screen, for looking something up in it. */
  text(): string;
}

const patience = 5_000;

export function player(client: Client, settle: () => Promise<void>, faults: () => string[]): Player {
  const text = () => wordsOn(client.screen());
  const presses = async (title: string) => {
    await until(
      () => buttonsOn(client.screen()).includes(title),
      () => `no button “${title}” on:\n${text()}`,
    );
    await done(client.presses(title));
  };
  const done = async (deed: Promise<{ trouble: string | null }>) => {
    const { trouble } = await deed;
    await settle();
    if (trouble !== null)
      throw new Error([`${client.person.name} is told: ${trouble}`, ...faults()].join('\n'));
  };
  return {
    client,
    text,
    types: (line, where) => done(client.types(line, where)),
    presses,
    unfolds: async (title) => (client.platform === 'teams' ? presses(title) : Promise.resolve()),
    fills: (answers) => client.fills(asLabelled(client.screen(), answers)),
    closes: () => client.closes(),
    sees: async (...wanted) => {
      for (const each of wanted) {
        await until(
          () => has(text(), each),
          () => `${client.person.name} does not see “${each}” on:\n${text()}`,
        );
      }
    },
    doesNotSee: (unwanted) => {
      if (has(text(), unwanted)) throw new Error(`${client.person.name} sees “${unwanted}” on:\n${text()}`);
    },
  };
}

const has = (text: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** Teams has the bot say in the label that an answer may stay out; Slack says it beside the label. */
function asLabelled({ form }: Screen, answers: Record<string, string | string[]>) {
  const labels = new Set(form?.inputs.map(({ label }) => label));
  return Object.fromEntries(
    Object.entries(answers).map(([label, answer]) => {
      const optional = `${label} (optional)`;
      return [labels.has(optional) ? optional : label, answer];
    }),
  );
}

const buttonsOn = ({ form, conversations }: Screen) => [
  ...(form?.buttons ?? []),
  ...conversations.flatMap(({ messages }) => messages.flatMap(({ buttons }) => buttons)),
];

function wordsOn({ form, conversations }: Screen): string {
  const messages = conversations.flatMap(({ name, messages }) =>
    messages.map(
      ({ from, text, buttons }) =>
        `[${name}] ${from}: ${text}${buttons.map((each) => ` <${each}>`).join('')}`,
    ),
  );
  const open = form
    ? [
        `[form] ${form.title}`,
        form.text,
        ...form.inputs.map(
          ({ label, value }) => `${label}: ${Array.isArray(value) ? value.join(', ') : value}`,
        ),
        ...Object.entries(form.errors).map(([label, error]) => `! ${label}: ${error}`),
        form.buttons.map((each) => `<${each}>`).join(' '),
      ]
    : [];
  return [...messages, ...open].join('\n');
}

/** Polls what the other side does in its own time; it never waits longer than it takes. */
async function until(holds: () => boolean, complaint: () => string): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(complaint());
    await pause(20);
  }
}
