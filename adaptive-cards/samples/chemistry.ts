import type { Words } from '../../src/conversation/language.js';
import { conflictDeclared, conflictForm, conflictKept } from '../conflict.js';
import { coordinatorAsked, coordinatorForm, coordinatorTold, lineManagerAsked } from '../coordinator.js';
import { checklist, meetingAhead, meetingForm, meetingMoved, meetingSet } from '../first-meeting.js';
import { goingOn, goingOnAnswered, goingOnPassed, meetSoon, youDoNotGoOn, youGoOn } from '../going-on.js';
import { pageForm, pageRead } from '../how-i-work.js';
import { more } from '../more.js';
import { readinessAsked, readinessFirst, readinessForm, readinessKept } from '../readiness.js';
import { rematch } from '../rematch.js';
import { trainingForm, trainingKept, trainingSaid } from '../training.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { after, names, relationship, type Sample } from './pair.js';

/** From the welcome to the first step of the agreement, and what can be said at any time. */
export const chemistry = (words: Words, say: (text: string) => string = (text) => text): Sample[] => [
  ...meeting(words, say),
  ...going(words),
  ...openness(words, say),
  ...mentorsOwn(words, say),
  ...(['mentee', 'mentor'] as const).map((role) => ({
    name: `more.${role}`,
    card: more(words, { ...everything, role, other: names[role === 'mentee' ? 'mentor' : 'mentee'] }),
  })),
  { name: 'more.alone', card: more(words, { ...everything, hasCoordinator: false }) },
  { name: 'more.signed', card: more(words, { ...everything, phase: 'active', standing: 1, open: false }) },
];

/** What the two wrote in these samples. */
export const written = {
  where: 'The café opposite, or online if it rains',
  what: 'I sit on the panel that decides about her promotion.',
  managed: 'I leave that decision to the others.',
  text: 'May I talk with you about how much of myself to share?',
  help: 'A few lines after each session about what helped.',
  whatItIs: 'I listen, I ask, and I share what I have seen.',
  suits: 'A new role, or a decision that will not come.',
  fromMe: 'I keep our times and I am honest.',
  fromYou: 'Come with something on your mind.',
  experience: 'Twelve years in the job, four people before you.',
} as const;

const to = { relationship, other: names.mentor };
const everything = {
  relationship,
  other: names.mentor,
  role: 'mentee',
  phase: 'chemistry',
  hasReadiness: true,
  hasChecklist: true,
  hasCoordinator: true,
  hasSurveys: true,
  standing: null,
  open: true,
} as const;

const met = {
  relationship,
  at: after(7),
  minutes: 30,
  names,
  zones: { mentee: 'Europe/London', mentor: 'Europe/London' },
} as const;

const meeting = (words: Words, say: (text: string) => string): Sample[] => {
  const where = say(written.where);
  const checks = builtInFrameworks.ilm.chemistry;
  const abroad = { mentee: 'Europe/London', mentor: 'Asia/Kolkata' } as const;
  return [
    { name: 'meeting.form', card: meetingForm(words, { ...to, zone: 'Europe/London', typed: filledIn }) },
    {
      name: 'meeting.form.error',
      card: meetingForm(words, { ...to, zone: 'Europe/London', typed: refused(words) }),
    },
    { name: 'meeting.set', card: meetingSet(words, { ...met, where, by: names.mentee, moved: false }) },
    {
      name: 'meeting.set.moved',
      card: meetingSet(words, { ...met, zones: abroad, where: '', by: names.mentor, moved: true }),
    },
    { name: 'meeting.moved', card: meetingMoved(words) },
    {
      name: 'meeting.ahead',
      card: meetingAhead(words, { ...met, where, other: names.mentor, checklist: checks }),
    },
    { name: 'meeting.checklist', card: checklist(words, checks) },
    { name: 'meeting.remind', card: meetSoon(words, to) },
  ];
};

const filledIn = { values: { date: '2026-03-09', time: '09:00', minutes: '30', where: written.where } };
const refused = ({ t }: Words) => ({
  values: { date: '2026-03-01', time: '', minutes: '5' },
  errors: {
    date: t('That moment has passed. Please choose a later one.'),
    time: t('Please choose a time, like 14:30.'),
    minutes: t('Please choose a number from {{min}} to {{max}}.', { min: 10, max: 240 }),
  },
});

