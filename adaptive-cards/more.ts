import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Because } from '../src/mentoring/event.js';
import type { Role } from '../src/mentoring/clause.js';
import type { Relationship } from '../src/mentoring/relationship.js';
import type { Action, Element } from './kit/card.js';
import { button, buttons, card, heading, paragraph, strong } from './kit/make.js';

export interface MoreView {
  relationship: string;
  other: string;
  role: Role;
  phase: Relationship['phase'];
  hasReadiness: boolean;
  hasChecklist: boolean;
  hasCoordinator: boolean;
  hasSurveys: boolean;
  /** The version that both have signed. */
  standing: number | null;
  /** A version is being written or waits for signatures. */
  open: boolean;
}

/** What else the two can do, by what it is about. */
export const more = (words: Words, view: MoreView) => {
  const { t } = words;
  return card('relationship.more', {
    summary: t('You and {{name}}: everything else', { name: view.other }),
    body: [
      heading(t('You and {{name}}: everything else', { name: view.other })),
      ...group(t('Month by month'), everyMonth(words, view)),
      ...group(t('Getting to know each other'), meeting(words, view)),
      ...group(t('Being open with each other'), open(words, view)),
      ...group(t('Your {{agreement}}'), agreement(words, view)),
      ...group(t('What you have together'), together(words, view)),
    ],
    actions: [button(t('End it'), intentions.end, { relationship: view.relationship })],
  });
};

const group = (title: string, actions: Action[]): Element[] =>
  actions.length === 0 ? [] : [paragraph(strong(title)), buttons(...actions)];

/** What the two do once they have both said that they go on. */
const everyMonth = ({ t }: Words, { relationship, phase, role, hasSurveys }: MoreView): Action[] => {
  const at = { relationship };
  if (phase !== 'contracting' && phase !== 'active') return [];
  return [
    button(t('Our sessions'), intentions.sessions, at),
    button(t('Our goals'), intentions.goals, at),
    button(t('What we have taken on'), intentions.actions, at),
    ...(role === 'mentor' ? [button(t('My notes'), intentions.notes, at)] : []),
    ...(phase === 'active' ? [button(t('How does it go?'), intentions.review, at)] : []),
    ...(hasSurveys ? [button(t('The programme’s surveys'), intentions.surveys, at)] : []),
    button(t('Take a break'), intentions.pause, at),
    button(t('In my calendar'), intentions.calendarFeed, {}),
  ];
};

const meeting = (
  { t }: Words,
  { relationship, role, phase, hasReadiness, hasChecklist }: MoreView,
): Action[] => [
  ...(phase === 'chemistry'
    ? [button(t('Our first meeting'), intentions.openMeeting, { relationship })]
    : []),
  ...(hasChecklist ? [button(t('What to talk about'), intentions.readChecklist, { relationship })] : []),
  ...(role === 'mentor'
    ? [button(t('How I work'), intentions.openPage, { relationship })]
    : [button(t('How the {{mentor}} works'), intentions.readPage, { relationship })]),
  ...(role === 'mentor' && hasReadiness
    ? [button(t('Am I ready?'), intentions.openReadiness, { relationship })]
    : []),
  ...(phase === 'chemistry' ? [button(t('Shall we go on?'), intentions.askGoing, { relationship })] : []),
];

const open = ({ t }: Words, { relationship, role, hasCoordinator }: MoreView): Action[] => [
  button(t('A conflict of interest'), intentions.openConflict, { relationship }),
  ...(role === 'mentor' ? [button(t('I am in training'), intentions.openTraining, { relationship })] : []),
  button(
    hasCoordinator ? t('Ask the coordinator') : t('Ask somebody you report to'),
    intentions.openCoordinator,
    { relationship, about: 'agreement' },
  ),
];

const agreement = ({ t }: Words, { relationship, standing, open }: MoreView): Action[] => [
  button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship }),
  ...(standing === null
    ? []
    : open
      ? [button(t('Read what we signed'), intentions.readAgreement, { relationship, version: standing })]
      : opensAgain.map(([title, because]) =>
          button(t(title), intentions.amendAgreement, { relationship, because }),
        )),
];

const together = ({ t }: Words, { relationship }: MoreView): Action[] => [
  button(t('What has been'), intentions.history, { relationship }),
  button(t('Our links'), intentions.share, { relationship }),
];

/** A-15, by what moves them to it: the other reads it. */
const opensAgain = [
  ['Change our {{agreement}}', 'wish'],
  ['A goal has changed', 'goals'],
  ['Sessions are moved too late', 'lateChanges'],
] as const satisfies [string, Because][];
