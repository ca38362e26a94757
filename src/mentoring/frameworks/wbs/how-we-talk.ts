import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const howWeTalk: Step = {
  id: 'talk',
  title: 'How we talk with each other',
  clauses: [
    clause('confidentiality', [
      field('text', 'confidentiality', {
        ask: 'How do we stay open with each other, and keep each other’s trust?',
        start:
          'What we say stays between the two of us, now and afterwards. We keep our word, and say so when something troubles us. If somebody is in danger we get help, and talk about it first where we can.',
        examples: [
          'We tell nobody what the other has said, not even when we have ended. When something hurts, we say so the next time at the latest. If somebody may come to harm we bring in help, together where we can.',
          'We may say anything, and need not say everything. It stays with us. The only exception is danger: then we get help, and say so first where we can.',
        ],
      }),
    ]),
    clause('boundaries', [
      field('text', 'elsewhere', {
        ask: 'When does something belong with a specialist, and who is there to turn to?',
        start:
          'When it is about health, grief, money or the law, or when one of us feels out of their depth. We say so, and look for the right person together.',
      }),
      field('private', 'limits', { ask: 'Is there a subject that one of us would rather leave out?' }),
    ]),
    clause(
      'feedback',
      [
        field('consent', 'feedbackWelcome', {
          ask: 'Will you give honest feedback in good time, and take it?',
        }),
        field('text', 'feedbackHow', {
          ask: 'How do we like to be told?',
          start: 'Soon, kindly and straight: what went well, then one thing to do another way.',
          examples: [
            'At the end of each session, and with an example.',
            'In writing first, so that there is time to think. Then we talk about it.',
          ],
          hint: 'We are on each other’s side, and honest because of it.',
        }),
      ],
      'Feedback',
    ),
  ],
};
