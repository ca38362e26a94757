import type { Option } from '../../clause.js';
import type { Step } from '../../framework.js';
import { field, promises } from '../select.js';

/** The times, what comes first for a mentor or a coach, and how the code is kept differ; the rest is the same. */
export const whatWePromise = (own: {
  menteeTime: string;
  mentor: readonly Option[];
  code: string;
}): Step => ({
  id: 'promise',
  title: 'What we promise',
  clauses: [
    promises('mentee', [
      { id: 'open', text: 'Keep an open mind, stretch myself and act to reach my goals' },
      { id: 'feedback', text: 'Put in the work and take feedback well' },
      { id: 'newWays', text: 'Give new ideas and new ways of learning a try' },
      { id: 'time', text: own.menteeTime },
      { id: 'prepare', text: 'Know what I want from each session, and how my last actions went' },
      { id: 'speakUp', text: 'Say so if it is not working, and find a way on, here or elsewhere' },
    ]),
    promises('mentor', [...own.mentor, ...everyMentor, { id: 'code', text: own.code }]),
    {
      id: 'code',
      heading: 'Code of conduct',
      fields: [field('acknowledgement', 'code')],
    },
  ],
});

const everyMentor: readonly Option[] = [
  { id: 'interests', text: 'Care about you and what is good for you, beyond the goals' },
  { id: 'techniques', text: 'Bring ideas, tools and techniques that suit how you learn' },
  { id: 'account', text: 'Ask when actions, forms or reflection slip or seem avoided' },
];
