import { sizeOf } from '../../../adaptive-cards/shared-links.js';
import type { Words } from '../../conversation/language.js';
import { longestTitle, mostFileBytes, type SharedFile } from '../../mentoring/shared-links.js';
import { html, type Html } from '../pages/html.js';

interface AddingPage {
  other: string;
  /** Where the form goes. */
  action: string;
  token: string;
  /** As it was typed. */
  title: string;
  error: string | null;
}

/** One file and what it is, in this order: what was typed is read before a file that is too large is cut off. */
export const addingPage = ({ t }: Words, { other, action, token, title, error }: AddingPage): Html => html`
  <h1>${t('Add a file')}</h1>
  <p>${t('You and {{name}} see it, and nobody else.', { name: other })}</p>
  ${error !== null && html`<p class="faults" role="alert">${error}</p>`}
  <form method="post" action="${action}" enctype="multipart/form-data">
    <input type="hidden" name="token" value="${token}" />
    <label>
      ${t('What is it?')}
      <input
        type="text"
        name="title"
        value="${title}"
        maxlength="${longestTitle}"
        required
        autocomplete="off"
      />
    </label>
    <label>
      ${t('The file, {{size}} at most', { size: sizeOf(t, { bytes: mostFileBytes }) })}
      <input type="file" name="file" required />
    </label>
    <p class="faint">${t('It is kept encrypted. I do not check it for viruses.')}</p>
    <button class="first">${t('Share it')}</button>
  </form>
`;

export const addedPage = ({ t }: Words, { other, title }: { other: string; title: string }): Html => html`
  <h1>${t('It is shared')}</h1>
  <p role="status">
    ${t('“{{title}}” is shared. {{name}} hears of it in the chat.', { title, name: other })}
  </p>
  <p>${t('You can close this page. For another file, type “share” to the bot.')}</p>
`;

interface FilePage {
  shared: SharedFile;
  other: string;
  by: string;
  /** In the reader's words. */
  on: string;
  /** Where it is downloaded. */
  download: string;
}

export const filePage = ({ t }: Words, { shared, other, by, on, download }: FilePage): Html => html`
  <h1>${shared.title}</h1>
  <p class="grow">${shared.file.name} · ${sizeOf(t, shared.file)}</p>
  <p>${t('{{name}} shared it on {{day}}.', { name: by, day: on })}</p>
  <p>${t('You and {{name}} see it, and nobody else.', { name: other })}</p>
  <p><a class="button" href="${download}">${t('Download')}</a></p>
`;
