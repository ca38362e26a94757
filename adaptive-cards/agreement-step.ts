import { clausesAsked, stepsIn } from '../src/mentoring/agreement-added.js';
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
import { fieldsOf, type Step } from '../src/mentoring/framework.js';
import { otherRole } from '../src/mentoring/relationship.js';
import type { Words } from '../src/conversation/language.js';
import { inputsOf, type Standing } from './agreement-input.js';
import { saidAbout } from './agreement-said.js';
import { goingOn, ideas, waysOut } from './agreement-step-buttons.js';
import { answered, ownAnswer, type AgreementView } from './agreement-view.js';
import type { Element, Input } from './kit/card.js';
import { aside, clipped, form, heading, paragraph, strong, faint } from './kit/make.js';

export interface StepView extends AgreementView {
  me: NonNullable<AgreementView['me']>;
  step: Step;
  /** The reader's own date. */
  today: string;
  /** What could not be taken as it was typed, by field id. */
  back: ReadonlyMap<string, Met>;
  /** The revision of the form that this one takes the place of, in the same window. */
  since?: number;
  /** The question whose starting points were asked for. */
  ideas?: string | undefined;
  /** The question whose answer has just been begun with one of them. */
  begun?: string | undefined;
  /** The two are still finding out whether to go on: to write is to say yes. */
  meansYes?: boolean;
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
  const steps = stepsIn(view.agreement, view.me.person, view.step.id);
  const number = steps.findIndex(({ id }) => id === view.step.id) + 1;
  const where = t('Step {{number}} of {{count}}', { number, count: steps.length });
  return form('agreement.step', {
    summary: where,
    window: t('Our {{agreement}}'),
    body: [
      heading(`${where}: ${t(view.step.title)}`),
      aside(seenBy(words, view)),
      ...(view.back.size > 0 ? [paragraph(strong(noticeOf(words, view)))] : []),
      ...clausesAsked(view.agreement, view.step, view.me.person).flatMap((clause) =>
        clauseParts(words, view, clause),
      ),
    ],
    submit: goingOn(words, view),
    actions: waysOut(words, view),
  });
}

const otherName = (view: StepView) => view.names[otherRole(view.me.role)];

function seenBy({ t }: Words, view: StepView): string {
  const name = otherName(view);
  if (view.agreement.state !== 'draft')
    return t(
      'Only you see your changes until you propose them to {{name}}. Each button saves this step; closing the window does not.',
      { name },
    );
  return view.meansYes
    ? t(
        'You and {{name}} see what you write here. Each button saves this step, and says that you would like to go on; closing the window does neither.',
        { name },
      )
    : t(
        'You and {{name}} see what you write here. Each button saves this step; closing the window does not.',
        { name },
      );
}

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
  const stands = standing(words, view, field, view.back.get(field.id));
  const [first, ...more] = asking(words, field, stands);
  const goals = field.kind === 'goals' ? more.splice(0, 1) : [];
  return [
    ...beside(words, view, field),
    ...(first ? [first] : []),
    // Where the first goal goes.
    ...goals,
    ...ideas(words, view, field, stands.value),
    ...more,
    ...theirs,
  ];
}

/** What else stands for this question: the other's answer that met this one, or the text that this one would change. */
function beside(words: Words, view: StepView, field: Field): Element[] {
  const { agreement, me } = view;
  const back = view.back.get(field.id);
  if (back?.theirs !== undefined) {
    const wrote = words.t('{{name}} wrote meanwhile:', { name: otherName(view) });
    return [paragraph(faint(`${wrote} `), inBrief(view, answered(words, field, back.theirs)))];
  }
  if (back?.older !== undefined)
    return [paragraph(faint(`${words.t('This form still had:')} `), answered(words, field, back.older))];
  const stands = valueAt(agreement, field.id);
  return isOwn(field) || sameValue(stands, valueFor(agreement, field.id, me.person))
    ? []
    : [paragraph(faint(`${words.t('In the text now:')} `), inBrief(view, answered(words, field, stands)))];
}

/** Characters that a form on Teams has room for beside its answers at their longest; the agreement shows the whole. */
const roomBeside = 4_000;

/** All of it, unless long answers to many questions stand beside what they would become. */
function inBrief({ agreement, back, me, step }: StepView, text: string): string {
  const met = fieldsOf(step).filter(
    ({ id }) => back.has(id) || !sameValue(valueAt(agreement, id), valueFor(agreement, id, me.person)),
  );
  return clipped(text, Math.max(Math.floor(roomBeside / met.length), 200));
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
    ...((back?.theirs !== undefined ||
      back?.older !== undefined ||
      view.begun === field.id ||
      changedSince(view, place)) && { edition: view.agreement.revision }),
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
