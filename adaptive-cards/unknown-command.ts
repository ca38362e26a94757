import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { button, card, clipped, paragraph } from './kit/make.js';
import type { Action } from './kit/card.js';

/** A mistyped word gets the nearest one as a button. */
export const unknownCommand = ({ t }: Words, typed: string, nearest: Action | null) =>
  card('unknown-command', {
    summary: t('I do not know that word'),
    body: [paragraph(t('I do not know “{{typed}}”.', { typed: clipped(typed, 40) }))],
    actions: [...(nearest ? [nearest] : []), button(t('Everything I can do'), intentions.help, {})],
  });
