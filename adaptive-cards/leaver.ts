import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, paragraph } from './kit/make.js';

/** D-07, to the one who is still there. */
export const accountClosed = (
  { t }: Words,
  { relationship, other: name }: { relationship: string; other: string },
) =>
  card('leaver', {
    summary: t('{{name}} cannot be reached any more', { name }),
    body: [
      paragraph(
        t(
          'The account of {{name}} is closed, so your {{mentoring}} takes a break. I send you nothing about it by myself.',
          {
            name,
          },
        ),
      ),
      aside(t('Those who run the programme know. If {{name}} is back, go on.', { name })),
    ],
    actions: [
      button(t('Go on now'), intentions.resume, { relationship }),
      button(t('End it'), intentions.end, { relationship }),
    ],
  });

/** To the coordinators: the fact. */
export const leaverForCoordinator = (
  { t }: Words,
  { name, mentee, mentor }: { name: string; mentee: string; mentor: string },
) =>
  card('leaver.coordinator', {
    summary: t('The account of {{name}} is closed', { name }),
    body: [
      paragraph(
        t(
          'The account of {{name}} is closed. {{first}} and {{second}} take a break until somebody goes on or ends it.',
          {
            name,
            first: mentee,
            second: mentor,
          },
        ),
      ),
    ],
  });
