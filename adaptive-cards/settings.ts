import { intentions } from '../src/conversation/intentions.js';
import type { T, Words } from '../src/conversation/language.js';
import type { Manners } from '../src/mentoring/manners.js';
import type { nudgeKinds, NudgeKind } from '../src/mentoring/nudge-kinds.js';
import type { ChoiceInput, TextInput, TimeInput } from './kit/card.js';
import { aside, card, form, paragraph, sending, strong } from './kit/make.js';

type Weekly = {
  [Kind in NudgeKind]: (typeof nudgeKinds)[Kind]['mayBeWeekly'] extends true ? Kind : never;
}[NudgeKind];

const weeklyLabels = {
  readiness: 'A {{mentor}}’s list before the start',
  meetSoon: 'No first meeting is set',
  unsigned: 'Your {{agreement}} waits for you',
  unsignedBoth: 'Your {{agreement}} waits for the two of you',
  bookNext: 'No session is booked',
  reflectionMissing: 'Looking back on a session',
  actionsDue: 'What you have taken on',
  reviewMissing: 'Your answers for a review',
  surveyDue: 'The programme’s surveys',
} as const satisfies Record<Weekly, string>;

const offLabels = {
  pulse: 'How it goes for you, which I ask you alone now and then',
} as const satisfies Partial<Record<NudgeKind, string>>;

const weeklyKinds = Object.keys(weeklyLabels) as Weekly[];
export const week = [1, 2, 3, 4, 5, 6, 7] as const;
/** Longer than any zone is called. */
export const longestZone = 100;

/** As it stands in the form. */
export interface SettingsTyped {
  days: readonly string[];
  from: string;
  until: string;
  anyHour: boolean;
  zone: string;
  weekly: readonly string[];
  off: readonly string[];
}

export interface SettingsForm {
  /** What the platform says. */
  zone: string;
  typed: SettingsTyped;
  errors: Readonly<Partial<Record<keyof SettingsTyped, string>>>;
}

/** N-02, N-03: when somebody is glad to hear from the bot. */
export const settingsForm = ({ t, weekday }: Words, { zone, typed, errors }: SettingsForm) => {
  const wrong = (id: keyof SettingsTyped) => (errors[id] === undefined ? {} : { error: errors[id] });
  const days = week.map((day) => ({ title: weekday(day), value: String(day) }));
  const weekly = weeklyKinds.map((kind) => ({ title: t(weeklyLabels[kind]), value: kind }));
  const off = Object.entries(offLabels).map(([value, label]) => ({ title: t(label), value }));
  return form('settings.form', {
    summary: t('When I hear from you'),
    window: t('When I hear from you'),
    body: [
      aside(t('Only you see this. It is about what comes from me; what you ask I answer at any time.')),
      {
        ...several('days', t('On which days do you work?'), days, typed.days),
        isRequired: true,
        ...wrong('days'),
      },
      { ...time('from', t('From what time may I write to you?'), typed.from), ...wrong('from') },
      { ...time('until', t('Until what time?'), typed.until), ...wrong('until') },
      several(
        'anyHour',
        t('Or does the time not matter?'),
        [{ title: t('At any hour'), value: 'yes' }],
        typed.anyHour ? ['yes'] : [],
      ),
      { ...zoneInput(t, zone, typed.zone), ...wrong('zone') },
      {
        ...several('weekly', t('What is enough once a week?'), weekly, typed.weekly),
        hint: t('It comes at the beginning of your week.'),
        ...wrong('weekly'),
      },
      { ...several('off', t('What do you not want at all?'), off, typed.off), ...wrong('off') },
    ],
    submit: sending(t('Save'), intentions.saveSettings, {}, 'positive'),
  });
};

const time = (id: string, label: string, value: string): TimeInput => ({
  type: 'Input.Time',
  id,
  label,
  ...(value !== '' && { value }),
});

const zoneInput = (t: T, zone: string, value: string): TextInput => ({
  type: 'Input.Text',
  id: 'zone',
  label: t('Are you in another time zone?'),
  hint: t('A city or a name, like Berlin or America/New_York. Empty: {{zone}}, as I am told here.', {
    zone,
  }),
  maxLength: longestZone,
  ...(value !== '' && { value }),
});

const several = (
  id: string,
  label: string,
  choices: ChoiceInput['choices'],
  value: readonly string[],
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  choices,
  isMultiSelect: true,
  style: 'expanded',
  value: value.filter((one) => choices.some((choice) => choice.value === one)),
});

/** What somebody has chosen, in one line. */
export const settingsSaved = (words: Words, { manners, zone }: { manners: Manners; zone: string }) => {
  const says = savedLine(words, manners, zone);
  return card('settings.saved', { summary: says, body: [paragraph(strong(says))] });
};

function savedLine({ t, weekday }: Words, { workingDays, hours }: Manners, zone: string): string {
  const days = workingDays.map(weekday).join(', ');
  return hours
    ? t('Saved. I write to you on {{days}}, from {{from}} until {{until}} ({{zone}}).', {
        days,
        zone,
        ...hours,
      })
    : t('Saved. I write to you on {{days}}, at any hour ({{zone}}).', { days, zone });
}

/** After one click on a nudge. */
export const weeklyFromNow = ({ t }: Words, kind: Weekly) => {
  const says = t('Once a week at most, from now on: {{what}}.', { what: t(weeklyLabels[kind]) });
  return card('settings.weekly', { summary: says, body: [paragraph(says)] });
};

export const isWeekly = (kind: string): kind is Weekly => Object.hasOwn(weeklyLabels, kind);

export const mayBeOff = (kind: string): kind is keyof typeof offLabels => Object.hasOwn(offLabels, kind);
