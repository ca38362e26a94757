import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const whenAndWhereWeMeet: Step = {
  id: 'meet',
  title: 'When and where we meet',
  clauses: [
    clause('sessions', [
      field('choice', 'cadence'),
      field('duration', 'sessionLength'),
      field('text', 'rhythmChanges', {
        ask: 'What might change this rhythm?',
        start: 'Holidays, busy weeks, illness or a new job. We say so, and find a rhythm that fits.',
        examples: [
          'Exams and deadlines: then we meet before or after, and not at all in between.',
          'A hard week: then we meet sooner, if one of us asks.',
        ],
        hint: 'Put in what may come up for the two of you.',
      }),
      field('date', 'startDate'),
    ]),
    clause('place', [
      field('choice', 'place', {
        ask: 'How do we like to meet?',
        options: [
          { id: 'inPerson', text: 'Face to face' },
          { id: 'online', text: 'By video' },
          { id: 'phone', text: 'By phone' },
          { id: 'both', text: 'Sometimes in person, sometimes from afar' },
        ],
      }),
      field('text', 'placeDetail', {
        ask: 'Which neutral place suits us both?',
        start: 'Somewhere quiet that belongs to neither of us, where nobody overhears us.',
        examples: [
          'A small room in a library, half-way between us.',
          'A walk in the park; when it rains, a video call.',
        ],
      }),
    ]),
    {
      id: 'time',
      heading: 'Time',
      fields: [
        {
          id: 'timeLimits',
          kind: 'text',
          ask: 'What limits do we set on time?',
          start:
            'We start and end on time. In between, nobody needs to answer in the evening or at weekends.',
          examples: [
            'What does not fit into a session waits for the next one. We do not run over.',
            'A short question in between is welcome, if five minutes are enough to answer it.',
          ],
        },
        field('number', 'noticeHours', {
          ask: 'How many hours ahead do we say that a session must move?',
          hint: 'An emergency is always excused.',
        }),
      ],
    },
  ],
};
