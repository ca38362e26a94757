import { actionText, becameOf, linesOf, totalsText } from '../../../adaptive-cards/remembered.js';
import type { Words } from '../../conversation/language.js';
import type { Action } from '../../mentoring/action.js';
import { farthest, type KeptGoal, type Reading } from '../../mentoring/goals-kept.js';
import type { Remembered, Totals } from '../../mentoring/history.js';
import { html, type Html } from '../pages/html.js';

export interface HistoryPage {
  /** The reader, and the other. */
  reader: string;
  other: string;
  nameOf: (person: string) => string;
  /** Today, in the reader's words. */
  on: string;
  totals: Totals;
  goals: readonly (KeptGoal & { reading: Reading['goals'][number] | null })[];
  /** Open, or taken on outside of a session. */
  actions: readonly Action[];
  past: readonly Remembered[];
  /** How many older sessions do not stand here. */
  left: number;
  closing: { action: string; token: string };
}

/** All of it, as one of the two may see it, to read and to print. */
export const historyPage = (words: Words, page: HistoryPage): Html => {
  const { t } = words;
  const { reader, other, on, totals } = page;
  return html`
    <header>
      <h1>${t('You and {{name}}: what has been', { name: other })}</h1>
      <p>${totalsText(words, totals)}</p>
      <p class="faint">
        ${t('As {{name}} may see it, on {{day}}. “Only you” stands where {{other}} does not see it.', { name: reader, other, day: on })}
      </p>
      <p class="screen">${t('Print it from your browser. Think of where you leave the paper.')}</p>
    </header>
    ${goalsPart(words, page)} ${actionsPart(words, page)} ${sessionsPart(words, page)}
    <form method="post" action="${page.closing.action}" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${page.closing.token}" />
      <button class="plain">${t('Close this page for good')}</button>
    </form>
  `;
};

const goalsPart = ({ t, date }: Words, { goals }: HistoryPage): Html => html`
  <section aria-labelledby="goals">
    <h2 id="goals">${t('Goals')}</h2>
    ${goals.length === 0 && html`<p>${t('No goals are written down.')}</p>`}
    <ol>
      ${goals.map(
        ({ text, success, became, reading }) =>
          html`<li>
            <p class="whole">${text}</p>
            ${success !== '' && html`<p class="whole faint">${t('Success: {{text}}', { text: success })}</p>`}
            ${reading && html`<p>${t('How far: {{far}} of {{farthest}}', { far: reading.far, farthest })}</p>`}
            ${
              became &&
              html`<p>
                ${t(became.is === 'met' ? 'Met on {{day}}.' : 'Let go on {{day}}.', { day: date(became.on) })}
              </p>`
            }
          </li>`,
      )}
    </ol>
  </section>
`;

const actionsPart = (words: Words, { actions, nameOf }: HistoryPage): Html => html`
  <section aria-labelledby="actions">
    <h2 id="actions">${words.t('Actions that are open, or were taken on outside of a session')}</h2>
    ${listed(words, actions, nameOf)}
  </section>
`;

const listed = (words: Words, actions: readonly Action[], nameOf: HistoryPage['nameOf']): Html =>
  actions.length === 0
    ? html`<p>${words.t('None.')}</p>`
    : html`<ul>
        ${actions.map((action) => html`<li class="whole">${actionText(words, action, nameOf)}</li>`)}
      </ul>`;

const sessionsPart = (words: Words, { past, left, nameOf }: HistoryPage): Html => html`
  <section aria-labelledby="sessions">
    <h2 id="sessions">${words.t('Sessions, the newest first')}</h2>
    ${past.length === 0 && html`<p>${words.t('No session has been booked yet.')}</p>`}
    ${past.map((each) => sessionPart(words, each, nameOf))}
    ${left > 0 && html`<p>${words.t('{{count}} older sessions do not stand here.', { count: left })}</p>`}
  </section>
`;

function sessionPart(
  words: Words,
  { session, said, actions }: Remembered,
  nameOf: HistoryPage['nameOf'],
): Html {
  const { t } = words;
  const about = [t('{{count}} minutes', { count: session.minutes }), session.where, becameOf(words, session)];
  const lines = linesOf(words, said, nameOf);
  return html`<article aria-labelledby="session-${session.id}">
    <h3 id="session-${session.id}">${words.day(session.at)}</h3>
    <p>${about.filter((part) => part !== '').join(' · ')}</p>
    ${
      lines.length > 0 &&
      html`<dl>
        ${lines.map(
          ({ title, text, isMineAlone }) => html`
            <dt>${title}${isMineAlone && html` <small>${t('Only you')}</small>`}</dt>
            <dd class="whole">${text}</dd>
          `,
        )}
      </dl>`
    }
    ${
      actions.length > 0 &&
      html`<h4>${t('Taken on')}</h4>
        ${listed(words, actions, nameOf)}`
    }
  </article>`;
}
