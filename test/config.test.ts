import { readFileSync } from 'node:fs';
import { ConfigError, readConfig, type Config } from '../src/config.js';

type Environment = Record<string, string | undefined>;

const keys = { ENCRYPTION_KEYS: 'key1:AAAA' };
const slack = { ...keys, SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-1' };
const teams = { ...keys, TEAMS_APP_ID: 'app', TEAMS_APP_PASSWORD: 'password', TEAMS_TENANT_ID: 'tenant' };

const outcome = (environment: Environment): Config | string => {
  try {
    return readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};
const refusal = (environment: Environment): string => {
  const read = outcome(environment);
  return typeof read === 'string' ? read : 'accepted';
};

test('without any setting the playground runs on this machine alone', () => {
  expect(readConfig({})).toEqual({
    port: 3978,
    host: '127.0.0.1',
    dataDir: './data',
    slack: null,
    teams: null,
    playground: true,
    framework: 'standard',
    coordinators: [],
    logLevel: 'info',
  } satisfies Config);
});

test.each<[string, Environment, Partial<Config>]>([
  ['a port', { PORT: '8080' }, { port: 8080 }],
  ['any free port', { PORT: '0' }, { port: 0 }],
  ['a host', { HOST: '::1' }, { host: '::1' }],
  ['a public address', { PUBLIC_URL: 'https://bot.acme.test' }, { publicUrl: 'https://bot.acme.test' }],
  [
    'an address on this machine',
    { PUBLIC_URL: 'http://localhost:3978' },
    { publicUrl: 'http://localhost:3978' },
  ],
  ['another', { PUBLIC_URL: 'http://127.0.0.1' }, { publicUrl: 'http://127.0.0.1' }],
  ['a third', { PUBLIC_URL: 'http://[::1]:80/' }, { publicUrl: 'http://[::1]:80/' }],
  ['a database', { DATABASE_URL: 'postgres://db/m' }, { databaseUrl: 'postgres://db/m' }],
  [
    'a database, in the longer form',
    { DATABASE_URL: 'postgresql://db/m' },
    { databaseUrl: 'postgresql://db/m' },
  ],
  ['a folder', { DATA_DIR: '/srv/mentoring' }, { dataDir: '/srv/mentoring' }],
  ['keys', keys, { encryptionKeys: 'key1:AAAA', playground: true }],
  ['a framework', { FRAMEWORK: 'wm-coaching' }, { framework: 'wm-coaching' }],
  [
    'a logo',
    { LOGO: 'manifest/teams/color.png' },
    { logo: { url: expect.stringMatching(/^data:image\/png;base64,/) as string, width: 192, height: 192 } },
  ],
  [
    'who coordinates',
    { COORDINATORS: 'slack:U0123ABCD, teams:29:1abc' },
    { coordinators: ['slack:U0123ABCD', 'teams:29:1abc'] },
  ],
  [
    'a mail server',
    { SMTP_URL: 'smtp://mail.acme.test', MAIL_FROM: 'bot@acme.test' },
    {
      mail: {
        server: { host: 'mail.acme.test', port: 587, secure: false, login: null },
        from: 'bot@acme.test',
      },
    },
  ],
  [
    'one with a password, encrypted from the start',
    { SMTP_URL: 'smtps://bot%40acme.test:p%3Aw%2F%25@[::1]:2465/', MAIL_FROM: 'bot@acme.test' },
    {
      mail: {
        server: {
          host: '::1',
          port: 2465,
          secure: true,
          login: { user: 'bot@acme.test', pass: 'p:w/%' },
        },
        from: 'bot@acme.test',
      },
    },
  ],
  ['silence', { LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  ['a development environment', { NODE_ENV: 'development' }, { playground: true }],
])('%s is taken', (_, environment, config) => {
  expect(readConfig(environment)).toMatchObject(config);
});

const slackRead = { signingSecret: 'secret', botToken: 'xoxb-1' };
const teamsRead = {
  auth: 'jwt',
  appId: 'app',
  appPassword: 'password',
  appType: 'SingleTenant',
  tenantId: 'tenant',
} as const;

test.each<[string, Environment, Partial<Config>]>([
  ['Slack alone', slack, { slack: slackRead, teams: null }],
  [
    'Slack elsewhere',
    { ...slack, SLACK_API_URL: 'http://localhost:9/api/' },
    { slack: { ...slackRead, apiUrl: 'http://localhost:9/api/' } },
  ],
  ['Teams alone', teams, { slack: null, teams: teamsRead }],
  [
    'Teams for many tenants',
    { ...teams, TEAMS_TENANT_ID: '', TEAMS_APP_TYPE: 'MultiTenant' },
    { teams: { ...teamsRead, appType: 'MultiTenant', tenantId: '' } },
  ],
  [
    'Teams with a managed identity, which has no password',
    { ...teams, TEAMS_APP_PASSWORD: undefined, TEAMS_APP_TYPE: 'UserAssignedMSI' },
    { teams: { ...teamsRead, appType: 'UserAssignedMSI', appPassword: '' } },
  ],
  [
    'Teams elsewhere',
    { ...teams, TEAMS_SERVICE_URL: 'http://localhost:9/', TEAMS_OPENID_METADATA: 'http://localhost:9/keys' },
    { teams: { ...teamsRead, serviceUrl: 'http://localhost:9/', openIdMetadata: 'http://localhost:9/keys' } },
  ],
  [
    'Teams without credentials',
    { ...keys, TEAMS_AUTH: 'none' },
    { teams: { ...teamsRead, auth: 'none', appId: '', appPassword: '', tenantId: '' } },
  ],
  ['both', { ...slack, ...teams }, { slack: slackRead, teams: teamsRead }],
])('%s turns the playground off', (_, environment, config) => {
  expect(readConfig(environment)).toMatchObject({ ...config, playground: false });
});

test('with credentials it can be reached from outside, unless it is told where to listen', () => {
  expect(readConfig(slack).host).toBe('0.0.0.0');
  expect(readConfig({ ...slack, HOST: '127.0.0.1' }).host).toBe('127.0.0.1');
});

const known = [
  ...readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm),
].map(([, name = '']) => name);

test.each(known)('%s that is set to nothing, or to blanks, is not set', (name) => {
  const full: Environment = { ...slack, ...teams, TEAMS_APP_TYPE: 'MultiTenant' };
  for (const environment of [{}, full]) {
    const unset = outcome({ ...environment, [name]: undefined });
    for (const nothing of ['', ' ', '\t']) {
      expect(outcome({ ...environment, [name]: nothing })).toEqual(unset);
    }
  }
});

type Refused = [string, Environment, RegExp];

test.each<Refused>([
  ['a port in words', { PORT: 'http' }, /PORT/],
  ['a port that does not exist', { PORT: '65536' }, /PORT/],
  ...['chidi@acme.test', 'slack:', 'U0123ABCD', 'slack:U1,,teams:x', 'discord:1'].map((accounts): Refused => [
    accounts,
    { COORDINATORS: accounts },
    /COORDINATORS must be accounts/,
  ]),
  ['half a port', { PORT: '80.5' }, /PORT/],
  ['a port below all', { PORT: '-1' }, /PORT/],
  ['a port in another notation', { PORT: '1e3' }, /PORT/],
  ...[
    'bot.acme.test',
    'bot.acme.test:3978',
    'ftp://bot.acme.test',
    'javascript:alert(1)',
    'https:bot.acme.test',
  ].map((url): Refused => [url, { PUBLIC_URL: url }, /PUBLIC_URL must be an address that begins with https/]),
  ...['http://bot.acme.test', 'http://localhost.acme.test', 'http://10.0.0.1:3978'].map((url): Refused => [
    url,
    { PUBLIC_URL: url },
    /PUBLIC_URL must be .* http only .* this machine/,
  ]),
  ['another kind of database', { DATABASE_URL: 'mysql://db/m' }, /DATABASE_URL/],
  ['an unknown framework', { FRAMEWORK: 'toString' }, /FRAMEWORK must be one of standard, wm-/],
  [
    'a logo that is not there',
    { LOGO: '/nowhere/logo.png' },
    /^LOGO must be a PNG or JPEG file: .* is not there/,
  ],
  ['a logo that is none', { LOGO: 'package.json' }, /^LOGO must be .* is neither a PNG nor a JPEG/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
  ...[
    'mail.acme.test',
    'mail.acme.test:587',
    'http://mail.acme.test',
    'smtp:mail.acme.test',
    'smtp://',
    'smtp://mail.acme.test:99999',
    'smtp://bot@mail.acme.test',
    'smtp://:swordfish@mail.acme.test',
    'smtp://bot:100%@mail.acme.test',
    'smtp://mail.acme.test/inbox',
    'smtp://mail.acme.test?tls.rejectUnauthorized=false',
    'smtp://mail.acme.test#x',
  ].map((url): Refused => [
    url,
    { SMTP_URL: url, MAIL_FROM: 'bot@acme.test' },
    /^SMTP_URL must be smtp:\/\/user:password@host:port/,
  ]),
  ...['bot', 'bot@', 'Bot <bot@acme.test>', 'bot@acme.test, eve@evil.test', 'bot@acme.test\r\nBcc: x'].map(
    (from): Refused => [
      from,
      { SMTP_URL: 'smtp://mail.acme.test', MAIL_FROM: from },
      /^MAIL_FROM must be one e-mail address/,
    ],
  ),
  [
    'a mail server without a sender',
    { SMTP_URL: 'smtp://mail.acme.test' },
    /needs both SMTP_URL and MAIL_FROM/,
  ],
  ['a sender without a mail server', { MAIL_FROM: 'bot@acme.test' }, /needs both SMTP_URL and MAIL_FROM/],
  ['an address of Slack that is none', { ...slack, SLACK_API_URL: 'slack' }, /SLACK_API_URL/],
  ['a Slack secret without a token', { ...keys, SLACK_SIGNING_SECRET: 'secret' }, /SLACK_BOT_TOKEN/],
  ['a Slack token without a secret', { ...keys, SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET/],
  ['a Teams id without a password', { ...keys, TEAMS_APP_ID: 'app' }, /TEAMS_APP_PASSWORD/],
  ['a Teams password without an id', { ...keys, TEAMS_APP_PASSWORD: 'password' }, /TEAMS_APP_ID/],
  ['a single tenant that is not named', { ...teams, TEAMS_TENANT_ID: undefined }, /TEAMS_TENANT_ID/],
  ['an unknown kind of registration', { ...teams, TEAMS_APP_TYPE: 'Anyone' }, /TEAMS_APP_TYPE/],
  ['an unknown way to sign in', { ...teams, TEAMS_AUTH: 'basic' }, /TEAMS_AUTH/],
  ['a connector that is none', { ...teams, TEAMS_SERVICE_URL: 'here' }, /TEAMS_SERVICE_URL/],
  ['token keys that are nowhere', { ...teams, TEAMS_OPENID_METADATA: 'here' }, /TEAMS_OPENID_METADATA/],
  [
    'Teams for everyone in production',
    { ...keys, TEAMS_AUTH: 'none', NODE_ENV: 'production' },
    /TEAMS_AUTH=none/,
  ],
  ['the playground in production', { NODE_ENV: 'production' }, /SLACK_SIGNING_SECRET.*TEAMS_APP_ID/],
  ['Slack without keys', { ...slack, ENCRYPTION_KEYS: undefined }, /ENCRYPTION_KEYS.*openssl/],
  ['Teams without keys', { ...teams, ENCRYPTION_KEYS: '' }, /ENCRYPTION_KEYS.*openssl/],
])('%s is refused by name', (_, environment, message) => {
  expect(refusal(environment)).toMatch(message);
});

test('a refusal repeats no secret', () => {
  const secret = 'swordfish';
  const environment = {
    TEAMS_APP_PASSWORD: secret,
    SLACK_BOT_TOKEN: secret,
    ENCRYPTION_KEYS: secret,
    PORT: 'http',
  };
  expect(refusal(environment)).not.toContain(secret);
  expect(refusal({ ...environment, PORT: '1' })).not.toContain(secret);
  expect(refusal({ SMTP_URL: `smtp://bot:${secret}@mail/x`, MAIL_FROM: 'bot@acme.test' })).not.toContain(
    secret,
  );
  expect(refusal({ DATABASE_URL: `mysql://m:${secret}@db/m` })).not.toContain(secret);
});

test('.env.example explains every variable, and no other', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name).sort();
  expect(known).toContain('PORT');
  expect(names(read('../.env.example'), /(?<=^# .+\n)# ([A-Z][A-Z_]+)=/gm)).toEqual([...known].sort());
});
