import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { Envelope } from './activity.js';
import type { Connector, Place } from './connector.js';
import { NoAnswer } from './failures.js';
import { oneTry } from './one-try.js';
import type { CardActivity } from './render.js';

export interface Credentials {
  appId: string;
  appPassword: string;
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string;
  /** Where the keys that sign Teams' tokens are described, if not where Microsoft does. */
  openIdMetadata?: string;
}

/** The Bot Framework, whose only place is this file. It takes half a second to load. */
export function makeAdapter(credentials: Credentials | null): {
  authenticate: Authenticate;
  connector: Connector;
} {
  const options = credentials ? settings(credentials) : {};
  const auth = new ConfigurationBotFrameworkAuthentication(options, undefined, undefined, undefined, {
    httpClient: oneTry,
  });
  return {
    authenticate: (envelope, header) => authenticate(auth, envelope, header),
    connector: connectorOf(new CloudAdapter(auth), credentials?.appId ?? ''),
  };
}

/** 503: nobody can tell now, because the keys could not be fetched. */
export type Authenticate = (envelope: Envelope, header: string) => Promise<200 | 401 | 503>;

async function authenticate(
  auth: ConfigurationBotFrameworkAuthentication,
  { type, serviceUrl }: Envelope,
  header: string,
): Promise<200 | 401 | 503> {
  try {
    const claimed: Partial<Activity> = { type, channelId: 'msteams', ...(serviceUrl && { serviceUrl }) };
    await auth.authenticateRequest(claimed as Activity, header);
    return 200;
  } catch (error) {
    return isAboutKeys(error) ? 503 : 401;
  }
}

/** openIdMetadata.js throws a node-fetch error without an answer, and a 500 with a bad one. All else is the token's fault. */
const isAboutKeys = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500));

const audience = 'https://api.botframework.com';

const settings = ({ appId, appPassword, appType, tenantId, openIdMetadata }: Credentials) => ({
  MicrosoftAppId: appId,
  MicrosoftAppPassword: appPassword,
  MicrosoftAppType: appType,
  MicrosoftAppTenantId: tenantId,
  ...(openIdMetadata && publicCloud(openIdMetadata)),
});

/** As soon as one address is given, botbuilder wants them all: these are its own for the public cloud. */
const publicCloud = (openIdMetadata: string) => ({
  ValidateAuthority: true,
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
  ToBotFromChannelTokenIssuer: audience,
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: audience,
  OAuthUrl: 'https://api.botframework.com',
  CallerId: 'urn:botframework:azure',
});

function connectorOf(adapter: CloudAdapter, appId: string): Connector {
  const bot = { id: `28:${appId}`, name: '' };
  const inside = async (place: Place, does: (turn: TurnContext) => Promise<void>) =>
    adapter.continueConversationAsync(appId, referenceTo(place, bot), does);
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
      await adapter.createConversationAsync(appId, 'msteams', serviceUrl, audience, wanted, note);
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