const going = (words: Words): Sample[] => [
  { name: 'goingOn.ask', card: goingOn(words, to) },
  ...(['on', 'notOn', 'askTomorrow'] as const).map((answer) => ({
    name: `goingOn.answered.${answer}`,
    card: goingOnAnswered(words, { ...to, going: answer }),
  })),
  { name: 'goingOn.yes', card: youGoOn(words, { relationship }) },
  { name: 'goingOn.no', card: youDoNotGoOn(words, to) },
  { name: 'goingOn.passed', card: goingOnPassed(words, to) },
  { name: 'rematch', card: rematch(words, names) },
];

const openness = (words: Words, say: (text: string) => string): Sample[] => {
  const what = say(written.what);
  const managed = say(written.managed);
  const text = say(written.text);
  const asking = { relationship, about: 'agreement', coordinators: 'Chidi Okafor' } as const;
  const error = words.t('Please write a few words first.');
  const whom = '0199c0de-0000-7000-8000-00000000000d';
  return [
    { name: 'conflict.form', card: conflictForm(words, { ...to, typed: { values: { what, managed } } }) },
    { name: 'conflict.form.error', card: conflictForm(words, { ...to, typed: { errors: { what: error } } }) },
    { name: 'conflict.declared', card: conflictDeclared(words, { by: names.mentor, what, managed }) },
    { name: 'conflict.kept', card: conflictKept(words) },
    { name: 'coordinator.form', card: coordinatorForm(words, { ...asking, typed: { values: { text } } }) },
    {
      name: 'coordinator.form.error',
      card: coordinatorForm(words, { ...asking, typed: { values: { text, whom }, errors: { whom: error } } }),
    },
    {
      name: 'coordinator.form.nobody',
      card: coordinatorForm(words, { ...asking, coordinators: null, typed: {} }),
    },
    { name: 'coordinator.lineManager', card: lineManagerAsked(words, { by: names.mentor, text }) },
    { name: 'coordinator.asked', card: coordinatorAsked(words, { by: names.mentor, text }) },
    { name: 'coordinator.told', card: coordinatorTold(words, { names: 'Chidi Okafor' }) },
  ];
};

const mentorsOwn = (words: Words, say: (text: string) => string): Sample[] => {
  const help = say(written.help);
  const mentee = { relationship, other: names.mentee };
  const page = {
    whatItIs: say(written.whatItIs),
    suits: say(written.suits),
    fromMe: say(written.fromMe),
    fromYou: say(written.fromYou),
    experience: say(written.experience),
  };
  return [
    { name: 'training.form', card: trainingForm(words, { ...mentee, typed: { values: { help } } }) },
    { name: 'training.said', card: trainingSaid(words, { by: names.mentor, help }) },
    { name: 'training.kept', card: trainingKept(words) },
    ...readiness(words),
    { name: 'page.form', card: pageForm(words, { relationship, typed: { values: page } }) },
    { name: 'page.read', card: pageRead(words, { relationship, mentor: names.mentor, page, mine: false }) },
    {
      name: 'page.read.mine',
      card: pageRead(words, { relationship, mentor: names.mentor, page: null, mine: true }),
    },
  ];
};

const readiness = (words: Words): Sample[] => {
  const mentee = { relationship, other: names.mentee };
  const lines = builtInFrameworks['carers-federation'].readiness;
  const kept = {
    relationship,
    ticked: lines.length,
    of: lines.length,
    required: false,
    next: 'meeting',
  } as const;
  return [
    { name: 'readiness.ask', card: readinessAsked(words, { ...mentee, required: false }) },
    { name: 'readiness.ask.required', card: readinessAsked(words, { ...mentee, required: true }) },
    { name: 'readiness.first', card: readinessFirst(words, { relationship }) },
    { name: 'readiness.form', card: readinessForm(words, { relationship, lines, ticked: ['safety'] }) },
    { name: 'readiness.kept', card: readinessKept(words, { ...kept, ticked: 3 }) },
    { name: 'readiness.kept.all', card: readinessKept(words, kept) },
    { name: 'readiness.kept.meet', card: readinessKept(words, { ...kept, required: true }) },
    {
      name: 'readiness.kept.write',
      card: readinessKept(words, { ...kept, required: true, next: 'agreement' }),
    },
  ];
};
