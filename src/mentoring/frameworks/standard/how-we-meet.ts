import type { Step } from '../../framework.js';

export const howWeMeet: Step = {
  id: 'meet',
  title: 'How we meet',
  clauses: [
    {
      id: 'sessions',
      heading: 'Sessions',
      fields: [
        {
          id: 'sessionPlan',
          kind: 'choice',
          ask: 'How many sessions do we plan?',
          options: [
            { id: 'number', text: 'A fixed number' },
            { id: 'open', text: 'Open: as long as it helps' },
            { id: 'frontLoaded', text: 'More at first, then as needed' },
          ],
          start: 'number',
        },
        {
          id: 'sessionCount',
          kind: 'number',
          ask: 'If a number: how many?',
          min: 1,
          max: 60,
          start: 6,
          unit: '{{count}} sessions',
          optional: true,
        },
        {
          id: 'cadence',
          kind: 'choice',
          ask: 'How often do we meet?',
          options: [
            { id: 'weekly', text: 'Every week' },
            { id: 'fortnightly', text: 'Every two weeks' },
            { id: 'monthly', text: 'Every month' },
            { id: 'sixWeekly', text: 'Every six weeks' },
            { id: 'quarterly', text: 'Every three months' },
            { id: 'adHoc', text: 'When one of us asks' },
          ],
          start: 'monthly',
        },
        {
          id: 'sessionLength',
          kind: 'duration',
          ask: 'How many minutes is a session?',
          min: 10,
          max: 480,
          start: 60,
        },
        {
          id: 'rhythmChanges',
          kind: 'text',
          ask: 'Why might this rhythm change?',
          optional: true,
          examples: [
            'Holidays and busy seasons: then we leave out a session, and keep to the rest.',
            'A new job, or a move: then we look at the rhythm again.',
            'A hard week: then we meet sooner, if one of us asks.',
          ],
        },
      ],
    },
    {
      id: 'place',
      heading: 'Place',
      fields: [
        {
          id: 'place',
          kind: 'choice',
          ask: 'Where do we meet?',
          options: [
            { id: 'online', text: 'Online' },
            { id: 'inPerson', text: 'In person' },
            { id: 'both', text: 'Sometimes online, sometimes in person' },
          ],
          start: 'online',
        },
        {
          id: 'placeDetail',
          kind: 'text',
          ask: 'Where exactly, so that it is private and safe for both of us?',
          optional: true,
          examples: [
            'A video call, each of us in a room where nobody listens in.',
            'A meeting room with a door that shuts, away from both our desks.',
            'A quiet place that we choose together, where nobody overhears us.',
          ],
        },
      ],
    },
    {
      id: 'dates',
      heading: 'Dates',
      fields: [
        { id: 'startDate', kind: 'date', ask: 'When do we start?', start: 'today' },
        {
          id: 'plannedDates',
          kind: 'list',
          ask: 'Planned dates, if we have any',
          hint: 'One a line.',
          optional: true,
          examples: [
            ['The first Tuesday of each month, at 16:00'],
            ['Every second Thursday, at 12:30', 'None in August'],
            ['We fix the next date at the end of each session'],
          ],
        },
      ],
    },
    {
      id: 'contact',
      heading: 'Between sessions',
      fields: [
        {
          id: 'channel',
          kind: 'choice',
          ask: 'How do we keep in touch between sessions?',
          options: [
            { id: 'room', text: 'Here, in this chat' },
            { id: 'email', text: 'By e-mail' },
            { id: 'phone', text: 'By phone' },
            { id: 'none', text: 'Not at all: we keep it for the session' },
          ],
          start: 'room',
        },
        {
          id: 'arranger',
          kind: 'choice',
          ask: 'Who gets in touch first and arranges the sessions?',
          options: [
            { id: 'mentee', text: 'The {{mentee}}' },
            { id: 'mentor', text: 'The {{mentor}}' },
            { id: 'turns', text: 'We take turns' },
          ],
          start: 'mentee',
        },
        {
          id: 'agenda',
          kind: 'choice',
          ask: 'Is there an agenda, and who sends it?',
          options: [
            { id: 'mentee', text: 'The {{mentee}} sends what to talk about' },
            { id: 'mentor', text: 'The {{mentor}} sends what to talk about' },
            { id: 'none', text: 'No agenda' },
          ],
          start: 'mentee',
        },
        {
          id: 'agendaDays',
          kind: 'number',
          ask: 'How many days before the session?',
          min: 0,
          max: 14,
          start: 2,
          unit: '{{count}} days before',
          optional: true,
        },
        {
          id: 'agendaMissing',
          kind: 'choice',
          ask: 'And if it does not come?',
          options: [
            { id: 'meet', text: 'We meet all the same' },
            { id: 'ask', text: 'The other one asks' },
            { id: 'move', text: 'We move the session' },
          ],
          start: 'meet',
          optional: true,
        },
      ],
    },
  ],
};
