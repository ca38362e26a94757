import type { Framework } from '../framework.js';
import { field } from './select.js';
import { carriedByBoth } from './wm/carries.js';
import { form, openingOfBoth } from './wm/form.js';
import { goalsAndSponsor } from './wm/goals-and-sponsor.js';
import { howWeMeet } from './wm/how-we-meet.js';
import { howWeStayOnTrack } from './wm/how-we-stay-on-track.js';
import { prompts } from './wm/prompts.js';
import { surveys } from './wm/surveys.js';
import { whatStaysBetweenUs } from './wm/what-stays-between-us.js';
import { whatWePromise } from './wm/what-we-promise.js';
import { whenPlansChange } from './wm/when-plans-change.js';

/** The coaching contract of the West Midlands pool, with its goals and review form. */
export const wmCoaching: Framework = {
  ...form,
  id: 'wm-coaching',
  suits: { kind: 'coaching', contractWord: 'contract' },
  opening: `The {{mentee}} chooses what to talk about; the {{mentor}} looks after how. The {{mentor}} gives no advice and no answers, but listens kindly and without judging, encourages, and brings questions, tools, models and techniques that help the {{mentee}} to think. It is personal, aims at the {{mentee}}’s own goals and lasts for a limited time, so that the {{mentee}} thinks, feels and acts in a new way and grows at work. ${openingOfBoth}`,
  steps: [
    whatWePromise({
      menteeTime: 'Be there, and take part, at the times that we set',
      mentor: [
        {
          id: 'ownAnswers',
          text: 'Keep our times, listen, stretch you kindly, let you find your own answers',
        },
      ],
      code: 'Keep to the code of conduct, reflect on how I work and keep improving',
    }),
    howWeMeet({
      plan: [
        field('choice', 'sessionPlan'),
        field('number', 'sessionCount', { start: 4, hint: 'Two to six are usual.' }),
      ],
      rhythm: [],
    }),
    whenPlansChange({ stopping: [] }),
    whatStaysBetweenUs({
      honest: 'The {{mentee}} says how things really are, so that we can get somewhere.',
      bound: 'The rule below, about passing something on, binds the {{mentor}}.',
      passedOn: 'When does the {{mentor}} pass something on, after talking with the {{mentee}}?',
      alsoWhen: [],
      clauses: [],
    }),
    howWeStayOnTrack,
    goalsAndSponsor,
  ],
  prompts: [
    ...prompts,
    {
      id: 'diary',
      when: 'after',
      of: 'mentor',
      ask: 'What would you do again, and what would you not?',
    },
  ],
  surveys,
  carries: [
    ...carriedByBoth,
    { item: 'No advice, no answers', by: ['opening', 'promise:mentorPromises.ownAnswers'] },
    { item: 'Tools, models and techniques for thinking', by: ['opening'] },
    { item: 'One has the process, the other the content', by: ['opening'] },
    { item: 'Personal development, aimed at the goals', by: ['opening'] },
    { item: 'Being there, listening, challenge, own solutions', by: ['promise:mentorPromises.ownAnswers'] },
    { item: 'No judging; encouragement and empathy', by: ['opening'] },
    {
      item: 'Reflecting on one’s practice, getting better',
      by: ['promise:mentorPromises.code', 'prompt:diary', 'survey:endMentor.practice'],
    },
    { item: 'Limited in time, two to six sessions', by: ['opening', 'field:sessionCount'] },
    { item: 'Thinking, feeling and acting differently; growing in the role', by: ['opening'] },
    { item: 'Amending the contract together', by: ['field:amending'] },
    { item: 'Passing on binds the {{mentor}}', by: ['field:confidentiality', 'field:exceptions'] },
    { item: 'Overall rating', by: ['survey:end.rating'] },
  ],
};
