import type { Words } from '../../src/conversation/language.js';
import { accountClosed, leaverForCoordinator } from '../leaver.js';
import { breakOver, notPaused, paused, pauseForm, resumed } from '../pause.js';
import { outOfTouch, outOfTouchLong } from '../out-of-touch.js';
import { after, names, relationship, type Sample } from './pair.js';

const form = { relationship, other: names.mentor, zone: 'Europe/London' };
const view = { relationship, by: names.mentee, until: after(14) };

export const pauses = (words: Words): Sample[] => [
  { name: 'pause.form', card: pauseForm(words, { ...form, typed: { values: { until: '2026-03-16' } } }) },
  {
    name: 'pause.form.errors',
    card: pauseForm(words, {
      ...form,
      typed: {
        values: { until: '2026-03-01' },
        errors: { until: words.t('Please choose a day after today.') },
      },
    }),
  },
  ...[0, 1, 3].map((sessions) => ({
    name: `paused.${sessions}`,
    card: paused(words, { ...view, sessions }),
  })),
  ...[true, false].map((mayTell) => ({
    name: mayTell ? 'outOfTouch.mentor' : 'outOfTouch.mentee',
    card: outOfTouch(words, {
      relationship,
      other: names.mentor,
      since: after(-49),
      mayTell,
      toldAfter: mayTell ? 1 : 2,
    }),
  })),
  {
    name: 'outOfTouch.long',
    card: outOfTouchLong(words, { ...names, since: after(-63) }),
  },
  { name: 'leaver', card: accountClosed(words, { relationship, other: names.mentor }) },
  {
    name: 'leaver.coordinator',
    card: leaverForCoordinator(words, { name: names.mentor, ...names }),
  },
  { name: 'breakOver', card: breakOver(words, { relationship }) },
  { name: 'resumed', card: resumed(words, { by: names.mentor }) },
  { name: 'notPaused', card: notPaused(words) },
];
