import { z } from 'zod';

/** The least that any activity must be; what else it needs depends on its type. */
export const envelopeSchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.literal('msteams').optional(),
  serviceUrl: z.string().optional(),
});

export type Envelope = z.infer<typeof envelopeSchema>;

const id = z.string().min(1);
const names = (known: (name: string) => unknown) => z.string().refine(holds(known)).nullish().catch(null);
const usualZones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));
/** A formatter knows the older names as well, and takes a hundred times as long to say so. */
const zone = names((timeZone) => usualZones.has(timeZone) || new Intl.DateTimeFormat('en', { timeZone }));
const language = names((tag) => Intl.getCanonicalLocales(tag));

/** Longer than Teams lets anybody write: a message has at most 100 KB. */
const longestText = 100_000;

const members = z.array(z.looseObject({ id })).nullish();

/** What this bot reads of the activities that Teams sends. A zone or language that nobody knows counts as none. */
export const activitySchema = z.looseObject({
  id,
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: z.looseObject({ id, aadObjectId: id.nullish(), name: z.string().nullish() }),
  recipient: z.looseObject({ id }).nullish(),
  conversation: z.looseObject({
    id,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: id.nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id }).nullish() }).nullish(),
  locale: language,
  localTimezone: zone,
  entities: z.array(z.unknown()).nullish(),
  replyToId: id.nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().max(longestText).nullish(),
  value: z.unknown().optional(),
  membersAdded: members,
  membersRemoved: members,
});

export type Activity = z.infer<typeof activitySchema>;

export const clientInfoSchema = z.looseObject({
  type: z.literal('clientInfo'),
  locale: language,
  timezone: zone,
});

export const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1).nullish(),
  mentioned: z.looseObject({ id, aadObjectId: id.nullish() }),
});

export const executeSchema = z.looseObject({
  action: z.looseObject({ verb: id, data: z.record(z.string(), z.unknown()).default({}) }),
});

/** An `Action.Submit` that opens no dialog, which this bot's cards do not have: an old card, or one from elsewhere. */
export const submitSchema = z.record(z.string(), z.unknown());
/** What a dialog is asked for with, and what is sent from one. */
export const taskSchema = z.looseObject({
  data: z.looseObject({ verb: id, msteams: z.unknown().optional() }),
});
export const namedSchema = z.union([
  z.looseObject({ verb: id }).transform(({ verb }) => verb),
  z.looseObject({ intention: id }).transform(({ intention }) => intention),
]);

function holds(known: (name: string) => unknown) {
  return (name: string): boolean => {
    try {
      return known(name) !== undefined;
    } catch {
      return false;
    }
  };
}
