import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { valueAt, type Agreement } from './agreement.js';
import { isoOf } from './instants.js';
import type { Value } from './clause.js';
import type { Framework, Survey } from './framework.js';

const cadences = ['weekly', 'fortnightly', 'monthly', 'sixWeekly', 'quarterly', 'adHoc'] as const;
const reviews = ['halfway', 'months3', 'months6', 'months12', 'event'] as const;
const whole = z.int().min(0);

const survey = z.object({
  /** Of which framework, and which of its surveys: `wm-coaching.start`. */
  key: z.string(),
  at: z.enum(['start', 'middle', 'end']),
  of: z.enum(['mentee', 'mentor', 'both']),
  /** How often whoever has not answered is reminded; null where that is for each to choose. */
  reminders: whole.nullable(),
  asks: z.array(z.object({ id: z.string(), text: z.string(), scale: z.literal(true).exactOptional() })),
});

/**
 * The numbers of an agreement that reminders go by, copied when both have signed: they mean the same in every framework.
 * Where a framework does not ask for one, the usual holds.
 */
export const termsSchema = z.object({
  noticeHours: whole.catch(48),
  replyDays: whole.catch(3),
  quietWeeks: whole.catch(6),
  review: z.enum(reviews).catch('halfway'),
  sessionMinutes: whole.catch(60),
  cadence: z.enum(cadences).catch('monthly'),
  /** Null: open, or more at first and then as needed. */
  sessions: whole.nullable().catch(null),
  arranger: z.enum(['mentee', 'mentor', 'turns']).catch('mentee'),
  agenda: z.enum(['mentee', 'mentor', 'none']).catch('none'),
  agendaDays: whole.catch(2),
  agendaMissing: z.enum(['meet', 'ask', 'move']).catch('meet'),
  /** How often the two give each other feedback. */
  feedback: z.enum(['session', 'quarter', 'review']).catch('session'),
  /** Whether each of them wants to hear it; who was not asked has not said no. */
  welcome: z.object({ mentee: z.boolean(), mentor: z.boolean() }).catch({ mentee: true, mentor: true }),
  /** Whether the mentor may take private notes; nobody who was not asked has said yes. */
  notes: z.boolean().catch(false),
  /** Who must look back on every session; null where that is for each to choose (E-01). */
  reflection: z
    .object({ of: z.enum(['mentee', 'mentor', 'both']), reminders: whole })
    .nullable()
    .catch(null),
  /** Those of the two that were agreed to, with what they ask: whatever the framework says later (E-01). */
  surveys: z.array(survey).catch([]),
  /** When the two first had an agreement; null for those who had one before this was kept. */
  agreed: z.iso.datetime().nullable().catch(null),
  /** Calendar dates, `YYYY-MM-DD` */
  startDate: z.iso.date().nullable().catch(null),
  endDate: z.iso.date().nullable().catch(null),
});

export type Terms = z.output<typeof termsSchema>;
export type AgreedSurvey = Terms['surveys'][number];

export function termsOf(agreement: Agreement): Terms {
  const says = (id: string): Value | null => valueAt(agreement, id);
  const signed = agreement.signatures.at(-1)?.at;
  return termsSchema.parse({
    noticeHours: says('noticeHours'),
    replyDays: says('replyDays'),
    quietWeeks: says('quietWeeks'),
    review: says('review'),
    sessionMinutes: says('sessionLength'),
    cadence: says('cadence'),
    sessions:
      says('sessionPlan') === 'open' || says('sessionPlan') === 'frontLoaded' ? null : says('sessionCount'),
    arranger: says('arranger'),
    agenda: says('agenda'),
    agendaDays: says('agendaDays'),
    agendaMissing: says('agendaMissing'),
    feedback: says('relationshipFeedback'),
    welcome: {
      mentee: says('feedbackWelcome@mentee') !== 'no',
      mentor: says('feedbackWelcome@mentor') !== 'no',
    },
    notes: says('mayTakeNotes@mentee') === 'yes',
    reflection: agreement.framework.reflectionRequired,
    surveys: surveysIn(agreement.framework),
    agreed: signed ? isoOf(signed) : null,
    startDate: says('startDate'),
    endDate: says('ending') === 'date' ? says('endDate') : null,
  });
}

/** Those of the two, as an agreement made on this framework carries them. */
export const surveysIn = (framework: Framework): AgreedSurvey[] =>
  framework.surveys.flatMap(({ at, of, asks, required, ...survey }) =>
    of === 'sponsor'
      ? []
      : [
          {
            ...{ key: keyOfSurvey(framework, survey), at, of, asks: [...asks] },
            reminders: required?.reminders ?? null,
          },
        ],
  );

export const keyOfSurvey = ({ id: framework }: Pick<Framework, 'id'>, { id }: Pick<Survey, 'id'>): string =>
  `${framework}.${id}`;

const daysBetween: Readonly<Record<Terms['cadence'], number | null>> = {
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  sixWeekly: 42,
  quarterly: 91,
  adHoc: null,
};

/**
 * after how many days the pair looks at its agreement again; null where an event is waited for. Half-way is half of
 * the planned sessions; where their number is open half of the planned time, else six months.
 */
export function daysToReview(terms: Terms): number | null {
  switch (terms.review) {
    case 'months3':
      return 91;
    case 'months6':
      return 182;
    case 'months12':
      return 365;
    case 'event':
      return null;
    case 'halfway': {
      const apart = daysBetween[terms.cadence];
      if (terms.sessions !== null && apart !== null) return Math.ceil((terms.sessions * apart) / 2);
      const planned = plannedDays(terms);
      return planned === null ? 182 : Math.ceil(planned / 2);
    }
  }
}

/** Half of the planned sessions; null where their number is open. */
export const sessionsToReview = ({ sessions }: Terms): number | null =>
  sessions === null ? null : Math.ceil(sessions / 2);

/** From the agreed start to the agreed end; null where there is none. */
const plannedDays = ({ startDate, endDate }: Terms): number | null =>
  startDate === null || endDate === null || endDate <= startDate
    ? null
    : Temporal.PlainDate.from(startDate).until(endDate).days;
