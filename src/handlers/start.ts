import { invite as inviteForm } from '../../adaptive-cards/invite.js';
import { intentions } from '../conversation/intentions.js';
import { inviteSomebody } from './inviting.js';
import { beginning } from './kinds.js';

/** `start @person` asks that person to be one's mentor; without a name the form asks whom, and in which role. */
export const start = beginning({
  intention: intentions.start,
  begin: (said, house) => {
    const [user] = said.payload.mentions;
    return user === undefined
      ? Promise.resolve({ form: inviteForm(said.words, { thenAgree: false }) })
      : inviteSomebody(said, house, { user, as: 'mentor' });
  },
});
