import { entryAt, shownTo, valueAt, valueFor } from '../src/mentoring/agreement.js';
import {
  belongsTo,
  isNeeded,
  isOwn,
  placeOf,
  sameValue,
  type Clause,
  type Field,
  type OwnField,
  type Value,
} from '../src/mentoring/clause.js';
import { fieldsOf, stepBeside, type Step } from '../src/mentoring/framework.js';
import { otherRole } from '../src/mentoring/relationship.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { inputsOf, type Standing } from './agreement-input.js';
import { saidAbout } from './agreement-said.js';
import { answered, ownAnswer, type AgreementView } from './agreement-view.js';
import type { Action, Element, Input } from './kit/card.js';
import { aside, form, heading, paragraph, sending, strong, faint, titleWith } from './kit/make.js';

export interface StepView extends AgreementView {
  me: NonNullable<AgreementView['me']>;
  step: Step;
  /** The reader's own date. */
  today: string;
  /** What could not be taken as it was typed, by field id. */
  back: ReadonlyMap<string, Met>;
  /** The revision of the form that this one takes the place of, in the same window. */
  since?: number;
}

export interface Met {
  /** What stands in the input: what was typed, or what its writer saved meanwhile in another form. */
  typed: Value | null;
  error?: string;
  /** What the other wrote meanwhile. */
  theirs?: Value | null;
  /** What this form had, where its writer has saved something newer. */
  older?: Value | null;
}

/**
 * One step of the agreement as a form. Every button saves it; only “Next” wants an answer to what the text cannot do
 * without, and “Skip for now” goes on all the same.
 */
export function agreementStep(words: Words, view: StepView) {
  const { t } = words;
  const { framework } = view.agreement;
  const number = framework.steps.indexOf(view.step) + 1;
  const where = t('Step {{number}} of {{count}}', { number, count: framework.steps.length });
  return form('agreement.step', {
    summary: where,
    window: t('Our {{agreement}}'),
    body: [
      heading(`${where}: ${t(view.step.title)}`),
      aside(seenBy(words, view)),
      ...(view.back.size > 0 ? [paragraph(strong(noticeOf(words, view)))] : []),
      ...view.step.clauses.flatMap((clause) => clauseParts(words, view, clause)),
    ],
    submit: saving(words, view, 'next'),
    actions: waysOut(view).map((then) => saving(words, view, then)),
  });
}

type Then = 'next' | 'skip' | 'back' | 'leave' | 'handOver';

const waysOut = ({ agreement: { state, framework }, step }: StepView): Then[] =>
  state === 'draft'
    ? [
        ...(stepBeside(framework, step.id, -1) ? (['back'] as const) : []),
        ...(fieldsOf(step).some(isNeeded) ? (['skip'] as const) : []),
        'handOver',
        'leave',
      ]
    : ['leave'];

const otherName = (view: StepView) => view.names[otherRole(view.me.role)];

const seenBy = ({ t }: Words, view: StepView) =>
  view.agreement.state === 'draft'
    ? t(
        'You and {{name}} see what you write here. Each button saves this step; closing the window does not.',
        { name: otherName(view) },
      )
    : t(
        'Only you see your changes until you propose them to {{name}}. Each button saves this step; closing the window does not.',
        { name: otherName(view) },
      );

function noticeOf({ t }: Words, view: StepView): string {
  const back = [...view.back.values()];
  if (back.some(({ older }) => older !== undefined) && !back.some(({ theirs }) => theirs !== undefined))
    return t(
      'You have saved something else here since this form was opened. What you saved stands in it now: please look at both and keep what is right.',
    );
  return back.some(({ theirs }) => theirs !== undefined)
    ? t(
        '{{name}} changed something here while you were writing. Nothing of yours is lost: please look at both and keep what is right.',
        { name: otherName(view) },
      )
    : t('One more look, please. Nothing you wrote is lost.');
}

function clauseParts(words: Words, view: StepView, clause: Clause): Element[] {
  const parts = clause.fields.flatMap((field) => fieldParts(words, view, field));
  return parts.length === 0
    ? []
    : [
        paragraph(strong(words.t(clause.heading)), ...writtenBy(words, view, clause)),
        ...saidAbout(words, view, clause.id),
        ...parts,
      ];
}

