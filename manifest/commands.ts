import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { commands } from '../src/conversation/commands.js';
import { plainVocabulary, wordsFor } from '../src/conversation/language.js';

type Word = (typeof commands)[number]['word'];

/** Teams shows everyone in a group what is typed there, so only what both may see is suggested in one. */
const saidInGroups: readonly Word[] = ['agree', 'help'];

const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** What Slack shows behind `/mentoring`. */
export const usageHint = (): string => commands.map(({ word, hint }) => `${word} ${hint}`.trim()).join(' | ');

/** What Teams suggests while one types. */
export const commandLists = (): TeamsManifestV1D29.CommandList[] => [
  { scopes: ['personal'], commands: commands.map(suggestion) },
  {
    scopes: ['groupChat'],
    commands: commands.filter(({ word }) => saidInGroups.includes(word)).map(suggestion),
  },
];

const suggestion = ({ word, help }: (typeof commands)[number]) => ({ title: word, description: t(help) });
