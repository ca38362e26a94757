import type { Outline } from '../../framework-file/outline.js';
import type { Draft } from './editor.js';
import { html, type Html } from '../pages/html.js';
import { begunIn, markOf, shownBeside, type Typed } from './reworded.js';
import type { Visit } from './visit.js';

/** The steps with their clauses and questions, each with its words in inputs and the easy deeds beside it. */
export function stepsPart({ words: { t } }: Visit, { kept, at }: Draft, outline: Outline): Html[] {
  const beside: Beside = { t, kept, at, shown: shownBeside(outline) };
  return outline.steps.map((step, n) => stepPart(beside, step, n));
}

/** What was typed waits in the page while there are no inputs to show it in. */
export const keptFor = ({ kept }: Draft): Html[] =>
  [...kept].map(
    ([name, { typed, was }]) =>
      html`<input type="hidden" name="${name}" value="${typed}" />${mark(name, was)}`,
  );

interface Beside {
  t: Visit['words']['t'];
  kept: Draft['kept'];
  at: Draft['at'];
  /** What the text says, by the names of the inputs. */
  shown: ReadonlyMap<string, string>;
}

type Step = Outline['steps'][number];
type Clause = Step['clauses'][number];

function stepPart(beside: Beside, step: Step, n: number): Html {
  const { t, kept } = beside;
  const [heading = '', ask = ''] = begunIn(step.id);
  return html`
    <fieldset>
      <legend>${t('Step {{number}}', { number: n + 1 })}</legend>
      ${wordsOf(beside, t('Title of the step'), `title:${step.id}`)}
      <ol>
        ${step.clauses.map((clause) => clausePart(beside, clause))}
      </ol>
      <details${open(kept.has(heading) || kept.has(ask))}>
        <summary>${t('Add a clause to “{{title}}”', { title: step.title })}</summary>
        ${wordsOf(beside, t('Heading'), heading)} ${wordsOf(beside, t('Question'), ask)}
        <button name="deed" value="add:${step.id}">${t('Add')}</button>
      </details>
    </fieldset>
  `;
}

const open = (so: boolean): Html | null => (so ? html` open` : null);

function clausePart(beside: Beside, clause: Clause): Html {
  const { id, heading, fields } = clause;
  const { t, kept, at } = beside;
  const inputs = [`heading:${id}`, ...fields.flatMap((field) => [`ask:${field.id}`, `hint:${field.id}`])];
  const deed = (what: string, label: string, said: string) => html`
    <button name="deed" value="${what}:${id}" formaction="/framework/edit#clause-${id}" aria-label="${said}">
      ${label}
    </button>
  `;
  return html`
    <li id="clause-${id}">
      <div class="row">
        <span class="grow">${heading}</span>
        ${deed('up', '↑', t('Move “{{heading}}” up', { heading }))}
        ${deed('down', '↓', t('Move “{{heading}}” down', { heading }))}
        ${deed('drop', t('Drop'), t('Drop “{{heading}}”', { heading }))}
      </div>
      <details${open(at === id || inputs.some((name) => kept.has(name)))}>
        <summary>${t('Reword “{{heading}}”', { heading })}</summary>
        ${wordsOf(beside, t('Heading'), `heading:${id}`)}
        ${fields.map((field) => questionPart(beside, field, id))}
        <button name="deed" value="reword:${id}" formaction="/framework/edit#clause-${id}">${t('Take over these words')}</button>
      </details>
    </li>
  `;
}

const questionPart = (beside: Beside, { id, kind, ask }: Clause['fields'][number], clause: string): Html => {
  const { t } = beside;
  const { value, rest } = inputOf(beside, `hint:${id}`);
  return html`
    <div class="question">
      ${wordsOf(beside, t('Question ({{kind}})', { kind }), `ask:${id}`)}
      <label>
        ${t('Hint, where one helps')}
        <textarea name="hint:${id}" rows="2">${value}</textarea>
      </label>
      ${rest}
      <button
        name="deed"
        value="dropQuestion:${id}"
        formaction="/framework/edit#clause-${clause}"
        aria-label="${t('Drop the question “{{ask}}”', { ask })}"
      >
        ${t('Drop the question')}
      </button>
    </div>
  `;
};

function wordsOf(beside: Beside, label: string, name: string): Html {
  const { value, rest } = inputOf(beside, name);
  return html`
    <label>${label}<input type="text" name="${name}" value="${value}" autocomplete="off" /></label>
    ${rest}
  `;
}

/** What stands in an input, and what stands with it: the mark of what it showed, and of words that clash the text's. */
function inputOf({ t, kept, shown }: Beside, name: string): { value: string; rest: Html } {
  const says = shown.get(name) ?? '';
  const typed: Typed | undefined = kept.get(name);
  const clashes = typed !== undefined && says !== '';
  return {
    value: typed?.typed ?? says,
    rest: html`${mark(name, typed?.was ?? markOf(says))}
    ${clashes && html`<p class="notice">${t('The text says: “{{words}}”', { words: says })}</p>`}`,
  };
}

const mark = (name: string, was: string): Html =>
  html`<input type="hidden" name="was:${name}" value="${was}" />`;
