import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { commands } from '../src/conversation/commands.js';
import { plainVocabulary, wordsFor } from '../src/conversation/language.js';

const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** What Slack shows behind `/mentoring`. */
export const usageHint = (): string => commands.map(({ word, hint }) => `${word} ${hint}`.trim()).join(' | ');

/** What Teams suggests while one types: in a group, where everyone sees what is typed, only what concerns both. */
export const commandLists = (): TeamsManifestV1D29.CommandList[] => [
  { scopes: ['personal'], commands: commands.map(suggestion) },
  {
    scopes: ['groupChat'],
    commands: commands.filter(({ audience }) => audience === 'both').map(suggestion),
  },
];

const suggestion = ({ word, help }: (typeof commands)[number]) => ({ title: word, description: t(help) });
