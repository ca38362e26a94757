import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { audience, type Authenticate, authenticating, type Credentials, settings } from './auth.js';
import type { Connector, Place } from './connector.js';
import { NoAnswer } from './failures.js';
import { oneTry } from './one-try.js';
import type { CardActivity } from './render.js';
import { within } from './within.js';

/** The Bot Framework, whose only place is this file. It takes half a second to load. Milliseconds for each request. */
export function makeAdapter(
  credentials: Credentials | null,
  longestWait = 10_000,
): {
  authenticate: Authenticate;
  connector: Connector;
} {
  const options = credentials ? settings(credentials) : {};
  const auth = new ConfigurationBotFrameworkAuthentication(options, undefined, undefined, undefined, {
    httpClient: oneTry(longestWait),
  });
  return {
    authenticate: authenticating(auth, longestWait),
    connector: connectorOf(new CloudAdapter(auth), credentials?.appId ?? '', longestWait),
  };
}

function connectorOf(adapter: CloudAdapter, appId: string, longestWait: number): Connector {
  const bot = { id: `28:${appId}`, name: '' };
  const inside = async (place: Place, does: (turn: TurnContext) => Promise<void>) =>
    inTime(adapter.continueConversationAsync(appId, referenceTo(place, bot), does));
  // Microsoft's login library waits for a token without any limit.
  const inTime = async (work: Promise<void>) => within(longestWait, work, tooLate);
  return {
    async post(place, activity) {
      let id = '';
      await inside(place, async (turn) => void (id = (await turn.sendActivity(mutable(activity)))?.id ?? ''));
      return answered(id);
    },
    put: async (place, id, activity) =>
      inside(place, async (turn) => void (await turn.updateActivity({ ...mutable(activity), id }))),
    async open(tenant, user, serviceUrl) {
      let conversation = '';
      const note = async ({ activity }: TurnContext) => void (conversation = activity.conversation.id);
      const wanted = personalChat(tenant, user, bot);
      await inTime(adapter.createConversationAsync(appId, 'msteams', serviceUrl, audience, wanted, note));
      return { conversation: answered(conversation), serviceUrl };
    },
    async member(place, user) {
      let member: Partial<Awaited<ReturnType<typeof TeamsInfo.getMember>>> = {};
      await inside(place, async (turn) => void (member = await TeamsInfo.getMember(turn, user)));
      return { name: member.name ?? null, aadObjectId: member.aadObjectId ?? null };
    },
  };
}

type Bot = ConversationReference['bot'];

const referenceTo = ({ conversation, serviceUrl }: Place, bot: Bot) =>
  ({ channelId: 'msteams', serviceUrl, bot, conversation: { id: conversation } }) as ConversationReference;

const personalChat = (tenant: string, user: string, bot: Bot) =>
  ({
    isGroup: false,
    bot,
    members: [{ id: user, name: '' }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  }) as ConversationParameters;

const mutable = ({ attachments, ...activity }: CardActivity): Partial<Activity> => ({
  ...activity,
  attachments: [...attachments],
});

function answered(id: string | undefined): string {
  if (!id) throw new NoAnswer('an answer without an id', true);
  return id;
}

function tooLate(): never {
  throw new NoAnswer('TimeoutError', true);
}
