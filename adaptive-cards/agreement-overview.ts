import { stepsIn } from '../src/mentoring/agreement-added.js';
import { sharedMissing, type Agreement } from '../src/mentoring/agreement.js';
import { changesBetween, changesDrafted } from '../src/mentoring/agreement-changes.js';
import type { Step } from '../src/mentoring/framework.js';
import { ourOwn } from '../src/mentoring/our-own.js';
import { otherRole } from '../src/mentoring/relationship.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { saidAbout } from './agreement-said.js';
import { ownChangesText } from './agreement-change.js';
import { openIn, type AgreementView } from './agreement-view.js';
import type { Action } from './kit/card.js';
import { aside, button, buttons, form, heading, paragraph, sending, strong } from './kit/make.js';

export interface OverviewView extends AgreementView {
  me: NonNullable<AgreementView['me']>;
  /** Why the person is here again, where something did not go through. */
  notice?: string;
  /** Questions whose answers both have changed, by place. */
  met?: ReadonlyMap<string, unknown>;
}

/** All steps on one page: go to any of them, see what is open or changed, propose. */
export function agreementOverview(words: Words, view: OverviewView) {
  const { t } = words;
  const missing = sharedMissing(view.agreement, view.me.person);
  const changes = changesDrafted(view.agreement, view.me.person);
  const met = { places: view.met ?? new Map(), by: view.names[otherRole(view.me.role)] };
  const ready = missing.length === 0 && (view.agreement.state === 'draft' || changes.length > 0);
  return form('agreement.overview', {
    summary: t('Our {{agreement}}, step by step'),
    window: t('Our {{agreement}}'),
    body: [
      heading(t('Our {{agreement}}, step by step')),
      ...(view.notice ? [paragraph(strong(view.notice))] : []),
      aside(explanation(words, view, ready)),
      ...saidAbout(words, view, null),
      ...stepsIn(view.agreement, view.me.person, ourOwn.id).map((step, n) =>
        buttons(stepButton(words, view, { step, number: n + 1, open: openIn(step, missing) })),
      ),
      ...(changes.length > 0 ? [heading(t('What you changed'))] : []),
      ...(changes.length > 0 && view.agreement.state === 'draft' ? [aside(t(alone))] : []),
      ...ownChangesText(words, changes, met),
    ],
    submit: ready ? proposing(words, view) : null,
  });
}

const alone =
  'Only you see this so far. It goes along when you propose the text, or when you save the part that it stands in.';

const explanation = ({ t }: Words, view: OverviewView, ready: boolean) => {
  const name = view.names[otherRole(view.me.role)];
  if (view.agreement.state !== 'draft') {
    return t('Choose the part that you would change. {{name}} sees nothing of it until you propose it.', {
      name,
    });
  }
  if (isAsItWasSigned(view.agreement))
    return t(
      'This is what you both signed. Choose the part that you would change. {{name}} sees what you write; the signed text stands until you have both signed the new one.',
      { name },
    );
  return ready
    ? t(
        'Every question has an answer. Look at any part again, or propose the text to {{name}}, who then signs or changes it.',
        { name },
      )
    : t('Choose a part to go on with. When no question is open, you can propose the text to {{name}}.', {
        name,
      });
};

const isAsItWasSigned = (agreement: Agreement) =>
  agreement.number > 1 && changesBetween(agreement, 0, agreement.revision).length === 0;

function stepButton(
  { t }: Words,
  view: OverviewView,
  { step, number, open }: { step: Step; number: number; open: number },
): Action {
  const named = step.clauses.length > 0 ? `${number}. ${t(step.title)}` : t('Add a point of our own');
  const title = open > 0 ? `${named} (${t('{{count}} open', { count: open })})` : named;
  return button(title, intentions.writeAgreement, { relationship: view.relationship, step: step.id });
}

const proposing = ({ t }: Words, view: OverviewView) =>
  sending(
    view.agreement.state === 'draft' ? t('Propose') : t('Propose the changes'),
    intentions.proposeAgreement,
    {
      relationship: view.relationship,
      version: view.agreement.number,
      revision: view.agreement.revision,
      mine: true,
    },
    'positive',
  );
