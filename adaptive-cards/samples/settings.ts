import type { Words } from '../../src/conversation/language.js';
import { usualManners } from '../../src/mentoring/manners.js';
import { settingsForm, settingsSaved, weeklyFromNow } from '../settings.js';
import type { Sample } from './pair.js';

/** What people have typed, and what the platform says. */
export const wordsInSettings = ['Europe/London', 'America/New_York', 'Neverland'];

/** When somebody hears from the bot. */
export function settingSamples(words: Words): Sample[] {
  const zone = 'Europe/London';
  const usual = {
    days: ['1', '2', '3', '4', '5'],
    from: '08:00',
    until: '20:00',
    anyHour: false,
    zone: '',
    ...{ weekly: [], off: [] },
  };
  const weekly = ['bookNext', 'actionsDue'] as const;
  const own = {
    ...usual,
    from: '',
    until: '',
    anyHour: true,
    zone: 'America/New_York',
    weekly,
    off: ['pulse'],
  };
  const wrong = { ...usual, days: [], from: '20:00', until: '08:00', zone: 'Neverland' };
  const errors = {
    days: words.t('Please choose one day at least.'),
    until: words.t('Please choose a time that is later than the first.'),
    zone: words.t(
      'I do not know that time zone. Please write a large city near you, like Berlin, or a name like America/New_York.',
    ),
  };
  return [
    { name: 'settings.form', card: settingsForm(words, { zone, typed: usual, errors: {} }) },
    { name: 'settings.form.own', card: settingsForm(words, { zone, typed: own, errors: {} }) },
    { name: 'settings.form.errors', card: settingsForm(words, { zone, typed: wrong, errors }) },
    { name: 'settings.saved', card: settingsSaved(words, { manners: usualManners, zone }) },
    {
      name: 'settings.saved.any-hour',
      card: settingsSaved(words, { manners: { ...usualManners, hours: null }, zone }),
    },
    { name: 'settings.weekly', card: weeklyFromNow(words, 'bookNext') },
  ];
}
