import type { FileFault } from '../../framework-file/fault.js';
import type { Outline } from '../../framework-file/outline.js';
import { html, type Html } from './html.js';
import type { Visit } from './visit.js';

export interface Draft {
  text: string;
  /** Null where the text cannot be read. */
  outline: Outline | null;
  faults: readonly FileFault[];
  notice: string | null;
  /** The clause that something was done to. */
  at: string | null;
  /** Of the text, so that one changed by hand is known. */
  seen: string;
}

/** A framework as text, with the easy deeds beside it. All of it is one form, so that nothing typed is ever lost. */
export function editorPage(visit: Visit, draft: Draft): Html {
  const { t } = visit.words;
  return html`
    <header>
      <p><a href="/framework">← ${t('All frameworks')}</a></p>
      <h1>${t('Write a framework')}</h1>
      <p>${t('Nothing is saved until you say so, and nothing is used until you choose it.')}</p>
    </header>
    ${faultsPart(visit, draft)}
    ${draft.notice !== null && html`<p class="notice" role="status">${draft.notice}</p>`}
    <form method="post" action="/framework/edit" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${visit.token}" />
      <input type="hidden" name="seen" value="${draft.seen}" />
      <div class="row bar">
        <button name="deed" value="check">${t('Check')}</button>
        <button name="deed" value="save" class="first">${t('Save as a new version')}</button>
      </div>
      <div class="columns">
        <div>
          <h2>${t('Step by step')}</h2>
          ${
            draft.outline
              ? draft.outline.steps.map((step, n) => stepPart(visit, step, n, draft))
              : html`<p>${t('The steps show here once the text can be read.')}</p>`
          }
        </div>
        ${textPart(visit, draft)}
      </div>
    </form>
  `;
}

const textPart = ({ words: { t } }: Visit, draft: Draft): Html => html`
  <div>
    <h2><label for="draft">${t('As text')}</label></h2>
    <p class="faint" id="about-draft">
      ${t('The same in YAML. Lines that begin with # are notes of your own.')}
    </p>
    <textarea
      id="draft"
      name="draft"
      rows="40"
      spellcheck="false"
      autocomplete="off"
      aria-describedby="about-draft"
    >
${draft.text}</textarea>
  </div>
`;

/** More than anybody reads at once. */
const mostShown = 20;

function faultsPart({ words: { t } }: Visit, { faults, text }: Draft): Html | null {
  if (faults.length === 0) return null;
  const lines = text.split('\n');
  return html`
    <section class="faults" role="alert">
      <h2>${t('This cannot be used yet')}</h2>
      <ul>
        ${faults.slice(0, mostShown).map(
          ({ line, column, says }) => html`
            <li>
              <strong>${t('Line {{line}}, column {{column}}', { line, column })}</strong> ${says}
              <code>${(lines[line - 1] ?? '').trim().slice(0, 80)}</code>
            </li>
          `,
        )}
      </ul>
      ${faults.length > mostShown && html`<p>${t('And {{count}} more.', { count: faults.length - mostShown })}</p>`}
    </section>
  `;
}

type Step = Outline['steps'][number];
type Clause = Step['clauses'][number];

const stepPart = ({ words: { t } }: Visit, step: Step, n: number, draft: Draft): Html => html`
  <fieldset>
    <legend>${t('Step {{number}}', { number: n + 1 })}</legend>
    ${wordsOf(t('Title of the step'), `title:${step.id}`, step.title)}
    <ol>
      ${step.clauses.map((clause) => clausePart(t, clause, draft.at === clause.id))}
    </ol>
    <details>
      <summary>${t('Add a clause to “{{title}}”', { title: step.title })}</summary>
      ${wordsOf(t('Heading'), `newHeading:${step.id}`, '')} ${wordsOf(t('Question'), `newAsk:${step.id}`, '')}
      <button name="deed" value="add:${step.id}">${t('Add')}</button>
    </details>
  </fieldset>
`;

type T = Visit['words']['t'];

const clausePart = (t: T, clause: Clause, acted: boolean): Html => {
  const { id, heading, fields } = clause;
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
      <details${acted ? html` open` : null}>
        <summary>${t('Reword “{{heading}}”', { heading })}</summary>
        ${wordsOf(t('Heading'), `heading:${id}`, heading)} ${fields.map((field) => questionPart(t, field, id))}
        <button name="deed" value="reword:${id}" formaction="/framework/edit#clause-${id}">${t('Take over these words')}</button>
      </details>
    </li>
  `;
};

const questionPart = (t: T, { id, kind, ask, hint }: Clause['fields'][number], clause: string): Html => html`
  <div class="question">
    ${wordsOf(t('Question ({{kind}})', { kind }), `ask:${id}`, ask)}
    <label>
      ${t('Hint, where one helps')}
      <textarea name="hint:${id}" rows="2">${hint}</textarea>
    </label>
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

const wordsOf = (label: string, name: string, value: string): Html => html`
  <label>${label}<input type="text" name="${name}" value="${value}" autocomplete="off" /></label>
`;
