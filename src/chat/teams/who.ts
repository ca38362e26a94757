import type { Profile, Turn } from '../../ports/turn.js';
import { type Activity, clientInfoSchema } from './activity.js';
import type { Place } from './connector.js';

export const turnOf = (activity: Activity, says: Turn['says']): Turn => ({
  from: {
    platform: 'teams',
    tenant: tenantOf(activity) ?? '',
    user: activity.from.aadObjectId ?? activity.from.id,
  },
  hints: hintsOf(activity),
  room: roomOf(activity),
  says,
  dedupe: keyOf(activity),
});

function hintsOf(activity: Activity): Partial<Profile> {
  const client = activity.entities?.map((entity) => clientInfoSchema.safeParse(entity).data).find(Boolean);
  const { name } = activity.from;
  const zone = activity.localTimezone ?? client?.timezone;
  const language = activity.locale ?? client?.locale;
  return {
    ...(name && { name }),
    ...(zone && { zone }),
    ...(language && { language }),
    ...(roomOf(activity) === null && { conversation: activity.conversation.id }),
    serviceUrl: activity.serviceUrl,
  };
}

export const tenantOf = ({ channelData, conversation }: Activity): string | null =>
  channelData?.tenant?.id ?? conversation.tenantId ?? null;

export function roomOf({ conversation: { id, conversationType, isGroup } }: Activity): string | null {
  return conversationType === 'personal' || (!conversationType && !isGroup) ? null : id;
}

export const placeOf = ({ conversation, serviceUrl }: Activity): Place => ({
  conversation: conversation.id,
  serviceUrl,
});

/** Ids of messages are milliseconds: two people who write at the same time would share them without the conversation. */
export const keyOf = ({ conversation, id }: Activity): string => `${conversation.id} ${id}`;
