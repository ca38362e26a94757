import type { Gathering } from '../../ports/gathering.js';
import type { AccountKey, Profile, Turn } from '../../ports/turn.js';
import { type Activity, clientInfoSchema } from './activity.js';
import type { Place } from './connector.js';

export const turnOf = (activity: Activity, says: Turn['says']): Turn => ({
  from: accountOf(activity),
  hints: hintsOf(activity),
  room: roomOf(activity),
  says,
  dedupe: keyOf(activity),
});

export const gatheringOf = (activity: Activity): Gathering => ({
  platform: 'teams',
  tenant: tenantOf(activity) ?? '',
  ...placeOf(activity),
  came: false,
  by: accountOf(activity),
});

const accountOf = (activity: Activity): AccountKey => ({
  platform: 'teams',
  tenant: tenantOf(activity) ?? '',
  user: activity.from.aadObjectId ?? activity.from.id,
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

/** The other rooms are the channels of a team. */
export const isGroupChat = (activity: Activity): boolean =>
  roomOf(activity) !== null && activity.conversation.conversationType !== 'channel';

export const placeOf = ({ conversation, serviceUrl }: Activity): Place => ({
  conversation: conversation.id,
  serviceUrl,
});

/** Ids of messages are milliseconds: two people who write at the same time would share them without the conversation. */
export const keyOf = ({ conversation, id }: Activity): string => `${conversation.id} ${id}`;
