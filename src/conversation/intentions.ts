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

/** A new one’s id is made with its form, so that a second click on the same form books nothing more. */
const ofSession = ofRelationship.extend({ session: id });
const ofAction = ofRelationship.extend({ action: id });
const ofReview = ofRelationship.extend({ review: id });
/** Of which framework, and which of its surveys. */
const surveyKey = z.string().max(130);
const ofSurvey = ofRelationship.extend({ survey: surveyKey });
/** Wall clock, as somebody’s own shows it. */
const slot = z.object({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  zone: z.string().max(64),
  minutes: z.int().min(1).max(9_999).optional(),
});

/** Of the goals that a form showed. */
const ofRevision = ofRelationship.extend({ revision: z.int().min(0) });

/** A page of a history begins behind this session; PostgreSQL reads no year of five digits as JavaScript writes it. */
const behind = z.object({
  at: z
    .int()
    .min(0)
    .max(Date.UTC(9999, 11, 31)),
  id,
});

/** A kind of nudge, which a card of years ago may name differently. */
const nudge = z.string().max(40);

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
  sessions: opening('session', maybeOfRelationship.extend({ line: z.string().default('') })),
  openBooking: opening('session.booking', ofRelationship.extend({ slot: slot.optional() })),
  bookSession: opening('session.book', ofSession),
  openDates: opening('session.dates', ofRelationship),
  bookDates: opening('session.bookDates', ofRelationship),
  openMove: opening('session.moving', ofSession),
  moveSession: opening('session.move', ofSession.extend({ sequence: z.int().min(0) })),
  openCancel: opening('session.cancelling', ofSession),
  cancelSession: opening('session.cancel', ofSession.extend({ sequence: z.int().min(0) })),
  openLog: opening('session.logging', ofRelationship),
  logSession: opening('session.log', ofSession),
  sessionInCalendar: intention('session.calendar', ofSession),
  calendarFeed: intention('calendar.feed', z.object({})),
  renewCalendarFeed: intention('calendar.renew', z.object({ made: z.int().min(0).max(8.64e15) })),
  dropCalendarFeed: intention('calendar.drop', z.object({})),
  recordSession: intention('session.record', ofSession.extend({ happened: z.boolean() })),
  openCorrection: opening('session.correcting', ofSession),
  correctSession: opening('session.correct', ofSession.extend({ sequence: z.int().min(0) })),
  prepare: opening('prepare', maybeOfRelationship),
  openPoints: opening('points.open', ofSession),
  sendPoints: opening('points.send', ofSession),
  openQuiet: opening('quiet.open', ofSession),
  keepQuiet: opening('quiet.keep', ofSession.extend({ shared: z.boolean() })),
  reflect: opening('reflect', maybeOfRelationship),
  openReflection: opening('reflection.open', ofSession),
  sendReflection: opening(
    'reflection.send',
    // `rows`: the actions that stand in it.
    ofSession.extend({ edition: z.int().min(0), rows: z.array(id).max(3) }),
  ),
  notes: opening('notes', maybeOfRelationship),
  keepNotes: opening('notes.keep', ofSession),
  actions: intention('actions', maybeOfRelationship),
  openAction: opening('action.open', ofRelationship.extend({ action: id.optional() })),
  saveAction: opening('action.save', ofAction),
  closeAction: intention('action.close', ofAction.extend({ as: z.enum(['done', 'dropped']) })),
  openSharing: opening('action.sharing', ofAction),
  agreeSharing: opening('action.share', ofAction),
  confirmSharing: intention('action.agree', ofAction),
  review: intention('review', maybeOfRelationship),
  openReview: opening('review.open', ofReview),
  saveReview: opening('review.save', ofReview),
  closeReview: opening('review.close', ofReview.extend({ outcome: z.enum(['continue', 'amend', 'end']) })),
  surveys: intention('surveys', maybeOfRelationship),
  openSurvey: opening('survey.open', ofSurvey),
  sendSurvey: opening('survey.send', ofSurvey),
  surveyResults: intention('survey.results', z.object({})),
  surveyQuestion: intention(
    'survey.question',
    // `after` so many answers.
    z.object({
      survey: surveyKey,
      role: z.enum(['mentee', 'mentor']),
      question: z.int().min(0).max(100),
      after: z.int().min(0).max(1_000_000),
    }),
  ),
  pulseFine: intention('pulse.fine', ofRelationship),
  openPulse: opening('pulse.open', ofRelationship),
  answerPulse: opening('pulse.answer', ofRelationship),
  stopPulse: intention('pulse.stop', ofRelationship),
  pause: opening('pause', maybeOfRelationship),
  savePause: opening('pause.save', ofRelationship),
  resume: intention('resume', maybeOfRelationship),
  goals: opening('goals', maybeOfRelationship),
  openGoals: opening('goals.starting', ofRelationship),
  setGoals: opening('goals.set', ofRevision),
  openReading: opening('goals.reading', ofRelationship),
  readGoals: opening('goals.read', ofRelationship.extend({ on: z.iso.date() })),
  openGoalChange: opening('goals.changing', ofRelationship),
  changeGoals: opening('goals.change', ofRevision),
  openLookBack: opening('goals.lookingBack', ofRelationship),
  lookBack: opening('goals.lookBack', ofRelationship),
  // `row`: one question of the form by itself, where all of them are too long for one card.
  readGoalsForm: opening('goals.form', ofRelationship.extend({ row: z.int().min(0).max(3).optional() })),
  sendGoals: intention('goals.document', ofRelationship.extend({ as: z.enum(['pdf', 'markdown']) })),
  // `after` so many newer ones.
  share: intention('share', maybeOfRelationship.extend({ after: z.int().min(0).max(40).optional() })),
  openLink: opening('share.adding', ofRelationship),
  saveLink: opening('share.add', ofRelationship.extend({ link: id })),
  dropLink: intention('share.drop', ofRelationship.extend({ link: id })),
  addFile: intention('share.file', ofRelationship),
  openFile: intention('share.open', ofRelationship.extend({ file: id })),
  history: intention(
    'history',
    maybeOfRelationship.extend({ before: behind.optional(), newest: z.boolean().optional() }),
  ),
  readSession: opening('history.session', ofSession),
  printHistory: intention('history.print', ofRelationship),
  hours: intention('history.hours', z.object({})),
  more: intention('relationship.more', ofRelationship),
  useRoom: intention('room.use', z.object({ relationship: id.optional() })),
  programme: intention('programme', z.object({})),
  chooseProgramme: opening('programme.choose', z.object({})),
  setProgramme: opening('programme.set', z.object({})),
  end: intention('end', maybeOfRelationship),
  snooze: intention('nudge.snooze', ofRelationship.extend({ kind: nudge, occurrence: z.string().max(200) })),
  wantWeekly: intention('nudge.weekly', z.object({ kind: nudge })),
  settings: opening('settings', z.object({})),
  saveSettings: opening('settings.save', z.object({})),
  explainNudge: intention('nudge.explain', ofRelationship.extend({ kind: nudge })),
  confirmEnd: intention('end.confirm', ofRelationship),
} as const satisfies Record<string, Intention>;
