import type { intentions } from '../conversation/intentions.js';
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
import type { Handler } from './handler.js';
import { help } from './help.js';
import { home } from './home.js';
import { invite } from './invite.js';
import { join } from './join.js';
import { more } from './more.js';
import { openAgreement } from './open-agreement.js';
import { openPage, readPage, savePage } from './how-i-work.js';
import { openMeeting, readChecklist, setMeeting } from './first-meeting.js';
import { chooseProgramme, programme, setProgramme } from './programme.js';
import { proposeAgreement } from './propose-agreement.js';
import { readAgreement } from './read-agreement.js';
import { openReadiness, tickReadiness } from './readiness.js';
import { saveStep } from './save-step.js';
import { sendComment } from './send-comment.js';
import { signAgreement } from './sign-agreement.js';
import { sendDocument } from './send-document.js';
import { askSponsor, declineToSign, openSponsor, readAsSponsor, signAsSponsor } from './sponsor.js';
import { start } from './start.js';
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
  useRoom,
  programme,
  chooseProgramme,
  setProgramme,
  end,
  confirmEnd,
} as const satisfies Record<keyof typeof intentions, Handler>;
