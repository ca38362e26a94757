import type { Words } from '../../src/conversation/language.js';
import { longestAction } from '../../src/mentoring/action.js';
import { longestAnswer } from '../../src/mentoring/answer.js';
import { rememberedBy, sessionsOnCard, type Past } from '../../src/mentoring/history.js';
import { longestOf } from '../../src/mentoring/looking-back.js';
import type { Relationship } from '../../src/mentoring/relationship.js';
import { termsSchema } from '../../src/mentoring/terms.js';
import { history, historyLink, sessionInFull, type HistoryView } from '../history.js';
import { hours } from '../hours.js';
import { longestPlace } from '../kit/slot.js';
import { fullText } from './answers.js';
import { after, amira, ben, nameOf, names, relationship, type Sample } from './pair.js';

/** What the two wrote in the samples of this file. */
export const wordsInHistory = {
  takeAway: 'I will ask Dana for an hour about the budget.',
  feedback: 'The questions that made me think.',
  diary: 'I was more nervous than I let on.',
  action: 'Ask Dana for an hour',
  where: 'The small room',
  goal: 'Lead our weekly meeting with confidence',
} as const;

const w = wordsInHistory;
const empty = { takeAway: '', keep: '', less: '', differently: '', summary: '', diary: '' };
type Texts = typeof empty;

const pair: Relationship = {
  ...{ id: relationship, phase: 'active', mentee: amira, mentor: ben, sponsor: null },
  invitation: { by: amira, at: after(-30) },
  ...{ begun: after(-30), meeting: null, ending: null, pause: null },
  terms: { ...termsSchema.parse({}), notes: true },
};

const reading = { reader: amira, relationship: pair, now: after(0) };

const id = (n: number) => `0199c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;

interface Written {
  texts: Texts;
  where?: string;
  action?: string;
}

function past(n: number, { texts, where = w.where, action = w.action }: Written): Past {
  const at = after(-7 * n);
  const base = { author: amira, about: id(n), at };
  const { keep, less, differently, ...single } = texts;
  return {
    session: {
      ...{ id: id(n), state: n === 2 ? 'cancelled' : 'held', at, minutes: 45, where },
      when: { local: at.toString().slice(0, 16), zone: 'UTC' },
      ...{ bookedBy: amira, sequence: 0, history: [] },
    },
    writings: [
      ...(['takeAway', 'summary', 'diary'] as const).map((kind) => ({
        ...base,
        kind,
        body: { text: single[kind] },
      })),
      { ...base, kind: 'feedback', body: { keep, less, differently } },
      { ...base, author: ben, kind: 'feedback', body: { keep, less, differently } },
    ],
    actions: [
      {
        ...{ id: id(n), session: id(n), owner: amira, author: ben, state: 'done', due: '2026-03-20' },
        ...{ madeAt: at, closedAt: at, carried: 0, text: action, sharing: { worth: false, agreed: '' } },
      },
    ],
  };
}

const said = { ...empty, takeAway: w.takeAway, keep: w.feedback, diary: w.diary };
const remembered = [1, 2, 3].map((n) => rememberedBy(reading, past(n, { texts: said })));

const view: HistoryView = {
  ...{ relationship, other: names.mentor, nameOf },
  totals: { sessions: 13, held: 12, minutes: 550 },
  ...{ open: 2, past: remembered, isFirst: true },
  goals: [{ id: 1, text: w.goal, became: null }],
  earlier: { at: after(-21).epochMilliseconds, id: id(3) },
  ...{ isMentor: false, hasOthers: false },
};

const url = 'https://bot.example.org/history/open?key=key';

export const histories = (words: Words): Sample[] => [
  { name: 'history', card: history(words, { ...view, goals: goalsIn(words) }) },
  {
    name: 'history.earlier',
    card: history(words, { ...view, isFirst: false, earlier: null, isMentor: true, hasOthers: true }),
  },
  { name: 'history.none', card: history(words, { ...view, past: [], goals: [], earlier: null }) },
  { name: 'history.beyond', card: history(words, { ...view, past: [], isFirst: false, earlier: null }) },
  {
    name: 'history.session',
    card: sessionInFull(words, {
      relationship,
      nameOf,
      remembered: rememberedBy(reading, past(1, { texts: said })),
    }),
  },
  { name: 'history.link', card: historyLink(words, { relationship, url }) },
  { name: 'history.link.none', card: historyLink(words, { relationship, url: null }) },
  { name: 'hours', card: hours(words, { totals: { sessions: 14, minutes: 750, relationships: 3 }, url }) },
  {
    name: 'hours.noPage',
    card: hours(words, { totals: { sessions: 14, minutes: 750, relationships: 3 }, url: null }),
  },
  {
    name: 'hours.none',
    card: hours(words, { totals: { sessions: 0, minutes: 0, relationships: 0 }, url: null }),
  },
];

const goalsIn = ({ t, date }: Words): HistoryView['goals'] => [
  ...view.goals,
  { id: 2, text: w.goal, became: t('Met on {{day}}.', { day: date('2026-06-01') }) },
];

/** As much as two people can have written about each session of a page. */
export function longestHistories(words: Words): Sample[] {
  const texts = Object.fromEntries(
    Object.keys(empty).map((key) => [key, fullText.slice(0, longestOf[key as keyof Texts])]),
  ) as Texts;
  const name = fullText.slice(0, 80);
  const each = { texts, where: fullText.slice(0, longestPlace), action: fullText.slice(0, longestAction) };
  const all = Array.from({ length: sessionsOnCard }, (_, n) => rememberedBy(reading, past(n, each)));
  const goals = Array.from({ length: 40 }, (_, n) => ({ id: n, text: fullText.slice(0, 500), became: null }));
  const others = { other: name, nameOf: () => name };
  const longestOne = past(1, each);
  const about = { author: amira, about: id(1), at: after(1) };
  const points = { ...about, kind: 'points', body: { text: fullText.slice(0, longestAnswer) } } as const;
  const one = rememberedBy(reading, { ...longestOne, writings: [...longestOne.writings, points] });
  return [
    {
      name: 'history.longest',
      card: history(words, { ...view, ...others, goals, past: all, isMentor: true, hasOthers: true }),
    },
    {
      name: 'history.longest.session',
      card: sessionInFull(words, { relationship, nameOf: () => name, remembered: one }),
    },
  ];
}
