import { html, type Html } from '../pages/html.js';
import type { Words } from '../../conversation/language.js';

/** One press more than a link needs: what checks links for people follows them, and would use this one up. */
export const entryPage = ({ t }: Words, { name, key }: { name: string; key: string }): Html => html`
  <h1>${t('The framework page')}</h1>
  <p>
    ${t('For {{name}}. The link works once; the page then stays open until an hour after you last used it.', { name })}
  </p>
  <form method="post" action="/framework/open" enctype="multipart/form-data">
    <input type="hidden" name="key" value="${key}" />
    <button class="first">${t('Open the framework page')}</button>
  </form>
`;

/** What somebody reads who cannot come in, or cannot go on. */
export const sorryPage = ({ t }: Words, says: string, draft: string | null = null): Html => html`
  <h1>${t('The framework page')}</h1>
  <p role="alert">${says}</p>
  ${draft !== null && givenBack(t, draft)}
  <p><a href="/framework">${t('Back to the page')}</a></p>
`;

const givenBack = (t: Words['t'], draft: string): Html => html`
  <label>
    ${t('This is what you wrote. It was kept nowhere: copy it, and paste it into the editor once you are there again.')}
    <textarea id="draft" rows="30" readonly>${draft}</textarea>
  </label>
`;
