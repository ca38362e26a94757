import type { Words } from '../src/conversation/language.js';
import type { Paragraph } from './kit/card.js';
import { faint, paragraph } from './kit/make.js';

export interface ActionView {
  text: string;
  owner: string;
  /** `YYYY-MM-DD` */
  due: string | null;
  worth: boolean;
}

/** One action: what, whose, by when. */
export const actionLine = ({ t, date }: Words, { text, owner, due, worth }: ActionView): Paragraph => {
  const whose = due === null ? owner : t('{{name}}, by {{date}}', { name: owner, date: date(due) });
  const outside = worth ? ` · ${t('perhaps worth sharing outside')}` : '';
  return paragraph(`• ${text} `, faint(`(${whose}${outside})`));
};

const mostShown = 8;

/** As many as a message has room for. */
export const actionLines = (words: Words, actions: readonly ActionView[]): Paragraph[] => {
  const further = actions.length - mostShown;
  return [
    ...actions.slice(0, mostShown).map((action) => actionLine(words, action)),
    ...(further > 0 ? [paragraph(words.t('And {{count}} more.', { count: further }))] : []),
  ];
};
