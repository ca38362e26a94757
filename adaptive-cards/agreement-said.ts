import { liesOpen } from '../src/mentoring/agreement.js';
import type { Words } from '../src/conversation/language.js';
import type { AgreementView } from './agreement-view.js';
import type { Paragraph } from './kit/card.js';
import { clipped, faint, paragraph } from './kit/make.js';

/** A form shows the newest few comments on a part, and of a long one the beginning: the room has the whole. */
const mostShown = 2;
const longestShown = 200;

/** What was said about a clause, or with `null` about the whole text, while it is still being talked about. */
export const saidAbout = (
  words: Words,
  { agreement, nameOf }: AgreementView,
  clause: string | null,
): Paragraph[] =>
  !liesOpen(agreement)
    ? []
    : agreement.comments
        .filter(({ about }) => (about?.clause ?? null) === clause)
        .slice(-mostShown)
        .map(({ by, at, text }) =>
          paragraph(
            faint(`${words.t('{{name}} on {{day}}:', { name: nameOf(by), day: words.day(at) })} `),
            clipped(text, longestShown),
          ),
        );
