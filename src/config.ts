import { z } from 'zod';
import { isMailFrom, mailServerIn, type MailServer } from './mail/server.js';
import { builtInFrameworks, isBuiltIn, type BuiltIn } from './mentoring/frameworks.js';
import { readLogo, type Logo } from './paper/logo.js';
import { isThisMachine } from './web/loopback.js';

/** The settings cannot be used; the message says which and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const text = z.string().optional();
const webAddress = z.url({ protocol: /^https?$/ }).optional();

const environment = z.object({
  NODE_ENV: text,
  PORT: z
    .string()
    .refine((port) => /^\d+$/.test(port) && Number(port) <= 65_535, {
      error: 'PORT must be a whole number from 0 to 65535.',
    })
    .transform(Number)
    .default(3978),
  HOST: text,
  PUBLIC_URL: z
    .string()
    .refine(isPublic, {
      error:
        'PUBLIC_URL must be an address that begins with https://, as in https://bot.your.org; http only where it names this machine, as in http://localhost:3978.',
    })
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('./data'),
  ENCRYPTION_KEYS: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_BOT_TOKEN: text,
  SLACK_API_URL: webAddress,
  TEAMS_APP_ID: text,
  TEAMS_APP_PASSWORD: text,
  TEAMS_APP_TYPE: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  TEAMS_TENANT_ID: text,
  TEAMS_AUTH: z.enum(['jwt', 'none']).default('jwt'),
  TEAMS_SERVICE_URL: webAddress,
  TEAMS_OPENID_METADATA: webAddress,
  FRAMEWORK: z
    .string()
    .refine(isBuiltIn, { error: `FRAMEWORK must be one of ${Object.keys(builtInFrameworks).join(', ')}.` })
    .default('standard'),
  COORDINATORS: z
    .string()
    .transform((accounts) => accounts.split(',').map((account) => account.trim()))
    .refine((accounts) => accounts.every((account) => /^(slack|teams):\S+$/.test(account)), {
      error:
        'COORDINATORS must be accounts separated by commas, each as slack:U0123ABCD (a member ID) or teams:00000000-0000-0000-0000-000000000000 (an object id).',
    })
    .default([]),
  LOGO: text,
  SMTP_URL: text,
  MAIL_FROM: text,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface SlackConfig {
  signingSecret: string;
  botToken: string;
  apiUrl?: string;
}

export interface TeamsConfig {
  auth: 'jwt' | 'none';
  appId: string;
  appPassword: string;
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string;
  serviceUrl?: string;
  openIdMetadata?: string;
}

export interface MailConfig {
  server: MailServer;
  from: string;
}

export interface Config {
  port: number;
  host: string;
  publicUrl?: string;
  databaseUrl?: string;
  dataDir: string;
  encryptionKeys?: string;
  slack: SlackConfig | null;
  teams: TeamsConfig | null;
  /** Neither platform has credentials: the bot brings a local Slack and Teams of its own. */
  playground: boolean;
  /** What the programme that a first start makes contracts on. */
  framework: BuiltIn;
  /** The accounts of those who coordinate the programme, as `slack:U123` or `teams:<object id>`. */
  coordinators: readonly string[];
  /** Stands on every page of a signed agreement. */
  logo?: Logo;
  /** Sessions go into people’s calendars by e-mail. */
  mail?: MailConfig;
  logLevel: string;
}

type Environment = z.output<typeof environment>;

