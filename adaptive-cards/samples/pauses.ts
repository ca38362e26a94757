import type { Words } from '../../src/conversation/language.js';
import { notPaused, paused, pauseForm, resumed } from '../pause.js';
import { outOfTouch } from '../out-of-touch.js';
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
    card: outOfTouch(words, { relationship, other: names.mentor, since: after(-49), mayTell }),
  })),
  { name: 'resumed', card: resumed(words, { by: names.mentor }) },
  { name: 'notPaused', card: notPaused(words) },
];