function writtenBy({ t }: Words, view: StepView, clause: Clause) {
  const shared = clause.fields.filter((field) => !isOwn(field)).map(({ id }) => entryAt(view.agreement, id));
  const names = new Set(shared.flatMap((entry) => (entry ? [view.nameOf(entry.by)] : [])));
  return names.size === 0 ? [] : [faint(` ${t('written by {{names}}', { names: [...names].join(', ') })}`)];
}

function fieldParts(words: Words, view: StepView, field: Field): Element[] {
  const { role } = view.me;
  const own = isOwn(field);
  const theirs = own && belongsTo(field, otherRole(role)) ? [theirOwn(words, view, field)] : [];
  if (own && !belongsTo(field, role)) return theirs;
  const back = view.back.get(field.id);
  return [
    ...beside(words, view, field),
    ...asking(words, field, standing(words, view, field, back)),
    ...theirs,
  ];
}

/** What else stands for this question: the other's answer that met this one, or the text that this one would change. */
function beside(words: Words, view: StepView, field: Field): Element[] {
  const { agreement, me } = view;
  const back = view.back.get(field.id);
  if (back?.theirs !== undefined) {
    const wrote = words.t('{{name}} wrote meanwhile:', { name: otherName(view) });
    return [paragraph(faint(`${wrote} `), answered(words, field, back.theirs))];
  }
  if (back?.older !== undefined)
    return [paragraph(faint(`${words.t('This form still had:')} `), answered(words, field, back.older))];
  const stands = valueAt(agreement, field.id);
  return isOwn(field) || sameValue(stands, valueFor(agreement, field.id, me.person))
    ? []
    : [paragraph(faint(`${words.t('In the text now:')} `), answered(words, field, stands))];
}

/** What is one's own is asked again before one signs. */
function asking(words: Words, field: Field, standing: Standing): Input[] {
  const [first, ...more] = inputsOf(words, field, standing);
  if (!first) return [];
  if (isNeeded(field)) return [{ ...first, isRequired: true }, ...more];
  const waits = isOwn(field) && !field.optional && field.kind !== 'blind';
  return [waits ? { ...first, hint: words.t('Can wait until you sign.') } : first, ...more];
}

function standing(words: Words, view: StepView, field: Field, back: Met | undefined): Standing {
  const place = placeOf(field, view.me.role);
  const writer = { by: view.me.person, role: view.me.role, today: view.today, say: words.t };
  return {
    value: back ? back.typed : shownTo(view.agreement, field, writer),
    ...(back?.error !== undefined && { error: back.error }),
    ...((back?.theirs !== undefined || back?.older !== undefined || changedSince(view, place)) && {
      edition: view.agreement.revision,
    }),
  };
}

/** What the other changed meanwhile must win over what the reader's window still holds, or it would be sent back. */
function changedSince({ agreement, me, since }: StepView, place: string): boolean {
  const last = entryAt(agreement, place);
  return since !== undefined && last !== undefined && last.by !== me.person && last.revision > since;
}

const theirOwn = (words: Words, view: StepView, field: OwnField): Element =>
  paragraph(
    faint(
      `${belongsTo(field, view.me.role) ? '' : `${words.t(field.ask)} `}${view.names[otherRole(view.me.role)]}: `,
    ),
    ownAnswer(words, view, field, otherRole(view.me.role)),
  );

function saving({ t }: Words, view: StepView, then: Then): Action {
  const titles = {
    next: view.agreement.state === 'draft' ? t('Next') : t('Save'),
    skip: t('Skip for now'),
    back: t('Back'),
    leave: t('Save and go on later'),
    handOver: titleWith(otherName(view), (name) => t('Hand over to {{name}}', { name })),
  };
  return sending(
    titles[then],
    intentions.saveStep,
    {
      relationship: view.relationship,
      version: view.agreement.number,
      step: view.step.id,
      revision: view.agreement.revision,
      then,
    },
    ...(then === 'next' ? (['positive'] as const) : []),
  );
}
