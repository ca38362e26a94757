import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { commands } from '../src/conversation/commands.js';
import { plainVocabulary, wordsFor } from '../src/conversation/language.js';

const { t } = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** What Slack shows behind `/mentoring`. */
export const usageHint = (): string => commands.map(({ word, hint }) => `${word} ${hint}`.trim()).join(' | ');

/** Teams refuses a manifest with more in one scope (learn.microsoft.com/microsoftteams/platform/bots/how-to/create-a-bot-commands-menu). */
export const mostInTeams = 12;

/**
 * What Teams suggests while one types: in a group, where everyone sees what is typed, only what concerns both. The seldom
 * ones are in the help, and work all the same.
 */
export const commandLists = (): TeamsManifestV1D29.CommandList[] => [
  { scopes: ['personal'], commands: listed(commands) },
  { scopes: ['groupChat'], commands: listed(commands.filter(({ audience }) => audience === 'both')) },
];

type Command = (typeof commands)[number];

const listed = (all: readonly Command[]) =>
  all
    .filter((each) => !('seldom' in each))

    .map(suggestion);

const suggestion = ({ word, help }: Command) => ({ title: word, description: t(help) });
