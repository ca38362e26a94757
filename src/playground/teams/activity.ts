import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Conversation, TeamsPerson, World } from './world.js';

/** What goes either way over the line. */
export const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().nullish(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});

export type Activity = z.infer<typeof activitySchema>;

/** An activity on its way to the bot. */
export type Sent = Activity & { id: string };

/** The envelope in which Teams puts everything. */
export function from(world: World, person: TeamsPerson, conversation: Conversation, rest: Activity): Sent {
  const instant = Temporal.Instant.fromEpochMilliseconds(world.now());
  return {
    channelId: 'msteams',
    serviceUrl: world.post.serviceUrl(),
    timestamp: instant.toString({ smallestUnit: 'millisecond' }),
    from: { id: person.teamsId, name: person.name, aadObjectId: person.aadObjectId },
    recipient: world.bot,
    conversation: {
      id: conversation.id,
      conversationType: conversation.kind,
      tenantId: world.tenantId,
      ...(conversation.kind === 'groupChat' ? { isGroup: true } : {}),
    },
    channelData: { tenant: { id: world.tenantId } },
    ...rest,
    id: world.nextId(),
  };
}

/** What comes with messages and presses, and not with installation events: where and in which language somebody is. */
export function said(world: World, person: TeamsPerson, conversation: Conversation, rest: Activity): Sent {
  const here = Temporal.Instant.fromEpochMilliseconds(world.now()).toZonedDateTimeISO(person.zone);
  return from(world, person, conversation, {
    locale: person.locale,
    localTimezone: person.zone,
    localTimestamp: here.toString({ timeZoneName: 'never', smallestUnit: 'millisecond' }),
    ...rest,
    entities: [...(rest.entities ?? []), clientInfo(person)],
  });
}

const clientInfo = (person: TeamsPerson) => ({
  type: 'clientInfo',
  locale: person.locale,
  country: new Intl.Locale(person.locale).maximize().region,
  platform: 'Web',
  timezone: person.zone,
});
