import type { intentions } from '../conversation/intentions.js';
import { acceptInvitation } from './accept-invitation.js';
import { confirmEnd } from './confirm-end.js';
import { declineInvitation } from './decline-invitation.js';
import { discussAgreement } from './discuss-agreement.js';
import { end } from './end.js';
import { explainInvitation } from './explain-invitation.js';
import type { Handler } from './handler.js';
import { help } from './help.js';
import { home } from './home.js';
import { invite } from './invite.js';
import { join } from './join.js';
import { openAgreement } from './open-agreement.js';
import { proposeAgreement } from './propose-agreement.js';
import { readAgreement } from './read-agreement.js';
import { saveStep } from './save-step.js';
import { sendComment } from './send-comment.js';
import { signAgreement } from './sign-agreement.js';
import { start } from './start.js';
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
  discussAgreement,
  sendComment,
  signAgreement,
  end,
  confirmEnd,
} as const satisfies Record<keyof typeof intentions, Handler>;
