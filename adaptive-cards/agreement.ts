import { documentButtons } from './document.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { stepsIn } from '../src/mentoring/agreement-added.js';
import { openingOf } from '../src/mentoring/reflection-required.js';
import { newsOf } from './agreement-news.js';
import { stepText, type AgreementView } from './agreement-view.js';
import type { Action, Element } from './kit/card.js';
import { aside, button, card, facts, fold, heading, paragraph, titleWith } from './kit/make.js';

/** The agreement as it stands in the pair's room: filled in, proposed, signed by one, signed by both. */
export const agreement = (words: Words, view: AgreementView) =>
  card(`agreement.${stateOf(view)}`, {
    summary: titleOf(words, view),
    body: [
      heading(titleOf(words, view)),
      facts([
        [words.t('The {{mentee}}'), view.names.mentee],
        [words.t('The {{mentor}}'), view.names.mentor],
        ...versionOf(words, view),
      ]),
      ...newsOf(words, view),
      ...openingOf(view.agreement.framework, words.t).map((said) => paragraph(said)),
      ...stepsIn(view.agreement, null).map((step, n) =>
        fold(`${n + 1}. ${words.t(step.title)}`, stepText(words, view, step), reading(words, view, step.id)),
      ),
      ...signedBy(words, view),
      ...sealOf(words, view),
    ],
    actions: actionsOf(words, view),
  });

type State = 'filled' | 'proposed' | 'signedByOne' | 'signed' | 'older';

function stateOf({ agreement: { state }, signatures }: AgreementView): State {
  switch (state) {
    case 'draft':
      return 'filled';
    case 'signed':
      return 'signed';
    case 'superseded':
      return 'older';
    case 'proposed':
    case 'dropped':
      return signatures.length > 0 ? 'signedByOne' : 'proposed';
  }
}

function titleOf({ t }: Words, view: AgreementView): string {
  switch (stateOf(view)) {
    case 'filled':
      return t('Our {{agreement}} is filled in');
    case 'proposed':
      return t('Our {{agreement}} is proposed');
    case 'signedByOne':
      return t('Our {{agreement}} is signed by one of us');
    case 'signed':
      return t('Our {{agreement}}, signed by both of us');
    case 'older':
      return t('What we signed before');
  }
}

const versionOf = ({ t }: Words, { agreement: { number } }: AgreementView): [string, string][] =>
  number > 1 ? [[t('Version'), `${number}`]] : [];

/** */
const meanings = {
  agrees: '{{name}}, who agrees, on {{day}}',
  hasRead: '{{name}}, who has read it, on {{day}}',
} as const;

function signedBy({ t, day }: Words, view: AgreementView): Element[] {
  if (view.agreement.state === 'draft') return [];
  const lines = [...view.signatures].map((signature): [string, string] => [
    t('Signed'),
    t(meanings[signature.meaning], { name: view.nameOf(signature.person), day: day(signature.at) }),
  ]);
  return lines.length > 0 ? [facts(lines)] : [];
}

const sealOf = ({ t }: Words, { agreement: { state }, hash }: AgreementView): Element[] =>
  state === 'draft' ? [] : [aside(t('Seal of this text: {{hash}}', { hash: hash.slice(0, 12) }))];

const reading = ({ t }: Words, view: AgreementView, step: string) =>
  button(t('Read'), intentions.readAgreement, {
    relationship: view.relationship,
    version: view.agreement.number,
    step,
  });

function actionsOf(words: Words, view: AgreementView): Action[] {
  const { t } = words;
  const at = { relationship: view.relationship, version: view.agreement.number };
  const change = button(t('Change something'), intentions.writeAgreement, {
    relationship: view.relationship,
  });
  const talk = button(t('Talk about it'), intentions.discussAgreement, at);
  switch (stateOf(view)) {
    case 'filled':
      return [
        button(
          t('Propose'),
          intentions.proposeAgreement,
          { ...at, revision: view.agreement.revision },
          'positive',
        ),
        change,
      ];
    case 'proposed':
    case 'signedByOne':
      return [
        ...(iHaveSigned(view)
          ? []
          : [button(t('Sign'), intentions.signAgreement, { ...at, hash: view.hash }, 'positive')]),
        change,
        talk,
        ...takingBack(words, view),
      ];
    case 'signed':
      return [
        ...documentButtons(words, at),
        ...(view.agreement.framework.sponsorSigns && !sponsored(view)
          ? [button(t('Ask a sponsor to sign'), intentions.openSponsor, { relationship: view.relationship })]
          : []),
        button(t('Change our {{agreement}}'), intentions.amendAgreement, { relationship: view.relationship }),
      ];
    case 'older':
      return documentButtons(words, at);
  }
}

/** For its author alone, while the other has not signed; in a room it says whom it is for. */
function takingBack({ t }: Words, view: AgreementView): Action[] {
  const by = view.agreement.proposals.at(-1)?.by;
  if (by === undefined || (view.me && view.me.person !== by)) return [];
  if (view.signatures.some(({ person }) => person !== by)) return [];
  const title = view.me
    ? t('Take the proposal back')
    : titleWith(view.nameOf(by), (name) => t('Take the proposal back ({{name}})', { name }));
  const { relationship, hash } = view;
  return [
    button(title, intentions.withdrawAgreement, { relationship, version: view.agreement.number, hash }),
  ];
}

/** Besides the two, only a sponsor signs. */
const sponsored = ({ signatures }: AgreementView) => signatures.length > 2;

const iHaveSigned = ({ me, signatures }: AgreementView) =>
  me !== null && signatures.some(({ person }) => person === me.person);
