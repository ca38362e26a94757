import type { Step } from '../../framework.js';
import { promises } from '../select.js';

export const whatEachOfUsTakesOn: Step = {
  id: 'promise',
  title: 'What each of us takes on',
  clauses: [
    promises('mentee', [
      { id: 'choices', text: 'Explore, make my own choices and stand by them' },
      { id: 'ownActions', text: 'Answer for myself, and for whatever I do because of our sessions' },
      { id: 'calm', text: 'Come calm, after a few quiet minutes to myself' },
      { id: 'prepare', text: 'Bring themes: from last time, from what has happened since' },
    ]),
    promises('mentor', [
      { id: 'walkThrough', text: 'Go through all of this with you when we first meet' },
      { id: 'counsel', text: 'Help you weigh your choices, and never tell you what to do' },
      { id: 'notes', text: 'Keep notes only if you allow it, for our sessions and for my eyes alone' },
    ]),
    {
      id: 'evaluation',
      heading: 'Surveys and forms',
      fields: [
        {
          id: 'evaluation',
          kind: 'commitments',
          of: 'both',
          ask: 'These forms are part of the programme. I will:',
          promises: [
            { id: 'startSurvey', text: 'Fill in the survey at the start' },
            { id: 'endSurvey', text: 'Fill in the survey at the end' },
            { id: 'sessionForms', text: 'Send back the feedback form after every session' },
          ],
        },
      ],
    },
  ],
};
