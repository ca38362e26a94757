import type { WebClient } from '@slack/web-api';
import { failureOf, isAboutToken } from './failures.js';

/** Who the bot is in its workspace. */
export interface Self {
  teamId: string;
  botId: string;
  botUserId: string;
}

/** Asked once, at the start: Bolt must not ask before every answer. */
export function introduction(web: WebClient) {
  let self: Self | null = null;
  return {
    ask: async (): Promise<Self> => (self = await selfOf(web)),
    known: (): Self => {
      if (!self) throw new Error('Slack has not been asked yet who the bot is: start() comes first');
      return self;
    },
  };
}

async function selfOf(web: WebClient): Promise<Self> {
  const { team_id, bot_id, user_id } = await web.auth.test().catch((error: unknown) => {
    const { is, reason } = failureOf(error, 'repeatable');
    const what =
      is === 'refused' || isAboutToken(error)
        ? 'Slack does not accept SLACK_BOT_TOKEN'
        : 'Slack cannot be reached';
    throw new Error(`${what}: ${reason}`, { cause: error });
  });
  if (team_id && bot_id && user_id) return { teamId: team_id, botId: bot_id, botUserId: user_id };
  throw new Error('SLACK_BOT_TOKEN is not the token of a bot: those begin with xoxb-');
}
