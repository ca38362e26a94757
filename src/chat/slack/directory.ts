import type { WebClient } from '@slack/web-api';
import { emailIn } from '../../mentoring/person.js';
import type { Contact } from '../../ports/chat.js';
import type { AccountKey } from '../../ports/turn.js';
import { refusedWith } from './failures.js';

/** Slack's own helper is a person by its `is_bot`. */
const slackbot = 'USLACKBOT';

/** Rejects when Slack cannot be asked just now. */
export async function whoIs(web: WebClient, { user: id }: Pick<AccountKey, 'user'>): Promise<Contact> {
  const user = await userOf(web, id);
  if (!user) return { kind: 'unreachable', name: null };
  const name = user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || null;
  if (user.is_bot || id === slackbot) return { kind: 'bot', name };
  if (user.deleted) return { kind: 'gone', name };
  // Slack leaves it out where the app has no users:read.email.
  const email = emailIn(user.profile?.email);
  return {
    kind: 'person',
    profile: {
      name: name ?? id,
      ...(user.tz && { zone: user.tz }),
      ...(user.locale && { language: user.locale }),
      ...(email !== undefined && { email }),
    },
  };
}

async function userOf(web: WebClient, user: string) {
  try {
    return (await web.users.info({ user, include_locale: true })).user ?? null;
  } catch (error) {
    if (nobody.has(refusedWith(error))) return null;
    throw error;
  }
}

const nobody: ReadonlySet<string | null> = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);
