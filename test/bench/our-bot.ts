import { encryptionKeys } from '../store/full-outbox.js';
import { type Child, start } from './child.js';

export const signingSecret = 'shh';
export const botToken = 'xoxb-played';

interface Surroundings {
  databaseUrl: string;
  /** Where Slack and Teams begin. */
  platformsUrl: string;
  tenant: string;
}

/** The bot as it is built and started in earnest, in a process of its own. */
export const startBot = ({ databaseUrl, platformsUrl, tenant }: Surroundings): Promise<Child> =>
  start('dist/src/main.js', {
    execArgv: ['--enable-source-maps'],
    env: {
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl,
      ENCRYPTION_KEYS: encryptionKeys,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: `${platformsUrl}/slack/api/`,
      TEAMS_AUTH: 'none',
      TEAMS_TENANT_ID: tenant,
      TEAMS_SERVICE_URL: `${platformsUrl}/teams`,
    },
  });
