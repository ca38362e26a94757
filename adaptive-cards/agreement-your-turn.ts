import type { Change } from '../src/mentoring/agreement-changes.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { changesText } from './agreement-change.js';
import type { Action, Element } from './kit/card.js';
import { button, card, paragraph, strong } from './kit/make.js';

export interface YourTurnView {
  relationship: string;
  version: number;
  other: string;
  why:
    | { is: 'handedOver'; step: string }
    | { is: 'proposed'; changes: readonly Change[]; signAgain: boolean; hash: string }
    /** nothing has happened for three days. */
    | { is: 'reminded'; next: 'write' | 'sign' };
}

/** To one person in their own chat: what waits for them, and the one click that answers it. */
export const agreementYourTurn = (words: Words, view: YourTurnView) =>
  card(`agreement.yourTurn.${view.why.is}`, {
    summary: words.t('Your turn with the {{agreement}} with {{name}}', { name: view.other }),
    body: bodyOf(words, view),
    actions: actionsOf(words, view),
  });

function bodyOf(words: Words, { why, other, relationship, version }: YourTurnView): Element[] {
  const { t } = words;
  switch (why.is) {
    case 'handedOver':
      return [
        paragraph(
          t('{{name}} asks you to go on with your {{agreement}}, at “{{step}}”.', {
            name: other,
            step: t(why.step),
          }),
        ),
      ];
    case 'proposed':
      return proposed(words, { relationship, version, other, why });
    case 'reminded':
      return [
        paragraph(
          why.next === 'sign'
            ? t(
                'Your {{agreement}} with {{name}} is waiting for you: sign it, or change what is not right.',
                { name: other },
              )
            : t('Your {{agreement}} with {{name}} is not finished. It is your turn to go on.', {
                name: other,
              }),
        ),
      ];
  }
}

type Why<Is extends YourTurnView['why']['is']> = Omit<YourTurnView, 'why'> & {
  why: Extract<YourTurnView['why'], { is: Is }>;
};

function proposed(words: Words, { why, other: name, relationship, version }: Why<'proposed'>): Element[] {
  const { t } = words;
  const offered =
    why.changes.length === 0
      ? [paragraph(t('{{name}} proposes your {{agreement}}. Read it, then sign it or change it.', { name }))]
      : [
          paragraph(t('{{name}} has changed this in your {{agreement}}:', { name })),
          ...changesText(words, { relationship, version }, why.changes),
        ];
  const signAgain = t(
    'You had signed an earlier text. That signature does not hold for this one, because {{name}} has changed the text: please sign again.',
    { name },
  );
  return why.signAgain ? [...offered, paragraph(strong(signAgain))] : offered;
}

function actionsOf({ t }: Words, { why, relationship, version }: YourTurnView): Action[] {
  const change = button(t('Change something'), intentions.writeAgreement, { relationship });
  switch (why.is) {
    case 'handedOver':
      return [button(t('Go on'), intentions.writeAgreement, { relationship }, 'positive')];
    case 'proposed':
      return [
        why.changes.length === 0
          ? button(t('Read and sign'), intentions.openAgreement, { relationship }, 'positive')
          : button(
              t('Accept and sign'),
              intentions.signAgreement,
              { relationship, version, hash: why.hash },
              'positive',
            ),
        change,
        button(t('Talk about it'), intentions.discussAgreement, { relationship, version }),
      ];
    case 'reminded':
      return why.next === 'sign'
        ? [button(t('Read and sign'), intentions.openAgreement, { relationship }, 'positive'), change]
        : [button(t('Go on'), intentions.writeAgreement, { relationship }, 'positive')];
  }
}

/** What becomes of such a message once the turn has passed on. */
export const agreementTurnPassed = ({ t }: Words, view: { other: string }) =>
  card('agreement.yourTurn.passed', {
    summary: t('Done'),
    body: [
      paragraph(
        t('This is done: your {{agreement}} with {{name}} has moved on. Type “agree” to see it.', {
          name: view.other,
        }),
      ),
    ],
  });
