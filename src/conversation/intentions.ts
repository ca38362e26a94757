import { z } from 'zod';

/** What a person can mean, by a command, a button or a form: an id and what it carries. */
export interface Intention<Payload extends z.ZodType = z.ZodType> {
  id: string;
  payload: Payload;
}

export type PayloadOf<I extends Intention> = z.input<I['payload']>;
export type Carried<I extends Intention> = z.output<I['payload']>;

const id = z.uuid();
const ofRelationship = z.object({ relationship: id });
/** Without a relationship the person may be asked which one they mean, `all` of them at once. */
const maybeOfRelationship = z.object({ relationship: id.optional(), all: z.boolean().optional() });
const ofVersion = ofRelationship.extend({ version: z.int().min(1) });

const intention = <const Id extends string, Payload extends z.ZodType>(id: Id, payload: Payload) => ({
  id,
  payload,
});

/**
 * Every command word, button and form of the bot. Ids travel inside cards that stay in people's chats for
 * years, so an id is never given a new meaning.
 */
export const intentions = {
  home: intention('home', z.object({})),
  help: intention('help', z.object({})),
  start: intention('start', z.object({ mentions: z.array(z.string()).default([]) })),
  invite: intention('invite', z.object({ thenAgree: z.boolean().default(false) })),
  join: intention('join', z.object({ code: z.string().default('') })),
  acceptInvitation: intention('invitation.accept', ofRelationship),
  declineInvitation: intention('invitation.decline', ofRelationship),
  explainInvitation: intention('invitation.explain', ofRelationship),
  openAgreement: intention('agreement.open', maybeOfRelationship),
  writeAgreement: intention('agreement.write', ofRelationship.extend({ step: z.string().optional() })),
  readAgreement: intention(
    'agreement.read',
    ofVersion.extend({ step: z.string().optional(), clause: z.string().optional() }),
  ),
  saveStep: intention(
    'agreement.save',
    ofVersion.extend({
      step: z.string(),
      revision: z.int().min(0),
      then: z.enum(['next', 'skip', 'back', 'leave', 'handOver']),
    }),
  ),
  proposeAgreement: intention('agreement.propose', ofVersion.extend({ revision: z.int().min(0) })),
  discussAgreement: intention('agreement.discuss', ofVersion),
  sendComment: intention('agreement.comment', ofVersion),
  signAgreement: intention('agreement.sign', ofVersion.extend({ hash: z.string() })),
  end: intention('end', maybeOfRelationship),
  confirmEnd: intention('end.confirm', ofRelationship),
} as const satisfies Record<string, Intention>;
