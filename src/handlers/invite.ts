import { inviteAnswers, invite as inviteForm } from '../../adaptive-cards/invite.js';
import { intentions } from '../conversation/intentions.js';
import { inviteSomebody } from './inviting.js';
import { beginning } from './kinds.js';

/** The form's answer: somebody of the same chat, or nobody, and then there is a code to pass on. */
export const invite = beginning({
  intention: intentions.invite,
  begin: (said, house) => {
    const answers = inviteAnswers.safeParse(said.inputs);
    if (!answers.success) return Promise.resolve({ form: inviteForm(said.words, said.payload) });
    const { whom, role } = answers.data;
    return inviteSomebody(said, house, { user: whom === '' ? undefined : whom, as: role });
  },
});
