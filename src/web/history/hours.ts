import { hoursOf } from '../../../adaptive-cards/remembered.js';
import { hoursText } from '../../../adaptive-cards/hours.js';
import type { Words } from '../../conversation/language.js';
import type { Hour } from '../../mentoring/history.js';
import { totalsByKind, totalsOf } from '../../mentoring/portfolio.js';
import { html, type Html } from '../pages/html.js';

interface HoursPage {
  hours: readonly Hour[];
  /** The calendar date of an instant, `YYYY-MM-DD`, where the mentor lives. */
  dateOf: (hour: Hour) => string;
  closing: { action: string; token: string };
}

/** E-05: a line for each session, and nothing about those whom it was with. */
export const hoursPage = (words: Words, { hours, dateOf, closing }: HoursPage): Html => {
  const { t } = words;
  return html`
    <header>
      <h1>${t('My hours, without names')}</h1>
      <p>${hoursText(words, totalsOf(hours))}</p>
      ${
        hours.length > 0 &&
        html`<p class="screen">
          <a class="button" href="/hours/download">${t('Download the table (CSV)')}</a>
        </p>`
      }
    </header>
    ${hours.length > 0 && tableOf(words, hours, dateOf)}
    <form method="post" action="${closing.action}" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${closing.token}" />
      <button class="plain">${t('Close this page for good')}</button>
    </form>
  `;
};

function tableOf(words: Words, hours: readonly Hour[], dateOf: HoursPage['dateOf']): Html {
  const { t } = words;
  const columns = [t('Date'), t('Hours'), t('Kind'), t('Pair')];
  return html`
    <div class="wide" tabindex="0" role="region" aria-labelledby="table">
      <table>
        <caption id="table">
          ${t('Every session that was held. Each pair has a number.')}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${hours.map(
            (hour) =>
              html`<tr>
                <th scope="row">${words.date(dateOf(hour))}</th>
                <td>${hoursOf(hour.minutes)}</td>
                <td>${kindOf(words, hour.kind)}</td>
                <td>${hour.relationship}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          ${totalsByKind(hours).map(
            ([kind, { minutes }]) =>
              html`<tr>
                <th scope="row">${t('All {{kind}}', { kind: kindOf(words, kind) })}</th>
                <td>${hoursOf(minutes)}</td>
                <td>${kindOf(words, kind)}</td>
                <td></td>
              </tr>`,
          )}
        </tfoot>
      </table>
    </div>
  `;
}

/** By itself, whatever the reader's own programme is called. */
const kindOf = ({ t }: Words, kind: Hour['kind']) => (kind === 'coaching' ? t('coaching') : t('mentoring'));

/** The same for a spreadsheet; the totals at the end. */
export function hoursCsv(hours: readonly Hour[], dateOf: HoursPage['dateOf']): string {
  const { sessions, minutes, relationships } = totalsOf(hours);
  const rows = [
    ['date', 'hours', 'kind', 'relationship'],
    ...hours.map((hour) => [dateOf(hour), hoursOf(hour.minutes), hour.kind, String(hour.relationship)]),
    ...totalsByKind(hours).map(([kind, total]) => [
      'total',
      hoursOf(total.minutes),
      kind,
      String(total.relationships),
    ]),
    ['total', hoursOf(minutes), `${sessions} sessions`, String(relationships)],
  ];
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets take what begins like that for a formula (OWASP: CSV injection). */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
