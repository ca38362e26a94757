import { room } from '../../mentoring/framework-room.js';
import type { Version } from '../../ports/programmes.js';
import { openingOf } from '../../mentoring/reflection-required.js';
import { html, type Html } from '../pages/html.js';
import type { Visit } from './visit.js';

/** Every framework with its versions: which is in use, and what can be done with each. */
export function listPage(visit: Visit, versions: readonly Version[], notice: string | null): Html {
  const { words, running } = visit;
  const { t } = words;
  const inOrder = [...versions].sort((a, b) => placeOf(visit, a) - placeOf(visit, b));
  const keys = [...new Set(inOrder.map(({ framework }) => framework.id))];
  return html`
    <header>
      <p class="who">${visit.visitor.name} · ${running.programme.name}</p>
      <h1>${t('What new {{agreement}}s are made on')}</h1>
      <p>
        ${t('At present on “{{key}}”, version {{number}}. What has begun stays as it is.', {
          key: running.inUse.framework.id,
          number: running.inUse.framework.number,
        })}
      </p>
    </header>
    ${notice !== null && html`<p class="notice" role="status">${notice}</p>`} ${bringing(visit)}
    ${keys.map((key) =>
      frameworkPart(
        visit,
        key,
        versions.filter(({ framework }) => framework.id === key),
      ),
    )}
    <form method="post" action="/framework/leave" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${visit.token}" />
      <button class="plain">${t('Close this page for good')}</button>
    </form>
  `;
}

const bringing = ({ words: { t }, token }: Visit): Html => html`
  <section aria-labelledby="bring">
    <h2 id="bring">${t('Bring your own')}</h2>
    <form class="row" method="post" action="/framework/edit" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${token}" />
      <label>
        ${t('A file in YAML or JSON, up to {{size}} KB', { size: room.file / 1024 })}
        <input type="file" name="file" accept=".yaml,.yml,.json" required />
      </label>
      <button name="deed" value="upload">${t('Open it in the editor')}</button>
    </form>
    <p class="faint">
      ${t('Or copy one of these and change it. Nothing happens to anybody until you say so.')}
    </p>
  </section>
`;

/** What is used stands first, then what is the programme's own. */
const placeOf = ({ running: { inUse } }: Visit, { framework, savedBy }: Version) =>
  framework.id === inUse.framework.id ? 0 : savedBy !== null ? 1 : 2;

function frameworkPart(visit: Visit, key: string, [newest, ...older]: readonly Version[]): Html | null {
  if (!newest) return null;
  const { t } = visit.words;
  return html`
    <section aria-labelledby="framework-${key}">
      <h2 id="framework-${key}">
        ${key}${newest.savedBy === null && html` <small>${t('came with the bot')}</small>`}
      </h2>
      ${versionPart(visit, newest)} ${insideOf(visit, newest)}
      ${
        older.length > 0 &&
        html`<details>
          <summary>${t('Older versions')}</summary>
          ${older.map((version) => versionPart(visit, version))}
        </details>`
      }
    </section>
  `;
}

function versionPart(visit: Visit, version: Version): Html {
  const { id, framework, savedBy } = version;
  const { words, running } = visit;
  const { t } = words;
  const inUse = id === running.inUse.id;
  return html`
    <div class="version${inUse ? ' used' : ''}" id="version-${id}">
      <p>
        <strong>${t('Version {{number}}', { number: framework.number })}</strong>
        ${inUse && html`<span class="badge">${t('in use')}</span>`}<br />
        ${t('{{owner}}, {{date}}', { owner: framework.owner, date: words.date(framework.date) })}
        ${savedBy !== null && html`<span class="faint">${t('saved by {{name}}', { name: savedBy })}</span>`}
      </p>
      ${deedsFor(visit, version)}
    </div>
  `;
}

function deedsFor({ words: { t }, running, token }: Visit, { id, framework, savedBy }: Version): Html {
  const inUse = id === running.inUse.id;
  const name = `${framework.id} ${framework.number}`;
  const [copied, said] =
    savedBy === null
      ? [t('Copy'), t('Copy {{name}}', { name })]
      : [t('Change'), t('Change {{name}}', { name })];
  return html`
    <div class="row">
      ${
        !inUse &&
        html`<form method="post" action="/framework/use" enctype="multipart/form-data">
          <input type="hidden" name="token" value="${token}" />
          <button
            name="version"
            value="${id}"
            aria-label="${t('Use {{name}} for new {{agreement}}s', { name })}"
          >
            ${t('Use for new {{agreement}}s')}
          </button>
        </form>`
      }
      <a class="button" href="/framework/edit?copy=${id}" aria-label="${said}"> ${copied} </a>
      <a href="/framework/download?version=${id}&as=yaml" aria-label="${t('{{name}} as YAML', { name })}"
        >YAML</a
      >
      <a href="/framework/download?version=${id}&as=json" aria-label="${t('{{name}} as JSON', { name })}"
        >JSON</a
      >
    </div>
  `;
}

/** For a look before one chooses. */
const insideOf = ({ words: { t } }: Visit, { framework }: Version): Html => html`
  <details>
    <summary>${t('What is in it')}</summary>
    ${openingOf(framework, t).map((said) => html`<p>${said}</p>`)}
    <ol>
      ${framework.steps.map(
        ({ title, clauses }) =>
          html`<li>
            ${t(title)}<br /><span class="faint"
              >${clauses.map(({ heading }) => t(heading)).join(' · ')}</span
            >
          </li>`,
      )}
    </ol>
  </details>
`;
