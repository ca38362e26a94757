import { commands } from '../src/conversation/commands.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { aside, button, card, facts, heading } from './kit/make.js';

export const help = ({ t }: Words, prefix: string) =>
  card('help', {
    summary: t('What I can do'),
    body: [
      heading(t('What I can do')),
      facts(commands.map(({ word, hint, help }) => [`${prefix}${word} ${hint && t(hint)}`.trim(), t(help)])),
      aside(t('What you write to me stays between you and the person it is for.')),
    ],
    actions: [button(t('What is next for me'), intentions.home, {})],
  });
