import type { FileFault } from '../../framework-file/fault.js';
import type { Outline } from '../../framework-file/outline.js';
import { html, type Html } from '../pages/html.js';
import type { Typed } from './reworded.js';
import { keptFor, stepsPart } from './steps.js';
import type { Visit } from './visit.js';

export interface Draft {
  text: string;
  /** Null where the text cannot be read. */
  outline: Outline | null;
  faults: readonly FileFault[];
  notice: string | null;
  /** The clause that something was done to. */
  at: string | null;
  /** What was typed beside the text and is not in it, by the names of the inputs. */
  kept: ReadonlyMap<string, Typed>;
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
      <div class="row bar">
        <button name="deed" value="check">${t('Check')}</button>
        <button name="deed" value="save" class="first">${t('Save as a new version')}</button>
      </div>
      <div class="columns">
        <div>
          <h2>${t('Step by step')}</h2>
          ${
            draft.outline
              ? stepsPart(visit, draft, draft.outline)
              : html`<p>${t('The steps show here once the text can be read.')}</p>
                  ${keptFor(draft)}`
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
