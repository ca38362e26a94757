import type { Survey } from '../../framework.js';

/** The second half of the goals and review form, gone through with the sponsor in the last session. */
const end: Survey = {
  id: 'end',
  at: 'end',
  of: 'mentee',
  asks: [
    { id: 'date', text: 'On which day do you look back?' },
    { id: 'achieved', text: 'Did you reach your goals? Tell us a little about each.' },
    { id: 'changedGoals', text: 'Did a goal change on the way, and how?' },
    { id: 'difference', text: 'What is different for you now?' },
    { id: 'mostHelpful', text: 'What helped most, and what did it lead to?' },
    {
      id: 'organisation',
      text: 'What has it changed where you work, and for the people you work with or for?',
    },
    { id: 'sponsorReviewed', text: 'Have you talked about all this with the sponsor?' },
    { id: 'sponsorView', text: 'If you have: how does the sponsor see it?' },
    { id: 'support', text: 'What support do you want from here on?' },
    { id: 'count', text: 'How often did the two of you meet in all?' },
    { id: 'where', text: 'Where did you meet: at your place, at the {{mentor}}’s, or somewhere else?' },
    { id: 'describe', text: 'A friend asks you what the {{mentoring}} was like. What do you say?' },
    { id: 'style', text: 'How did the {{mentor}}’s way of working suit you, and how well did it work?' },
    { id: 'rating', text: 'How good was it as a whole?', scale: true },
  ],
};

export const surveys: readonly Survey[] = [
  {
    id: 'start',
    at: 'start',
    of: 'mentee',
    asks: [
      { id: 'hope', text: 'What do you hope will be different at the end?' },
      { id: 'sure', text: 'How sure are you that this will help?', scale: true },
      { id: 'unclear', text: 'Is anything still unclear?' },
    ],
  },
  {
    id: 'middle',
    at: 'middle',
    of: 'both',
    asks: [
      { id: 'impact', text: 'What has changed so far?' },
      { id: 'working', text: 'What is working well between you?' },
      { id: 'sessionShape', text: 'Does the way you run your sessions still suit you?' },
      { id: 'change', text: 'What would you like to change?' },
    ],
  },
  end,
  {
    id: 'endMentor',
    at: 'end',
    of: 'mentor',
    asks: [
      { id: 'impact', text: 'What has changed for the {{mentee}}, as you see it?' },
      { id: 'practice', text: 'What did you learn about your own practice?' },
      { id: 'themes', text: 'Which themes could help the organisation, told without names?' },
      { id: 'service', text: 'What could the programme do better?' },
    ],
  },
  {
    id: 'sponsor',
    at: 'end',
    of: 'sponsor',
    asks: [
      { id: 'outcomes', text: 'How do you see what came of the {{mentoring}}?' },
      { id: 'organisation', text: 'What has it changed for your organisation?' },
      { id: 'support', text: 'What support will go on?' },
      { id: 'service', text: 'What could the programme do better?' },
    ],
  },
];
