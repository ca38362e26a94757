import { handle } from '../directory.js';
import { messageJson } from '../messages.js';
import { newReplyAddress } from '../replies.js';
import { FORM, send, type BotAnswer } from '../requests.js';
import { newTrigger } from '../triggers.js';
import { viewJson } from '../views.js';
import type { Conversation, User, View, World } from '../world.js';
import { valuesOn, type Surface } from './surfaces.js';

type Fields = Record<string, unknown>;

export const domain = 'playground';

/** Slack names a room to an app only where it is public. */
export function nameForApp({ kind, name }: Conversation): string {
  return { im: 'directmessage', private: 'privategroup', mpim: name, public: name }[kind];
}

export function sendBlockAction(
  world: World,
  user: User,
  surface: Surface,
  action: Fields,
): Promise<BotAnswer> {
  return interact(world, user, {
    type: 'block_actions',
    trigger_id: newTrigger(world, user.id),
    ...('view' in surface ? aboutView(world, surface.view) : aboutMessage(world, user, surface)),
    actions: [{ ...action, action_ts: world.newTs() }],
  });
}

export function sendSubmission(world: World, user: User, view: View): Promise<BotAnswer> {
  return interact(world, user, {
    type: 'view_submission',
    trigger_id: newTrigger(world, user.id),
    view: viewJson(world, view),
    response_urls: [],
  });
}

export function sendClosed(world: World, user: User, view: View, is_cleared: boolean): Promise<BotAnswer> {
  return interact(world, user, { type: 'view_closed', view: viewJson(world, view), is_cleared });
}

function aboutView(world: World, view: View): Fields {
  return { container: { type: 'view', view_id: view.id }, view: viewJson(world, view) };
}

// An ephemeral message is nowhere on Slack's servers: its payload has no `message`.
function aboutMessage(world: World, user: User, surface: Extract<Surface, { message: unknown }>): Fields {
  const { conversation, message } = surface;
  const is_ephemeral = message.onlyFor !== null;
  return {
    container: { type: 'message', message_ts: message.ts, channel_id: conversation.id, is_ephemeral },
    channel: { id: conversation.id, name: nameForApp(conversation) },
    ...(is_ephemeral ? {} : { message: messageJson(world, message) }),
    state: { values: valuesOn(surface, user) },
    response_url: newReplyAddress(world, {
      conversation: conversation.id,
      user: user.id,
      message: message.ts,
    }),
  };
}

function interact(world: World, user: User, about: { type: string } & Fields): Promise<BotAnswer> {
  const payload = {
    user: { id: user.id, username: handle(user), name: handle(user), team_id: world.team },
    team: { id: world.team, domain },
    api_app_id: world.app.id,
    token: 'verification-token',
    enterprise: null,
    is_enterprise_install: false,
    ...about,
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return send(world, { kind: about.type, body, contentType: FORM });
}
