import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, facts, heading, paragraph } from './kit/make.js';

export interface WelcomeView {
  relationship: string;
  mentee: string;
  mentor: string;
  /** A room that both read, not each one’s own chat. */
  shared: boolean;
  /** The two meet first, to see whether they suit each other (H-02). */
  meetsFirst: boolean;
}

/** The first card in the pair's room: who we are, what comes next, how to leave. */
export const welcome = ({ t }: Words, { relationship, mentee, mentor, shared, meetsFirst }: WelcomeView) =>
  card('welcome', {
    summary: t('{{mentee_name}} and {{mentor_name}}: welcome', { mentee_name: mentee, mentor_name: mentor }),
    body: [
      heading(t('You have both said yes')),
      facts([
        [t('The {{mentee}}'), mentee],
        [t('The {{mentor}}'), mentor],
      ]),
      paragraph(
        meetsFirst
          ? t(
              'Next, meet for half an hour and see whether you suit each other. After that each of you says, alone, whether to go on; then you write your {{agreement}}.',
            )
          : t(
              'Next, you write your {{agreement}} together: a few short steps, about ten minutes. Either of you can begin, stop in the middle and leave the rest to the other.',
            ),
      ),
      aside(
        shared
          ? t('Only the two of you and I are here. Either of you can leave at any time: type “end”.')
          : t('Only you and I are here. Either of you can leave at any time: type “end”.'),
      ),
    ],
    actions: meetsFirst
      ? [
          button(t('Suggest a first meeting'), intentions.openMeeting, { relationship }, 'positive'),
          button(t('What to talk about'), intentions.readChecklist, { relationship }),
          button(t('How the {{mentor}} works'), intentions.readPage, { relationship }),
          button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }),
        ]
      : [button(t('Write our {{agreement}}'), intentions.writeAgreement, { relationship }, 'positive')],
  });
