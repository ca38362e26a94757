import { emptyLedger } from './ledger.js';
import { personalChatOf, teamsPerson, uuid } from './people.js';
import type { CastPerson } from './people.js';
import type { BotLine, World } from './world.js';

export interface TenantOptions {
  botUrl: () => string;
  serviceUrl: () => string;
  /** The path of `serviceUrl` below which `handle` is mounted, e.g. `/teams`. */
  prefix?: string;
  appId?: string;
  botName?: string;
  people: readonly CastPerson[];
  now: () => number;
  bearer?: () => Promise<string>;
  patience?: Partial<BotLine['patience']>;
}

const patience = { invoke: 5_000, message: 15_000 };

/** A tenant where nothing has happened yet. */
export function newWorld(options: TenantOptions): { world: World; listeners: Set<() => void> } {
  const listeners = new Set<() => void>();
  const people = options.people.map(teamsPerson);
  const chats = people.map((person, index) =>
    personalChatOf(person, options.people[index]?.installed !== false),
  );
  const world: World = {
    tenantId: uuid('tenant'),
    bot: { id: `28:${options.appId ?? uuid('bot')}`, name: options.botName ?? 'Mentoring' },
    people,
    conversations: new Map(chats.map((each) => [each.id, each])),
    views: new Map(),
    dialogs: new Map(),
    ledger: emptyLedger(),
    post: {
      botUrl: options.botUrl,
      serviceUrl: options.serviceUrl,
      bearer: options.bearer ?? null,
      patience: { ...patience, ...options.patience },
    },
    now: options.now,
    nextId: growing(options.now),
    changed: () => listeners.forEach((listener) => listener()),
  };
  return { world, listeners };
}

function growing(now: () => number): () => string {
  let last = 0;
  return () => String((last = Math.max(last + 1, now())));
}
