import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, facts, heading, paragraph } from './kit/make.js';

export interface WelcomeView {
  relationship: string;
  mentee: string;
  mentor: string;
  /** A room that both read, not each one’s own chat. */
  shared: boolean;
}

/** The first card in the pair's room: who we are, what comes next, how to leave. */
export const welcome = ({ t }: Words, { relationship, mentee, mentor, shared }: WelcomeView) =>
  card('welcome', {
    summary: t('{{mentee_name}} and {{mentor_name}}: welcome', { mentee_name: mentee, mentor_name: mentor }),
    body: [
      heading(t('You have both said yes')),
      facts([
        [t('The {{mentee}}'), mentee],
        [t('The {{mentor}}'), mentor],
      ]),
      paragraph(
        t(
          'Next, you write your {{agreement}} together: a few short steps, about ten minutes. Either of you can begin, stop in the middle and leave the rest to the other.',
        ),
      ),
      aside(
        shared
          ? t('Only the two of you and I are here. Either of you can leave at any time: type “end”.')
          : t('Only you and I are here. Either of you can leave at any time: type “end”.'),
      ),
    ],
    actions: [button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }, 'positive')],
  });
