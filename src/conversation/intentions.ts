import { z } from 'zod';

/** What a person can mean, by a command, a button or a form: an id and what it carries. */
export interface Intention<Payload extends z.ZodType = z.ZodType> {
  id: string;
  payload: Payload;
  /** Whether the answer may be a form: in a group on Teams its button opens a dialog, which only the one who presses sees. */
  opens: boolean;
}

export type PayloadOf<I extends Intention> = z.input<I['payload']>;
export type Carried<I extends Intention> = z.output<I['payload']>;

const id = z.uuid();
const ofRelationship = z.object({ relationship: id });
/** Without a relationship the person may be asked which one they mean, `all` of them at once. */
const maybeOfRelationship = z.object({ relationship: id.optional(), all: z.boolean().optional() });
const ofVersion = ofRelationship.extend({ version: z.int().min(1) });

const because = z.enum(['wish', 'review', 'goals', 'lateChanges']);
const about = z.enum(['readiness', 'agreement']);

const intention = <const Id extends string, Payload extends z.ZodType>(id: Id, payload: Payload) => ({
  id,
  payload,
  opens: false as const,
});

/** One that may be answered by a form. */
const opening = <const Id extends string, Payload extends z.ZodType>(id: Id, payload: Payload) => ({
  ...intention(id, payload),
  opens: true as const,
});

/**
 * Every command word, button and form of the bot. Ids travel inside cards that stay in people's chats for
 * years, so an id is never given a new meaning.
 */
export const intentions = {
  home: intention('home', z.object({})),
  help: intention('help', z.object({})),
  start: opening('start', z.object({ mentions: z.array(z.string()).default([]) })),
  invite: opening('invite', z.object({ thenAgree: z.boolean().default(false) })),
  join: intention('join', z.object({ code: z.string().default('') })),
  acceptInvitation: intention('invitation.accept', ofRelationship),
  declineInvitation: intention('invitation.decline', ofRelationship),
  explainInvitation: opening('invitation.explain', ofRelationship),
  openAgreement: opening('agreement.open', maybeOfRelationship),
  writeAgreement: opening('agreement.write', ofRelationship.extend({ step: z.string().optional() })),
  readAgreement: opening(
    'agreement.read',
    ofVersion.extend({ step: z.string().optional(), clause: z.string().optional() }),
  ),
  saveStep: opening(
    'agreement.save',
    ofVersion.extend({
      step: z.string(),
      revision: z.int().min(0),
      // `ideas`: shows what to begin with at this question, or at none; `take`: begins it with one of them.
      then: z.enum(['next', 'skip', 'back', 'leave', 'handOver', 'ideas', 'take']),
      question: z.string().optional(),
      idea: z.int().min(0).optional(),
    }),
  ),
  proposeAgreement: opening(
    'agreement.propose',
    // `mine`: what the proposer has changed alone stood before them.
    ofVersion.extend({ revision: z.int().min(0), mine: z.boolean().optional() }),
  ),
  withdrawAgreement: intention('agreement.withdraw', ofVersion.extend({ hash: z.string() })),
  discussAgreement: opening('agreement.discuss', ofVersion.extend({ clause: z.string().optional() })),
  sendComment: opening('agreement.comment', ofVersion.extend({ clause: z.string().optional() })),
  signAgreement: opening('agreement.sign', ofVersion.extend({ hash: z.string() })),
  amendAgreement: opening('agreement.amend', ofRelationship.extend({ because: because.default('wish') })),
  dropAgreement: intention('agreement.drop', ofVersion),
  sendDocument: intention(
    'agreement.document',
    ofVersion.extend({ form: z.enum(['pdf', 'markdown', 'text']) }),
  ),
  verify: opening('verify', z.object({ hash: z.string().default('') })),
  openSponsor: opening('sponsor.open', ofRelationship),
  askSponsor: opening('sponsor.ask', ofRelationship),
  readAsSponsor: intention('sponsor.read', ofRelationship),
  signAsSponsor: intention('sponsor.sign', ofVersion.extend({ hash: z.string() })),
  declineToSign: intention('sponsor.decline', ofRelationship),
  openMeeting: opening('meeting.open', ofRelationship),
  setMeeting: opening('meeting.set', ofRelationship),
  readChecklist: opening('meeting.checklist', ofRelationship),
  askGoing: intention('going.ask', ofRelationship),
  sayGoing: intention('going.say', ofRelationship.extend({ going: z.enum(['on', 'notOn', 'askTomorrow']) })),
  openConflict: opening('conflict.open', ofRelationship),
  declareConflict: opening('conflict.declare', ofRelationship),
  openTraining: opening('training.open', ofRelationship),
  sayTraining: opening('training.say', ofRelationship),
  openReadiness: opening('readiness.open', ofRelationship),
  tickReadiness: intention('readiness.tick', ofRelationship),
  openPage: opening('page.open', ofRelationship),
  savePage: opening('page.save', ofRelationship),
  readPage: opening('page.read', ofRelationship),
  openCoordinator: opening('coordinator.open', ofRelationship.extend({ about })),
  askCoordinator: opening('coordinator.ask', ofRelationship.extend({ about })),
  more: intention('relationship.more', ofRelationship),
  useRoom: intention('room.use', z.object({ relationship: id.optional() })),
  programme: intention('programme', z.object({})),
  chooseProgramme: opening('programme.choose', z.object({})),
  setProgramme: opening('programme.set', z.object({})),
  end: intention('end', maybeOfRelationship),
  confirmEnd: intention('end.confirm', ofRelationship),
} as const satisfies Record<string, Intention>;
