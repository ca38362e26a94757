import type { intentions } from '../conversation/intentions.js';
import { bookSession, openBooking } from './book-session.js';
import { calendarFeed, dropCalendarFeed, renewCalendarFeed } from './calendar-feed.js';
import { cancelSession, openCancel } from './cancel-session.js';
import { logSession, openLog } from './log-session.js';
import { moveSession, openMove } from './move-session.js';
import { pause, resume, savePause } from './pause.js';
import { recordSession } from './record-session.js';
import { correctSession, openCorrection } from './correct-session.js';
import { openPoints, prepare, sendPoints } from './prepare.js';
import { keepNotes, notes } from './private-notes.js';
import { keepQuiet, openQuiet } from './quiet-prompt.js';
import { openReflection, reflect, sendReflection } from './reflect.js';
import { openAction, saveAction } from './action-form.js';
import { agreeSharing, confirmSharing, openSharing } from './action-sharing.js';
import { actions, closeAction } from './actions.js';
import { closeReview } from './close-review.js';
import { openReview, review, saveReview } from './review.js';
import { sessionInCalendar } from './session-in-calendar.js';
import { bookDates, openDates } from './session-dates.js';
import { sessions } from './sessions.js';
import { acceptInvitation } from './accept-invitation.js';
import { declareConflict, openConflict } from './conflict.js';
import { confirmEnd } from './confirm-end.js';
import { askCoordinator, openCoordinator } from './coordinator.js';
import { declineInvitation } from './decline-invitation.js';
import { discussAgreement } from './discuss-agreement.js';
import { end } from './end.js';
import { explainInvitation } from './explain-invitation.js';
import { amendAgreement, dropAgreement } from './amend-agreement.js';
import { askGoing, sayGoing } from './going-on.js';
import { changeGoals, openGoalChange } from './goals-change.js';
import { sendGoals } from './goals-document.js';
import { lookBack, openLookBack } from './goals-look-back.js';
import { openReading, readGoals } from './goals-read.js';
import { openGoals, setGoals } from './goals-set.js';
import { goals, readGoalsForm } from './goals.js';
import type { Handler } from './handler.js';
import { help } from './help.js';
import { history, printHistory, readSession } from './history.js';
import { home } from './home.js';
import { hours } from './hours.js';
import { invite } from './invite.js';
import { join } from './join.js';
import { more } from './more.js';
import { openAgreement } from './open-agreement.js';
import { openPage, readPage, savePage } from './how-i-work.js';
import { openMeeting, readChecklist, setMeeting } from './first-meeting.js';
import { chooseProgramme, programme, setProgramme } from './programme.js';
import { answerPulse, openPulse, pulseFine, stopPulse } from './pulse.js';
import { proposeAgreement } from './propose-agreement.js';
import { readAgreement } from './read-agreement.js';
import { openReadiness, tickReadiness } from './readiness.js';
import { saveStep } from './save-step.js';
import { sendComment } from './send-comment.js';
import { addFile, dropLink, openFile, openLink, saveLink, share } from './share.js';
import { signAgreement } from './sign-agreement.js';
import { sendDocument } from './send-document.js';
import { askSponsor, declineToSign, openSponsor, readAsSponsor, signAsSponsor } from './sponsor.js';
import { saveSettings, settings, wantWeekly } from './settings.js';
import { explainNudge, snooze } from './snooze.js';
import { start } from './start.js';
import { openSurvey, sendSurvey, surveys } from './survey.js';
import { surveyQuestion, surveyResults } from './survey-results.js';
import { useRoom } from './use-room.js';
import { openTraining, sayTraining } from './training.js';
import { verify } from './verify.js';
import { withdrawAgreement } from './withdraw-agreement.js';
import { writeAgreement } from './write-agreement.js';

/** One handler for every intention; an intention without one does not compile. */
export const handlers = {
  home,
  help,
  start,
  invite,
  join,
  acceptInvitation,
  declineInvitation,
  explainInvitation,
  openAgreement,
  writeAgreement,
  readAgreement,
  saveStep,
  proposeAgreement,
  withdrawAgreement,
  discussAgreement,
  sendComment,
  signAgreement,
  amendAgreement,
  dropAgreement,
  sendDocument,
  verify,
  openSponsor,
  askSponsor,
  readAsSponsor,
  signAsSponsor,
  declineToSign,
  openMeeting,
  setMeeting,
  readChecklist,
  askGoing,
  sayGoing,
  openConflict,
  declareConflict,
  openTraining,
  sayTraining,
  openReadiness,
  tickReadiness,
  openPage,
  savePage,
  readPage,
  openCoordinator,
  askCoordinator,
  more,
  share,
  openLink,
  saveLink,
  dropLink,
  addFile,
  openFile,
  history,
  readSession,
  printHistory,
  hours,
  sessions,
  openBooking,
  bookSession,
  openDates,
  bookDates,
  openMove,
  moveSession,
  openCancel,
  cancelSession,
  openLog,
  logSession,
  sessionInCalendar,
  calendarFeed,
  renewCalendarFeed,
  dropCalendarFeed,
  recordSession,
  openCorrection,
  correctSession,
  prepare,
  openPoints,
  sendPoints,
  openQuiet,
  keepQuiet,
  reflect,
  openReflection,
  sendReflection,
  notes,
  keepNotes,
  goals,
  openGoals,
  setGoals,
  openReading,
  readGoals,
  openGoalChange,
  changeGoals,
  openLookBack,
  lookBack,
  readGoalsForm,
  sendGoals,
  actions,
  openAction,
  saveAction,
  closeAction,
  openSharing,
  agreeSharing,
  confirmSharing,
  review,
  openReview,
  saveReview,
  closeReview,
  surveys,
  openSurvey,
  sendSurvey,
  surveyResults,
  surveyQuestion,
  pulseFine,
  openPulse,
  answerPulse,
  stopPulse,
  pause,
  savePause,
  resume,
  useRoom,
  programme,
  chooseProgramme,
  setProgramme,
  snooze,
  explainNudge,
  wantWeekly,
  settings,
  saveSettings,
  end,
  confirmEnd,
} as const satisfies Record<keyof typeof intentions, Handler>;
