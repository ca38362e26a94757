import type { Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import pTimeout from 'p-timeout';
import type { Envelope } from './activity.js';

export interface Credentials {
  appId: string;
  appPassword: string;
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string;
  /** Where the keys that sign Teams' tokens are described, if not where Microsoft does. */
  openIdMetadata?: string;
}

export const audience = 'https://api.botframework.com';

/** 503: nobody can tell now, because the keys could not be fetched. */
export type Authenticate = (envelope: Envelope, header: string) => Promise<200 | 401 | 503>;

export const authenticating =
  (auth: ConfigurationBotFrameworkAuthentication, longestWait: number): Authenticate =>
  async ({ type, serviceUrl }, header) => {
    const claimed: Partial<Activity> = { type, channelId: 'msteams', ...(serviceUrl && { serviceUrl }) };
    const known = auth.authenticateRequest(claimed as Activity, header).then(
      () => 200 as const,
      (error: unknown) => (isAboutKeys(error) ? 503 : 401),
    );
    return pTimeout(known, { milliseconds: longestWait, fallback: () => 503 as const });
  };

/** openIdMetadata.js throws a node-fetch error without an answer, and a 500 with a bad one. All else is the token's fault. */
const isAboutKeys = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500));

export const settings = ({ appId, appPassword, appType, tenantId, openIdMetadata }: Credentials) => ({
  MicrosoftAppId: appId,
  // A managed identity has no password, and botbuilder throws when there is one.
  MicrosoftAppPassword: appType === 'UserAssignedMSI' ? '' : appPassword,
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
