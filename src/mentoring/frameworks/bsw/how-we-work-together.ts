import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const howWeWorkTogether: Step = {
  id: 'together',
  title: 'How we work together',
  clauses: [
    clause('boundaries', [
      field('private', 'limits', { ask: 'Is there a subject that one of us would rather leave out?' }),
    ]),
    clause('feedback', [
      field('consent', 'mayTakeNotes', {
        ask: 'Is it all right if the {{mentor}} takes notes?',
        hint: 'They stay confidential, and help the {{mentor}} to think back and to guide the next session.',
      }),
      field('consent', 'mayChallenge', {
        ask: 'May the {{mentor}} challenge you, and say what is hard to hear?',
      }),
      field('consent', 'feedbackWelcome', {
        ask: 'Will you give honest feedback in good time, and take it?',
      }),
      field('text', 'feedbackHow', {
        ask: 'How do we like to be told?',
        start: 'At the end of each session: kindly, straight, and with an example.',
        examples: [
          'As soon as there is something to say, and never in front of others.',
          'In writing first, so that there is time to think. Then we talk about it.',
        ],
        hint: 'Put it the way that suits you both.',
      }),
    ]),
    clause('progress', [
      field('text', 'progress', {
        ask: 'How shall we see that it is working?',
        start: 'In each session we name one thing that has moved since the last.',
        examples: [
          'The {{mentee}} keeps a few lines after each session, and half-way we read them together.',
          'Now and then the {{mentee}} says of each goal, from 0 to 10, how far it has come.',
        ],
      }),
    ]),
    clause('review', [field('choice', 'review', { ask: 'When do we look at this {{agreement}} afresh?' })]),
  ],
};
