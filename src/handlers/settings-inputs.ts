import {
  longestZone,
  week,
  isWeekly,
  mayBeOff,
  type SettingsForm,
  type SettingsTyped,
} from '../../adaptive-cards/settings.js';
import { faults } from '../../adaptive-cards/refused.js';
import type { Words } from '../conversation/language.js';
import { spokenZone } from '../conversation/spoken-zone.js';
import { listed } from '../mentoring/answer.js';
import { usualManners, type Manners } from '../mentoring/manners.js';
import type { Settings } from '../ports/known.js';
import type { Inputs } from '../ports/turn.js';

/** What stands in the form before somebody changes it. */
export function typedOf({ manners = usualManners, ownZone = '' }: Settings): SettingsTyped {
  const { workingDays, hours, weekly, off = [] } = manners;
  return {
    days: workingDays.map(String),
    ...(hours ?? { from: '', until: '' }),
    anyHour: hours === null,
    zone: ownZone,
    weekly,
    off,
  };
}

type Read = { manners: Manners; ownZone?: string } | Pick<SettingsForm, 'typed' | 'errors'>;

/** What was chosen, or what was typed with what is wrong with it. */
export function settingsIn(inputs: Inputs, { t }: Words): Read {
  const typed = typedIn(inputs);
  const { days, from, until, anyHour, zone } = typed;
  const weekly = typed.weekly.filter(isWeekly);
  const off = typed.off.filter(mayBeOff);
  const workingDays = week.filter((day) => days.includes(String(day)));
  const ownZone = zone === '' ? null : spokenZone(zone);
  const errors = {
    ...(workingDays.length === 0 && { days: t('Please choose one day at least.') }),
    ...(workingDays.length < days.length && { days: t(faults.notOffered) }),
    ...(weekly.length < typed.weekly.length && { weekly: t(faults.notOffered) }),
    ...(off.length < typed.off.length && { off: t(faults.notOffered) }),
    ...(!anyHour && wrongHours(typed, t)),
    ...(zone !== '' && ownZone === null && { zone: t(noZone) }),
  };
  if (Object.keys(errors).length > 0) return { typed, errors };
  const hours = anyHour ? null : { from, until };
  const manners = { workingDays, hours, weekly, ...(off.length > 0 && { off }) };
  return { manners, ...(ownZone !== null && { ownZone }) };
}

const noZone =
  'I do not know that time zone. Please write a large city near you, like Berlin, or a name like America/New_York.';

function wrongHours({ from, until }: SettingsTyped, t: Words['t']): SettingsForm['errors'] {
  const noTime = t('Please choose a time, like 08:00, or tick “At any hour”.');
  if (!isTime(from) || !isTime(until))
    return { ...(!isTime(from) && { from: noTime }), ...(!isTime(until) && { until: noTime }) };
  return from < until ? {} : { until: t('Please choose a time that is later than the first.') };
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function typedIn(inputs: Inputs): SettingsTyped {
  const line = (id: string) => [inputs[id] ?? ''].flat().join(' ').trim().slice(0, longestZone);
  const several = (id: string) => [...new Set(listed(inputs[id]))];
  return {
    days: several('days'),
    from: line('from'),
    until: line('until'),
    anyHour: listed(inputs['anyHour']).includes('yes'),
    zone: line('zone'),
    weekly: several('weekly'),
    off: several('off'),
  };
}
