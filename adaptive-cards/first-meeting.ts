import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { Line } from '../src/mentoring/framework.js';
import type { Element } from './kit/card.js';
import { aside, button, card, form, heading, paragraph, sending } from './kit/make.js';
import type { Typed } from './kit/prose.js';
import { slotInputs, whenAndWhere, type WhenAndWhere } from './kit/slot.js';

export const meetingMinutes = { min: 10, max: 240 } as const;

export interface MeetingForm {
  relationship: string;
  other: string;
  zone: string;
  typed: Typed;
}

/** H-02: when and where the two meet for the first time. */
export const meetingForm = (words: Words, { relationship, other, zone, typed }: MeetingForm) => {
  const { t } = words;
  return form('meeting.form', {
    summary: t('Our first meeting'),
    window: t('Our first meeting'),
    body: [
      aside(t('You and {{name}} see this.', { name: other })),
      ...slotInputs(words, { zone, ...meetingMinutes }, typed),
    ],
    submit: sending(t('Save and tell both'), intentions.setMeeting, { relationship }, 'positive'),
  });
};

export interface MeetingView extends WhenAndWhere {
  relationship: string;
}

/** To both: where and when, in the time of each. */
export const meetingSet = (words: Words, view: MeetingView & { by: string; moved: boolean }) => {
  const { t } = words;
  const says = view.moved
    ? t('{{name}} has moved your first meeting.', { name: view.by })
    : t('{{name}} suggests a first meeting.', { name: view.by });
  return card('meeting.set', {
    summary: says,
    body: [heading(t('Our first meeting')), paragraph(says), whenAndWhere(words, view)],
    actions: [
      button(t('What to talk about'), intentions.readChecklist, { relationship: view.relationship }),
      button(t('Suggest another time'), intentions.openMeeting, { relationship: view.relationship }),
    ],
  });
};

/** What becomes of the older card. */
export const meetingMoved = ({ t }: Words) =>
  card('meeting.moved', {
    summary: t('Moved'),
    body: [paragraph(t('This meeting was moved. The new time is below.'))],
  });

/** To each, the day before: what to talk about, and how the mentor works. */
export const meetingAhead = (
  words: Words,
  view: MeetingView & { other: string; checklist: readonly Line[] },
) => {
  const { t } = words;
  return card('meeting.ahead', {
    summary: t('You meet {{name}} soon', { name: view.other }),
    body: [
      heading(t('You meet {{name}} soon', { name: view.other })),
      whenAndWhere(words, view),
      ...checklistLines(words, view.checklist),
    ],
    actions: [
      button(t('How the {{mentor}} works'), intentions.readPage, { relationship: view.relationship }),
      button(t('Suggest another time'), intentions.openMeeting, { relationship: view.relationship }),
    ],
  });
};

export const checklist = (words: Words, lines: readonly Line[]) =>
  form('meeting.checklist', {
    summary: words.t('What to talk about'),
    window: words.t('What to talk about'),
    body: checklistLines(words, lines),
    submit: null,
  });

const checklistLines = ({ t }: Words, lines: readonly Line[]): Element[] => [
  paragraph(t('What you may want to talk about:')),
  ...lines.map(({ text }) => paragraph(`• ${t(text)}`)),
];
