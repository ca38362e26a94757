import type { Words } from '../../src/conversation/language.js';
import { longestAction } from '../../src/mentoring/action.js';
import {
  actionForm,
  actionMade,
  actions as actionsCard,
  longestSharing,
  sharing,
  sharingForm,
  type ListedAction,
} from '../actions.js';
import { names, relationship, type Sample } from './pair.js';

const action = '0199c0de-0000-7000-8000-0000000000a1';
const text = 'Ask Dana for an hour about the budget';
const told = 'That I now lead the budget round, to my own line manager, in a line.';
/** What people wrote in these samples. */
export const wordsInActions = [text, told];

const view = { text, owner: names.mentee, due: '2026-03-20', worth: true };
const open: ListedAction = { ...view, id: action, mine: true, carried: 0, agreed: '', suggested: null };
const theirs: ListedAction = {
  ...open,
  owner: names.mentor,
  mine: false,
  due: null,
  worth: false,
  carried: 2,
};
const suggested = { by: names.mentor, text: told, mine: false };
const fields = { relationship, action, names };

export const actionSamples = (words: Words): Sample[] => [
  {
    name: 'actions.none',
    card: actionsCard(words, { relationship, other: names.mentor, open: [], done: [] }),
  },
  {
    name: 'actions',
    card: actionsCard(words, {
      relationship,
      other: names.mentor,
      open: [open, { ...open, suggested }, { ...open, agreed: told }, theirs],
      done: [view],
    }),
  },
  {
    name: 'action.form',
    card: actionForm(words, { ...fields, isNew: true, typed: { values: { owner: 'mentee' } } }),
  },
  {
    name: 'action.form.errors',
    card: actionForm(words, {
      ...fields,
      isNew: false,
      typed: {
        values: { text, owner: 'mentor' },
        errors: { due: words.t('Please choose a date, like 2027-03-01.') },
      },
    }),
  },
  ...telling(words),
];

const telling = (words: Words): Sample[] => [
  ...[true, false].map((isNew) => ({
    name: isNew ? 'action.made' : 'action.changed',
    card: actionMade(words, { ...view, relationship, by: names.mentor, isNew }),
  })),
  {
    name: 'action.sharing',
    card: sharingForm(words, {
      relationship,
      action,
      other: names.mentor,
      text,
      typed: { values: { sharing: told } },
    }),
  },
  ...[true, false].map((agreed) => ({
    name: agreed ? 'action.sharing.agreed' : 'action.sharing.suggested',
    card: sharing(words, { relationship, action, by: names.mentor, text: told, what: text, agreed }),
  })),
];

/** As many and as long as they may be. */
export const longestActions = (words: Words): Sample[] => [
  {
    name: 'actions.longest',
    card: actionsCard(words, {
      relationship,
      other: names.mentor,
      open: Array.from({ length: 40 }, () => ({
        ...open,
        text: 'o'.repeat(longestAction),
        agreed: 'o'.repeat(longestSharing),
        carried: 3,
      })),
      done: Array.from({ length: 10 }, () => ({ ...view, text: 'o'.repeat(longestAction) })),
    }),
  },
];
