import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const purpose: Step = {
  id: 'why',
  title: 'What we are here for',
  clauses: [
    {
      id: 'howItWorks',
      heading: 'How {{mentoring}} works',
      fields: [
        {
          id: 'whatItIs',
          kind: 'text',
          ask: 'What is {{mentoring}}, and what is it not?',
          start:
            'It is a talk that belongs to the {{mentee}}. The {{mentor}} shares experience and asks questions; the {{mentee}} finds the way. It is not a lesson, not supervision by a manager and not therapy. It suits a new step or a hard choice, and tends to bring confidence and a clearer view.',
          examples: [
            'It is time for the {{mentee}} to think, with somebody who has been there. The {{mentor}} tells what helped and what did not, and asks; the {{mentee}} decides. It is no course, no appraisal and no treatment. It helps most when something new begins.',
            'One of us learns from what the other has lived through. The {{mentee}} brings the questions and keeps the choice; the {{mentor}} brings stories, advice and questions of their own. Teaching, managing and healing belong elsewhere.',
          ],
        },
        field('text', 'expectations', {
          ask: 'What does each of us need from the other?',
          examples: [
            'Straight answers, patience, and time to think.',
            'Somebody who has been there, and tells how it really was.',
            'Honest questions, and to hear early when something does not help.',
          ],
        }),
      ],
    },
    clause(
      'purpose',
      [
        field('text', 'purpose', {
          ask: 'What has led to this, and what is it for?',
          examples: [
            'I have a new role, and want to find my feet in it.',
            'I have to choose where to go next, and want to think it through.',
            'I have been asked to lead people, and want to learn how.',
          ],
        }),
        field('many', 'focus'),
      ],
      'Why now',
    ),
  ],
};
