import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
} from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import pTimeout from 'p-timeout';
import { audience, type Authenticate, authenticating, type Credentials, settings } from './auth.js';
import { emailIn } from '../../mentoring/person.js';
import type { Connector, Member } from './connector.js';
import { NoAnswer } from './failures.js';
import { oneTry } from './one-try.js';
import type { CardActivity } from './render.js';

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
    connector: connectorOf(clientsOf(auth, credentials?.appId ?? ''), credentials?.appId ?? '', longestWait),
  };
}

type ClientFor = (serviceUrl: string) => Promise<ConnectorClient>;

/** More than Microsoft has regions. */
const mostClients = 100;

/**
 * One client for each address. Making one takes longer than sending a message with it, and `CloudAdapter` makes one,
 * and a turn around it, for every message.
 */
function clientsOf(auth: ConfigurationBotFrameworkAuthentication, appId: string): ClientFor {
  const factory = auth.createConnectorFactory(
    new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ]),
  );
  const clients = new LRUCache<string, ConnectorClient>({ max: mostClients });
  return async (serviceUrl) => {
    const client = clients.get(serviceUrl) ?? (await factory.create(serviceUrl, audience));
    clients.set(serviceUrl, client);
    return client;
  };
}

function connectorOf(clientFor: ClientFor, appId: string, longestWait: number): Connector {
  const bot = { id: `28:${appId}`, name: '' };
  const asking = async <Result>(
    serviceUrl: string,
    ask: (conversations: ConnectorClient['conversations']) => Promise<Result>,
  ): Promise<Result> => {
    const work = clientFor(serviceUrl).then(({ conversations }) => ask(conversations));
    // Microsoft's login library waits for a token without any limit.
    return pTimeout(work, { milliseconds: longestWait, fallback: tooLate });
  };
  return {
    async post({ conversation, serviceUrl }, activity) {
      const message = mutable(activity, bot, conversation);
      const { id } = await asking(serviceUrl, (all) => all.sendToConversation(conversation, message));
      return answered(id);
    },
    async put({ conversation, serviceUrl }, id, activity) {
      const message = { ...mutable(activity, bot, conversation), id };
      await asking(serviceUrl, (all) => all.updateActivity(conversation, id, message));
    },
    async open(tenant, user, serviceUrl) {
      const wanted = personalChat(tenant, user, bot);
      const { id } = await asking(serviceUrl, (all) => all.createConversation(wanted));
      return { conversation: answered(id), serviceUrl };
    },
    async member({ conversation, serviceUrl }, user) {
      return memberOf(await asking(serviceUrl, (all) => all.getConversationMember(conversation, user)));
    },
    async members({ conversation, serviceUrl }) {
      const page = await asking(serviceUrl, (all) => all.getConversationPagedMembers(conversation));
      return page.members.map(memberOf).filter(({ id }) => !id.startsWith('28:'));
    },
  };
}

/** The roster may leave anything out, and calls the same id by either name. A user’s principal name mostly is an address. */
type Asked = Pick<Member, 'id'> &
  Partial<Record<'name' | 'aadObjectId' | 'objectId' | 'email' | 'userPrincipalName', string>>;

const memberOf = ({ id, name, aadObjectId, objectId, email, userPrincipalName }: Asked): Member => ({
  id,
  name: name ?? null,
  aadObjectId: aadObjectId ?? objectId ?? null,
  email: emailIn(email) ?? emailIn(userPrincipalName) ?? null,
});

type Bot = Activity['from'];

const personalChat = (tenant: string, user: string, bot: Bot) =>
  ({
    isGroup: false,
    bot,
    members: [{ id: user, name: '' }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  }) as ConversationParameters;

const mutable = ({ attachments, ...activity }: CardActivity, from: Bot, conversation: string) =>
  ({
    ...activity,
    from,
    conversation: { id: conversation },
    attachments: [...attachments],
  }) as Activity;

function answered(id: string | undefined): string {
  if (!id) throw new NoAnswer('an answer without an id', true);
  return id;
}

function tooLate(): never {
  throw new NoAnswer('TimeoutError', true);
}
