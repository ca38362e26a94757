import type { Words } from '../src/conversation/language.js';
import { buttons, card, paragraph, titleWith } from './kit/make.js';
import type { Action } from './kit/card.js';

export interface Meant {
  relationship: string;
  /** Null: whoever comes with the code. */
  other: string | null;
  myRole: 'mentee' | 'mentor';
  since: { epochMilliseconds: number };
}

export interface WhichView {
  /** The newest first. */
  among: readonly Meant[];
  choosing: (title: string, relationship: string) => Action;
  /** Null where all are shown. */
  showingAll: ((title: string) => Action) | null;
}

/** More than these would be a wall of buttons. */
const atFirst = 10;

/** anywhere but in a room of exactly one relationship, the bot asks which one is meant. */
export function whichRelationship(words: Words, { among, choosing, showingAll }: WhichView) {
  const shown = showingAll ? among.slice(0, atFirst) : among;
  const choices = shown.map((meant) => choosing(titleOf(words, meant, among), meant.relationship));
  return card('which-relationship', {
    summary: words.t('With whom?'),
    body: [paragraph(words.t('With whom?')), buttons(...choices)],
    actions: showingAll && shown.length < among.length ? [showingAll(words.t('Show all'))] : [],
  });
}

/** The name alone, unless there is somebody else of that name, or the same person once more. */
function titleOf({ t, day }: Words, { other, myRole, since }: Meant, among: readonly Meant[]): string {
  const values = { day: day(since) };
  if (other === null)
    return myRole === 'mentee'
      ? t('Your code for a {{mentor}}, {{day}}', values)
      : t('Your code for a {{mentee}}, {{day}}', values);
  if (among.filter((meant) => meant.other === other).length === 1) return titleWith(other, (name) => name);
  return titleWith(other, (name) =>
    myRole === 'mentee'
      ? t('{{name}}, as your {{mentor}}, since {{day}}', { name, ...values })
      : t('{{name}}, as your {{mentee}}, since {{day}}', { name, ...values }),
  );
}
