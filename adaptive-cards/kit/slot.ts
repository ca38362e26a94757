import type { Role } from '../../src/mentoring/clause.js';
import type { Words } from '../../src/conversation/language.js';
import type { Facts, Input } from './card.js';
import { facts } from './make.js';
import type { Typed } from './prose.js';

export const longestPlace = 300;

export interface SlotLimits {
  zone: string;
  min: number;
  max: number;
}

/** When, for how long and where: the questions of everything that two people book. */
export function slotInputs({ t }: Words, { zone, min, max }: SlotLimits, typed: Typed): Input[] {
  const standing = (id: string) => ({
    ...(typed.values?.[id] && { value: typed.values[id] ?? '' }),
    ...(typed.errors?.[id] !== undefined && { error: typed.errors[id] ?? '' }),
  });
  return [
    { type: 'Input.Date', id: 'date', label: t('Which day?'), isRequired: true, ...standing('date') },
    {
      type: 'Input.Time',
      id: 'time',
      label: t('At what time?'),
      hint: t('In your own time zone, {{zone}}.', { zone }),
      isRequired: true,
      ...standing('time'),
    },
    {
      type: 'Input.Number',
      id: 'minutes',
      label: t('For how many minutes?'),
      min,
      max,
      isRequired: true,
      ...standing('minutes'),
    },
    {
      type: 'Input.Text',
      id: 'where',
      label: t('Where?'),
      hint: t('A place or a link. Somewhere that suits and is safe for both of you.'),
      maxLength: longestPlace,
      ...standing('where'),
    },
  ];
}

export interface WhenAndWhere {
  at: { epochMilliseconds: number };
  minutes: number;
  where: string;
  names: Readonly<Record<Role, string>>;
  zones: Readonly<Record<Role, string>>;
}

/** The same for both to read, in the time of each. */
export function whenAndWhere(words: Words, { at, minutes, where, names, zones }: WhenAndWhere): Facts {
  const { t } = words;
  const times: [string, string][] =
    zones.mentee === zones.mentor
      ? [[t('When'), words.moment(at, zones.mentee)]]
      : [
          [t('When, for {{name}}', { name: names.mentee }), words.moment(at, zones.mentee)],
          [t('When, for {{name}}', { name: names.mentor }), words.moment(at, zones.mentor)],
        ];
  return facts([
    ...times,
    [t('How long'), t('{{count}} minutes', { count: minutes })],
    ...(where === '' ? [] : [[t('Where'), where] as [string, string]]),
  ]);
}