/** The only reader of the environment. */
export function readConfig(from: Readonly<Record<string, string | undefined>>): Config {
  // A line of .env that was left without a value says nothing.
  const said = Object.entries(from).filter(([, value]) => value?.trim() !== '');
  const read = environment.safeParse(Object.fromEntries(said));
  if (!read.success) throw new ConfigError(z.prettifyError(read.error));
  const env = read.data;
  const slack = slackOf(env);
  const teams = teamsOf(env);
  const mail = mailOf(env);
  const playground = !slack && !teams;
  if (playground && env.NODE_ENV === 'production') {
    throw new ConfigError(
      'No platform is set up. Set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or TEAMS_APP_ID and TEAMS_APP_PASSWORD; the playground does not run with NODE_ENV=production.',
    );
  }
  if (!playground && env.ENCRYPTION_KEYS === undefined) {
    throw new ConfigError(
      'ENCRYPTION_KEYS is not set. Make a key with: echo "key1:$(openssl rand -base64 32)" and keep it safe: without it nothing that people wrote can be read.',
    );
  }
  return {
    port: env.PORT,
    host: env.HOST ?? (playground ? '127.0.0.1' : '0.0.0.0'),
    ...(env.PUBLIC_URL !== undefined && { publicUrl: env.PUBLIC_URL }),
    ...(env.DATABASE_URL !== undefined && { databaseUrl: env.DATABASE_URL }),
    dataDir: env.DATA_DIR,
    ...(env.ENCRYPTION_KEYS !== undefined && { encryptionKeys: env.ENCRYPTION_KEYS }),
    slack,
    teams,
    playground,
    framework: env.FRAMEWORK,
    coordinators: env.COORDINATORS,
    ...(env.LOGO !== undefined && { logo: logoIn(env.LOGO) }),
    ...(mail && { mail }),
    logLevel: env.LOG_LEVEL,
  };
}

function logoIn(path: string): Logo {
  const read = readLogo(path);
  if (typeof read === 'string') throw new ConfigError(`LOGO must be a PNG or JPEG file: ${read}`);
  return read;
}

function isPublic(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

function mailOf({ SMTP_URL: address, MAIL_FROM: from }: Environment): MailConfig | null {
  if (address === undefined && from === undefined) return null;
  if (address === undefined || from === undefined)
    throw new ConfigError('E-mail needs both SMTP_URL and MAIL_FROM.');
  const server = mailServerIn(address);
  if (!server)
    throw new ConfigError(
      'SMTP_URL must be smtp://user:password@host:port, or smtps:// where the server is encrypted from the start; user and password may be absent, what is special in them written as in %40 for @, and nothing comes after the port.',
    );
  if (!isMailFrom(from))
    throw new ConfigError('MAIL_FROM must be one e-mail address and nothing else, as in mentoring@your.org.');
  return { server, from };
}

function slackOf(env: Environment): SlackConfig | null {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = env;
  if (signingSecret === undefined && botToken === undefined) return null;
  if (signingSecret === undefined || botToken === undefined) {
    throw new ConfigError('Slack needs both SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN.');
  }
  return { signingSecret, botToken, ...(apiUrl !== undefined && { apiUrl }) };
}

function teamsOf(env: Environment): TeamsConfig | null {
  if (env.TEAMS_AUTH === 'none') return teamsWithoutCredentials(env);
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword } = env;
  if (appId === undefined && appPassword === undefined) return null;
  // A managed identity has no password.
  const needsPassword = env.TEAMS_APP_TYPE !== 'UserAssignedMSI';
  if (appId === undefined || (needsPassword && appPassword === undefined)) {
    throw new ConfigError('Teams needs both TEAMS_APP_ID and TEAMS_APP_PASSWORD.');
  }
  if (env.TEAMS_APP_TYPE === 'SingleTenant' && env.TEAMS_TENANT_ID === undefined) {
    throw new ConfigError('TEAMS_APP_TYPE is SingleTenant, so TEAMS_TENANT_ID must be set too.');
  }
  return { ...commonTeams(env), auth: 'jwt', appId, appPassword: appPassword ?? '' };
}

/** An empty app id makes the Bot Framework accept everything, so this is for one's own machine only. */
function teamsWithoutCredentials(env: Environment): TeamsConfig {
  if (env.NODE_ENV === 'production')
    throw new ConfigError('TEAMS_AUTH=none is refused with NODE_ENV=production.');
  return { ...commonTeams(env), auth: 'none', appId: '', appPassword: '' };
}

const commonTeams = (env: Environment) => ({
  appType: env.TEAMS_APP_TYPE,
  tenantId: env.TEAMS_TENANT_ID ?? '',
  ...(env.TEAMS_SERVICE_URL !== undefined && { serviceUrl: env.TEAMS_SERVICE_URL }),
  ...(env.TEAMS_OPENID_METADATA !== undefined && { openIdMetadata: env.TEAMS_OPENID_METADATA }),
});
