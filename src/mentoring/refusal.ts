/**
 * The one way in which the domain says no. `code` is a sentence of `conversation/refusals.ts`,
 * `data` what that sentence needs. Anything else that is thrown is a fault of ours.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, data: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

export const refusalCodes = [
  'notYours',
  'notYourself',
  'notABot',
  'personGone',
  'alreadyTogether',
  'codeUnknown',
  'codeTooManyTries',
  'invitationAnswered',
  'notAgreed',
  'ended',
  'nothingToEnd',
  'agreementStands',
  'noAgreement',
  'notProposed',
  'nothingChanged',
  'notStanding',
  'noSponsor',
  'sponsorIsOneOfYou',
  'personUnreached',
  'sponsorSigned',
  'openAgain',
  'alreadyBegun',
  'noCoordinator',
  'adviserIsOther',
  'mentorNotReady',
  'notCoordinator',
  'conflictsMany',
  'stepsMissing',
  'ownMissing',
  'textChanged',
  'notSigned',
  'noAddress',
  'takenBack',
  'textMoved',
  'notYourText',
  'signedByOther',
  'roomNotHere',
  'roomNotForTwo',
  'roomOfNobody',
  'roomTaken',
  'roomElsewhere',
  'noPair',
  'sessionsTooEarly',
  'noSession',
  'sessionPast',
  'sessionNotYet',
  'sessionOver',
  'sessionCancelled',
  'sessionRecorded',
  'sessionOverlaps',
  'sessionsMany',
  'noRhythm',
  'noneBooked',
  'nothingHeld',
  'sessionNotHeld',
  'sessionUnrecorded',
  'mentorRecords',
  'notesNotAllowed',
  'notesMentors',
  'noAction',
  'nudgeOver',
  'nudgeCannotWait',
  'actionNotYours',
  'actionNotWorth',
  'sharingOwn',
  'reviewOver',
  'reviewWaits',
  'reviewAnswered',
  'goalsTooEarly',
  'goalsMentees',
  'goalsMany',
  'noGoals',
  'linksMany',
  'linkNotYours',
  'filesMany',
  'fileGone',
  'cardOld',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
