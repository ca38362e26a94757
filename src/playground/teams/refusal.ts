import type { Answer } from './http.js';

/** Statuses and codes of the Bot Connector as Teams answers them. */
export const refusals = {
  BadSyntax: [400, 'Bad format of the request'],
  BadArgument: [400, 'Bad argument'],
  Unauthorized: [401, 'Authorization has been denied for this request.'],
  BotNotInConversationRoster: [403, 'The bot is not part of the conversation roster.'],
  ConversationBlockedByUser: [403, 'User blocked the conversation with the bot.'],
  ForbiddenOperationException: [403, "Bot is not installed in user's personal scope"],
  MessageWritesBlocked: [403, 'The thread is blocked from message writes.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  ActivityNotFoundInConversation: [404, 'The activity was not found in the conversation.'],
  MemberNotFoundInConversation: [404, 'The member was not found in the conversation.'],
  NotFound: [404, 'There is no such endpoint.'],
  PreconditionFailed: [412, 'Precondition failed, please try again.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
  Throttled: [429, 'Too many requests.'],
  ServiceError: [500, 'Something went wrong.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

export class TeamsRefusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode, why: string[] = []) {
    super([refusals[code][1], ...why].join(' · '));
    this.code = code;
    this.status = refusals[code][0];
  }
}

export const refusalAnswer = ({ status, code, message }: TeamsRefusal): Answer => ({
  status,
  body: { error: { code, message } },
});
