import { changesOfProposal } from '../src/mentoring/agreement-changes.js';
import { lapsed } from '../src/mentoring/agreement-table.js';
import { liesOpen, type Proposal } from '../src/mentoring/agreement.js';
import type { Words } from '../src/conversation/language.js';
import { changesText } from './agreement-change.js';
import type { AgreementView } from './agreement-view.js';
import type { Element, Paragraph } from './kit/card.js';
import { paragraph, strong } from './kit/make.js';

/** What has happened to the text since its reader last saw it: who proposed, changed or took back what, whose signature is void. */
export function newsOf(words: Words, view: AgreementView): Element[] {
  const newest = view.agreement.proposals.at(-1);
  if (!newest || !liesOpen(view.agreement)) return [];
  return [...whatCame(words, view, newest), ...voided(words, view, newest)];
}

function whatCame(words: Words, view: AgreementView, newest: Proposal): Element[] {
  const { t } = words;
  const name = view.nameOf(newest.by);
  if (newest.withdrawn)
    return [
      paragraph(
        t('{{name}} has taken the proposal back. Both of you can go on writing, and propose it again.', {
          name,
        }),
      ),
    ];
  if (newest.again)
    return [
      paragraph(
        t(
          '{{other}} has taken the newer text back, so this one by {{name}} is on the table again. Sign it, change it, or talk about it.',
          { name, other: view.nameOf(whoChanged(view, newest)) },
        ),
      ),
    ];
  const changes = changesOfProposal(view.agreement);
  if (changes.length === 0)
    return [paragraph(t('{{name}} proposes this text. Sign it, change it, or talk about it.', { name }))];
  return [
    paragraph(t('{{name}} has changed this, and proposes the text anew:', { name })),
    ...changesText(words, { relationship: view.relationship, version: view.agreement.number }, changes),
  ];
}

/** The text that came between was the one’s who took it back. */
const whoChanged = ({ agreement: { proposals } }: AgreementView, newest: Proposal): string =>
  (newest.again ? proposals.at(-2)?.by : undefined) ?? newest.by;

const voided = (words: Words, view: AgreementView, newest: Proposal): Paragraph[] =>
  lapsed(view.agreement).map((person) =>
    paragraph(strong(signAgain(words, view, { person, by: whoChanged(view, newest) }))),
  );

function signAgain(
  { t }: Words,
  view: AgreementView,
  { person, by }: { person: string; by: string },
): string {
  const mine = person === view.me?.person;
  const [name, changer] = [view.nameOf(person), view.nameOf(by)];
  if (person === by)
    return mine
      ? t('You had signed an earlier text, and have changed it since: please sign again.')
      : t('{{name}} had signed an earlier text, and has changed it since: both of you sign this one.', {
          name,
        });
  return mine
    ? t(
        'You had signed an earlier text. That signature does not hold for this one, because {{name}} has changed the text: please sign again.',
        { name: changer },
      )
    : t(
        '{{name}} had signed an earlier text. That signature does not hold for this one, because {{other}} has changed the text: both of you sign this one.',
        { name, other: changer },
      );
}
