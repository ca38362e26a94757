import type { Fault } from '../src/mentoring/answer.js';
import type { RefusalCode } from '../src/mentoring/refusal.js';
import type { Words } from '../src/conversation/language.js';
import type { Action } from './kit/card.js';
import { card, paragraph } from './kit/make.js';

/** What the person reads when the domain says no: what is so, and what they can do. */
export const refusals = {
  notYours: 'That belongs to other people, so I cannot show or change it for you.',
  notYourself: 'That would be you with yourself. Who else would you like to ask?',
  notABot: 'That is a bot. Please choose a person.',
  personGone: 'I cannot reach {{name}}: the account is not active.',
  alreadyTogether: 'You and {{name}} are already in touch about this. Type “home” to see where you are.',
  codeUnknown:
    'That code does not work. It may have been used, or be more than seven days old. Please ask for a new one.',
  codeTooManyTries: 'That were too many codes that do not work. Please try again in an hour.',
  invitationAnswered: 'This invitation has already been answered.',
  notAgreed: 'You have not both said yes yet, so there is no {{agreement}} to write.',
  nothingToEnd: 'There is nothing to end: you have no relationship and no open invitation here.',
  ended: 'This relationship has ended, so nothing was changed.',
  agreementStands: 'You have both signed this {{agreement}}, so it stays as it is.',
  noAgreement: 'There is no {{agreement}} yet.',
  notProposed: 'There is nothing to sign yet: one of you proposes the text first.',
  nothingChanged: 'You have not changed anything yet, so there is nothing new to propose.',
  noSponsor: 'This programme does not ask a sponsor to sign.',
  sponsorIsOneOfYou: 'That is one of the two of you. A sponsor is somebody else.',
  personUnreached: 'I cannot write to that person here. Please choose somebody whom I can reach.',
  sponsorSigned: 'A sponsor has signed this {{agreement}} already, so I ask nobody else.',
  openAgain:
    'This {{agreement}} lies open again. A sponsor can sign once both of you have settled on a text.',
  notStanding: 'You have not both signed your {{agreement}} yet, so it still lies open.',
  alreadyBegun:
    'You are past the first meeting: your {{agreement}} is under way. Type “end” if you would rather not go on.',
  noCoordinator: 'So far nobody else coordinates this programme. Please choose a person.',
  adviserIsOther: 'That is the other of the two of you. Please choose somebody whom you report to.',
  mentorNotReady:
    'Before the two of you begin, your {{mentor}} goes through a list of things to think about. I have reminded them.',
  notCoordinator: 'Only those who coordinate the programme can see and change how it is set up.',
  conflictsMany: 'You have declared twenty conflicts of interest. Please talk to the coordinator.',
  stepsMissing: 'Some questions are still open.',
  ownMissing: 'Before you sign, please answer what only you can answer.',
  textChanged: 'The text changed a moment ago, so I did not sign it for you. Please read it once more.',
  notSigned: 'Both of you have not signed that version, so there is no paper of it.',
  noAddress:
    'I cannot give you a link yet. Please ask whoever runs me to set PUBLIC_URL, the address under which your browser finds me.',
  takenBack:
    'This text has been taken back, so I left everything as it is. Type “agree” to see what stands now.',
  textMoved: 'Another text is on the table now, so I took nothing back. Type “agree” to see it.',
  notYourText: 'Only the one who proposed this text can take it back. You can change it instead.',
  signedByOther:
    'The other of you has signed this text, so it cannot be taken back. You can still change it.',
  roomNotHere: 'That is for a group chat with the two of you and me. Please press it there.',
  roomNotForTwo:
    'Other people are in this chat, and would read what is for the two of you. Press this again when only the two of you and I are here, or make another chat.',
  roomOfNobody:
    'I know of no {{mentoring}} between the two people in this chat. Type “home” to see what is next.',
  roomTaken:
    'This chat is the room of something else that you have with each other. Please make another chat for this.',
  roomElsewhere: 'You have a room already. Take me out of that chat first, then press this again.',
  surveyOver: 'This survey is not asked for any more.',
  surveyNotYet: 'This survey comes later. Type “surveys” to see when.',
  noSurveys: 'Your programme has no surveys for the two of you.',
  noPair: 'So far you have nobody here to meet. Type “home” to see what is next.',
  sessionsTooEarly:
    'Sessions come once you have both said that you want to go on. Type “home” to see what is next.',
  noSession: 'I do not find that session any more. Type “session” to see what is booked.',
  sessionPast: 'That moment has passed. Please choose a later one, or log a session that has taken place.',
  sessionNotYet: 'That session has not begun yet.',
  sessionOver: 'That session is over, so it stays as it is. You can book another one.',
  sessionCancelled: 'That session has been cancelled, so nothing was changed. You can book another one.',
  sessionRecorded: 'Your {{mentor}} has recorded what became of that session. Please ask them to correct it.',
  sessionOverlaps:
    'You have another session at that time. Please choose a different time, or move the other one.',
  sessionsMany: 'You have {{most, number}} sessions booked ahead. Please hold or cancel some of them first.',
  noRhythm:
    'You have agreed to meet when you need it, so there are no dates to book at once. You can book one session.',
  nudgeOver: 'That is done, or nobody asks for it any more. Type “home” to see what is next.',
  nudgeCannotWait: 'Tomorrow would be too late for that.',
  noAction: 'I do not find that any more. Type “actions” to see what is open.',
  actionNotYours: 'Whoever has taken it on says whether it is done.',
  actionNotWorth: 'Nobody has said that this may be told outside, so it stays between the two of you.',
  sharingOwn: 'That is your own suggestion. It holds once {{name}} agrees.',
  reviewOver: 'That review is over. Type “review” to begin a new one.',
  reviewWaits: 'The two of you decide once both have answered.',
  reviewAnswered: 'You have both answered, and read what the other wrote, so your answers stay as they are.',
  goalsTooEarly:
    'Goals come once you have both said that you want to go on. Type “home” to see what is next.',
  goalsMentees: 'The goals are the {{mentee}}’s own: only they can say that. You can suggest a change.',
  goalsMany: 'These goals have been worded anew so often that I can keep no more of it. Nothing was changed.',
  noGoals: 'There are no goals yet. Type “goals” to write them down.',
  noneBooked: 'No session is booked, so there is nothing to prepare yet. Type “session” to book one.',
  nothingHeld: 'So far I know of no session that has taken place. Type “session” to say that you have met.',
  sessionNotHeld: 'That session did not take place, so there is nothing to look back on.',
  sessionUnrecorded:
    'Nobody has said yet whether that session took place. Type “session” to say it, then look back.',
  mentorRecords: 'When and where you met is for your {{mentor}} to record. Please ask them to correct it.',
  notesNotAllowed:
    'Your {{agreement}} does not allow private notes, so I keep none. Should there be some from before, they stay closed, to you as well.',
  notesMentors:
    'Private notes are the {{mentor}}’s. What you write for yourself after a session, only you see.',
  linksMany: 'You keep {{most}} links together already. Take one away first.',
  linkNotYours: 'Only the one who has shared that can take it away.',
  filesMany: 'You keep {{most}} files together already. Take one away first.',
  fileGone: 'That file is not here any more: whoever shared it has taken it away.',
  cardOld: 'This card is old and does not work any more. Type “home” to see what is next.',
} as const satisfies Record<RefusalCode, string>;

export const faults = {
  tooLong: 'That is too long: {{most, number}} characters at most.',
  notANumber: 'Please write a whole number.',
  outOfRange: 'Please choose a number from {{min}} to {{max}}.',
  notADate: 'Please choose a date, like 2027-03-01.',
  past: 'That day has passed. Please choose today or later.',
  notOffered: 'Please choose one of the answers.',
  halfAdded: 'Please say what it is about and what you agree, or empty all of it.',
} as const satisfies Record<Fault, string>;

/** A no in plain words, with the one thing that helps next where there is one. */
export const refused = (
  { t }: Words,
  code: RefusalCode,
  data: Readonly<Record<string, string | number>>,
  next?: Action,
) =>
  card('refused', {
    summary: t(refusals[code], data),
    body: [paragraph(t(refusals[code], data))],
    ...(next && { actions: [next] }),
  });
