import { intentions, type PayloadOf } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Remembered, Totals } from '../src/mentoring/history.js';
import type { Action as Undertaken } from '../src/mentoring/action.js';
import type { Action, Element, Form, TextRun } from './kit/card.js';
import {
  aside,
  button,
  buttons,
  card,
  clipped,
  faint,
  form,
  heading,
  link,
  paragraph,
  strong,
} from './kit/make.js';
import { actionText, becameOf, linesOf, totalsText, type Line } from './remembered.js';

type Page = NonNullable<PayloadOf<typeof intentions.history>['before']>;

export interface HistoryView {
  relationship: string;
  other: string;
  nameOf: (person: string) => string;
  totals: Totals;
  /** Actions that are open. */
  open: number;
  /** Each in its newest wording. */
  goals: readonly { id: number; text: string; became: string | null }[];
  past: readonly Remembered[];
  /** Whether this is the newest page. */
  isFirst: boolean;
  earlier: Page | null;
  isMentor: boolean;
  /** There are others, ended ones among them. */
  hasOthers: boolean;
}

/** What one session takes of a card, so that ten of them fit on each platform. */
const room = { lines: 500, line: 150, title: 60, place: 60, goal: 80, goals: 8 } as const;

/** `history`: what became of a pair, as one of the two may see it. */
export const history = (words: Words, view: HistoryView) => {
  const { t } = words;
  const title = t('You and {{name}}: what has been', { name: view.other });
  return card('history', {
    summary: title,
    body: [
      heading(title),
      paragraph(totalsText(words, view.totals)),
      aside(t('Only you see this card. Each of you finds in it what they may see.')),
      ...(view.isFirst ? standing(words, view) : []),
      ...(view.past.length === 0 ? [paragraph(nothing(words, view))] : []),
      ...view.past.flatMap((each) => sessionElements(words, view, each)),
    ],
    actions: waysOn(words, view),
  });
};

const nothing = ({ t }: Words, { isFirst }: HistoryView): string =>
  isFirst ? t('No session has been booked yet.') : t('There is nothing earlier.');

const standing = ({ t }: Words, { open, goals }: HistoryView): Element[] => [
  paragraph(t('Actions that are open: {{count}}.', { count: open })),
  ...goals
    .slice(-room.goals)
    .map(({ id, text, became }) =>
      paragraph(
        strong(t('Goal {{number}}', { number: id })),
        ` ${clipped(text, room.goal)}${became === null ? '' : ` · ${became}`}`,
      ),
    ),
];

function sessionElements(words: Words, view: HistoryView, { session, said, actions }: Remembered): Element[] {
  const { t } = words;
  const where = session.where === '' ? [] : [clipped(session.where, room.place)];
  const about = [t('{{count}} minutes', { count: session.minutes }), ...where, becameOf(words, session)];
  const { runs, isWhole } = inBrief(t, [
    ...linesOf(words, said, view.nameOf),
    ...undertaken(words, actions, view),
  ]);
  const { relationship } = view;
  return [
    paragraph(strong(words.day(session.at)), ` · ${about.join(' · ')}`),
    ...(runs.length === 0 ? [] : [paragraph(...runs)]),
    ...(isWhole
      ? []
      : [buttons(button(t('Read it all'), intentions.readSession, { relationship, session: session.id }))]),
  ];
}

const undertaken = (
  words: Words,
  actions: readonly Undertaken[],
  { nameOf }: Pick<HistoryView, 'nameOf'>,
): Line[] =>
  actions.map((action) => ({
    title: words.t('Taken on'),
    text: actionText(words, action, nameOf),
    isMineAlone: false,
  }));

/** As much of it as there is room for. */
function inBrief(t: Words['t'], lines: readonly Line[]): { runs: TextRun[]; isWhole: boolean } {
  const runs: TextRun[] = [];
  let left: number = room.lines;
  let isWhole = true;
  for (const { title, text, isMineAlone } of lines) {
    const shown = clipped(text.replaceAll(/\s+/g, ' '), room.line);
    isWhole &&= shown.length <= left && text.length <= room.line;
    if (shown.length > left) break;
    left -= shown.length + room.title;
    const mine = isMineAlone ? [faint(` · ${t('Only you')}`)] : [];
    runs.push(strong(`${runs.length === 0 ? '' : '\n'}${clipped(title, room.title)}`), ...mine, {
      type: 'TextRun',
      text: `\n${shown}`,
    });
  }
  return { runs, isWhole };
}

function waysOn({ t }: Words, view: HistoryView): Action[] {
  const { relationship, earlier, isFirst, isMentor, hasOthers } = view;
  return [
    ...(earlier ? [button(t('Earlier'), intentions.history, { relationship, before: earlier })] : []),
    ...(isFirst ? [] : [button(t('The newest'), intentions.history, { relationship, newest: true })]),
    button(t('To print'), intentions.printHistory, { relationship }),
    ...(isMentor ? [button(t('My hours, without names'), intentions.hours, {})] : []),
    ...(hasOthers ? [button(t('Another one'), intentions.history, { all: true })] : []),
  ];
}

export interface SessionInFull extends Pick<HistoryView, 'relationship' | 'nameOf'> {
  remembered: Remembered;
}

/** One session in full, to read. */
export const sessionInFull = (words: Words, { nameOf, remembered }: SessionInFull): Form => {
  const { t } = words;
  const { session, said, actions } = remembered;
  const lines = [...linesOf(words, said, nameOf), ...undertaken(words, actions, { nameOf })];
  return form('history.session', {
    summary: t('Your session of {{day}}', { day: words.day(session.at) }),
    window: t('One session'),
    body: [
      heading(t('Your session of {{day}}', { day: words.day(session.at) })),
      paragraph(
        [t('{{count}} minutes', { count: session.minutes }), session.where, becameOf(words, session)]
          .filter((part) => part !== '')
          .join(' · '),
      ),
      ...lines.flatMap(({ title, text, isMineAlone }) => [
        paragraph(strong(title), ...(isMineAlone ? [faint(` · ${t('Only you')}`)] : [])),
        paragraph(text),
      ]),
    ],
    submit: null,
  });
};

/** A way to the page; null where no browser reaches the bot. */
export const historyLink = (
  { t }: Words,
  { relationship, url }: { relationship: string; url: string | null },
) =>
  card('history.link', {
    summary: t('All of it on one page, to read or to print'),
    body:
      url === null
        ? [paragraph(t('All of it on one page, to read or to print')), aside(t(noPage))]
        : [
            paragraph(t('All of it on one page, to read or to print')),
            link(t('Open the page'), url),
            aside(t(forYou)),
          ],
    actions: url === null ? [] : [button(t('A new link'), intentions.printHistory, { relationship })],
  });

export const noPage =
  'There is no page: whoever runs this bot has not said at which address browsers reach it (PUBLIC_URL). Everything is in the cards as well.';
export const forYou =
  'The link is for you alone and works once, within 15 minutes. The page has your private notes and reflections in it, too: think of where you leave a printout.';
