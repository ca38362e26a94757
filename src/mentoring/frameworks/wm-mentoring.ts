import type { Clause, Field } from '../clause.js';
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

const whatCallsForReview: Field = {
  id: 'reviewWhen',
  kind: 'many',
  ask: 'What makes us sit down and review the relationship?',
  options: [
    { id: 'experience', text: 'The {{mentor}} lacks the experience that is needed' },
    { id: 'updates', text: 'We have slipped into updates, without guidance' },
    { id: 'reliance', text: 'The {{mentee}} leans on the {{mentor}} to solve things' },
    { id: 'notWorking', text: 'One of us feels that it does not work' },
  ],
  start: ['experience', 'updates', 'reliance', 'notWorking'],
};

const conflicts: Clause = {
  id: 'conflicts',
  heading: 'Conflicts of interest',
  fields: [
    field('text', 'conflicts', {
      hint: 'For example: plans or teams that touch us both.',
      start: 'None that we know of. Should one come up later, we say so at once.',
    }),
  ],
};

/** The mentoring contract of the West Midlands pool, with its goals and review form. */
export const wmMentoring: Framework = {
  ...form,
  id: 'wm-mentoring',
  suits: { kind: 'mentoring', contractWord: 'contract' },
  opening: `The {{mentee}} brings what matters and sets the direction. The {{mentor}} knows the field, advises and guides, asks and challenges, encourages and opens doors, and tells what went wrong as well as what went well. Together we look for ways on in work and career; which one to take is up to the {{mentee}}. ${openingOfBoth}`,
  steps: [
    whatWePromise({
      menteeTime: 'Come to every session, and on time',
      mentor: [
        { id: 'share', text: 'Keep our times, help you find options, and share my failures too' },
        { id: 'empower', text: 'Advise and back you so that you decide, and own what you do' },
      ],
      code: 'Keep to the code of conduct',
    }),
    howWeMeet({
      plan: [
        field('choice', 'sessionPlan', { start: 'frontLoaded' }),
        field('number', 'sessionCount', { hint: 'Leave it empty if you cannot tell yet.' }),
      ],
      rhythm: [
        field('text', 'rhythmChanges', {
          start:
            'At first we may meet more often, to get through a project or an application; later, when the {{mentee}} asks.',
          examples: [
            'When an interview or a deadline is near, the {{mentee}} may ask for a session sooner.',
            'When the goals are nearly met, we leave more time between sessions.',
          ],
        }),
      ],
    }),
    whenPlansChange({ stopping: [whatCallsForReview] }),
    whatStaysBetweenUs({
      honest: 'We both say how things really are, and what we have lived through.',
      bound: 'The rule below, about passing something on, binds us both.',
      passedOn: 'When does one of us pass something on, after talking with the {{mentee}}?',
      alsoWhen: [{ id: 'both', text: 'We both agree to it' }],
      clauses: [conflicts],
    }),
    howWeStayOnTrack,
    goalsAndSponsor,
  ],
  prompts,
  surveys,
  carries: [
    ...carriedByBoth,
    { item: 'Looked at and settled at the start', by: ['opening', 'field:amending'] },
    { item: 'Helping to think work through and find a way', by: ['opening'] },
    { item: 'Skills and experience that the {{mentee}} needs', by: ['opening'] },
    { item: 'Failures as well as successes', by: ['opening', 'promise:mentorPromises.share'] },
    { item: 'Adviser and guide in work and career', by: ['opening', 'promise:mentorPromises.empower'] },
    { item: 'Questions, challenge, guidance, encouragement', by: ['opening'] },
    { item: 'Driven by what the {{mentee}} needs', by: ['opening'] },
    { item: 'Being there, options, opened doors', by: ['opening', 'promise:mentorPromises.share'] },
    { item: 'Own decisions and responsibility', by: ['opening', 'promise:mentorPromises.empower'] },
    { item: 'The time it takes varies', by: ['field:sessionPlan'] },
    { item: 'More at first, then as needed', by: ['field:sessionPlan', 'field:rhythmChanges'] },
    { item: 'Conflicts of interest said early', by: ['field:conflicts'] },
    { item: 'Review: experience is missing', by: ['field:reviewWhen'] },
    { item: 'Review: updates, not guidance', by: ['field:reviewWhen'] },
    { item: 'Review: reliance on the {{mentor}}', by: ['field:reviewWhen'] },
    { item: 'Passing on binds both, or both permit it', by: ['field:confidentiality', 'field:exceptions'] },
  ],
};
