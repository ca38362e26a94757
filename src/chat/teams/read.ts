import type { Gathering } from '../../ports/gathering.js';
import type { Pressed, Turn } from '../../ports/turn.js';
import {
  type Activity,
  activitySchema,
  executeSchema,
  namedSchema,
  submitSchema,
  taskSchema,
} from './activity.js';
import type { Place } from './connector.js';
import { said } from './mentions.js';
import { isStanding } from './standing.js';
import { gatheringOf, isGroupChat, keyOf, placeOf, roomOf, tenantOf, turnOf } from './who.js';

/** One thing that a person did, and where its answer belongs. */
export interface Heard {
  turn: Turn;
  place: Place;
  /** What the answer must look like: a message, what a card becomes, or what a dialog shows next. */
  from: 'chat' | 'card' | 'dialog';
  /** The message whose card was clicked. */
  clicked: string | null;
  /** Whether that is a card which the outbox keeps as it should be. */
  stands: boolean;
  /** The same for everything that needs only one answer. */
  key: string;
}

/** Nothing to do; `forgets` is the key of an answer that may be given once more. */
export interface Unheard {
  status: 200 | 400 | 501;
  forgets?: string;
}

/** Who is in a group chat has changed; `greets` is the same for both of Teams' words that the bot came. */
export interface Stirred extends Pick<Heard, 'place' | 'key'> {
  gathering: Gathering;
  greets?: string;
  forgets?: string;
}

type Reading = (activity: Activity) => Heard | Stirred | Unheard;

/** What an activity means. It has been authenticated, and nothing else about it is certain. */
export function read(type: string, json: unknown): Heard | Stirred | Unheard {
  const reading = readings.get(type);
  if (!reading) return { status: 200 };
  const activity = activitySchema.safeParse(json);
  if (!activity.success || tenantOf(activity.data) === null) return { status: 400 };
  return reading(activity.data);
}

const message: Reading = (activity) => {
  if (activity.value === undefined || activity.value === null) return heard(activity, said(activity), 'chat');
  const submitted = submitSchema.safeParse(activity.value);
  if (!submitted.success) return { status: 400 };
  const verb = namedSchema.safeParse(submitted.data);
  return heard(activity, verb.success ? pressed(verb.data, submitted.data) : cardOld, 'chat');
};

const invoke: Reading = (activity) => {
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const { data: value } = executeSchema.safeParse(activity.value);
      return heard(activity, value ? pressed(value.action.verb, value.action.data) : cardOld, 'card');
    }
    case 'task/fetch':
    case 'task/submit': {
      const { data: task } = taskSchema.safeParse(activity.value);
      if (!task) return heard(activity, cardOld, 'dialog');
      const { verb, msteams: _, ...data } = task.data;
      return heard(activity, pressed(verb, data), 'dialog');
    }
    default:
      return { status: 501 };
  }
};

/** Teams tells of an installation twice, by `installationUpdate` and `conversationUpdate`: one greeting is enough. */
const installed: Reading = (activity) => {
  if (activity.action === 'remove') return left(activity);
  return activity.action === 'add' ? greeted(activity) : { status: 200 };
};

const stirred: Reading = (activity) => {
  const { membersAdded, membersRemoved, recipient } = activity;
  const isBot = ({ id }: { id: string }) => id === recipient?.id;
  if (membersAdded?.some(isBot)) return greeted(activity);
  if (membersRemoved?.some(isBot)) return left(activity);
  return membersAdded || membersRemoved ? looking(activity) : { status: 200 };
};

const left: Reading = (activity) => ({ ...looking(activity), forgets: greeting(activity) });

const looking: Reading = (activity) =>
  isGroupChat(activity)
    ? { gathering: gatheringOf(activity), place: placeOf(activity), key: keyOf(activity) }
    : { status: 200 };

const greeted: Reading = (activity) => {
  const stirs = looking(activity);
  if ('gathering' in stirs)
    return { ...stirs, gathering: { ...stirs.gathering, came: true }, greets: greeting(activity) };
  if (roomOf(activity) !== null) return stirs;
  const { dedupe: _, ...turn } = turnOf(activity, { text: 'home', mentions: [] });
  return {
    turn,
    place: placeOf(activity),
    from: 'chat',
    clicked: null,
    stands: false,
    key: greeting(activity),
  };
};

const readings: ReadonlyMap<string, Reading> = new Map(
  Object.entries({ message, invoke, installationUpdate: installed, conversationUpdate: stirred }),
);

function heard(activity: Activity, says: Turn['says'], from: Heard['from']): Heard {
  const clicked = activity.replyToId ?? null;
  const stands = 'data' in says && isStanding(says.data);
  return {
    turn: turnOf(activity, says),
    place: placeOf(activity),
    from,
    clicked,
    stands,
    key: keyOf(activity),
  };
}

/** A button sends what it carries and what stands in the card's inputs as one object. */
const pressed = (intention: string, data: Record<string, unknown>): Pressed => ({
  intention,
  data,
  inputs: Object.fromEntries(Object.entries(data).filter(isText)),
});

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** No intention has this name: whoever asked learns that the card is old. */
const cardOld: Pressed = { intention: '', data: {}, inputs: {} };

const greeting = ({ conversation }: Activity): string => `greeting ${conversation.id}`;
