import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledIn, type Operator } from './placeholders.js';
import { slackProblems, slackWithCommands, type SlackManifest } from './slack.js';
import { teamsPackage, teamsProblems, teamsWithCommands, type Files, type TeamsManifest } from './teams.js';

/** The committed manifests, as they stand. */
export interface Sources {
  slack: SlackManifest;
  teams: TeamsManifest;
  icons: Files;
}

export function readSources(folder: string): Sources {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const icon = (name: string) => [name, readFileSync(join(folder, 'teams', name))] as const;
  return {
    // What is wrong with them is said by the validation, not by a cast.
    slack: json('slack.json') as SlackManifest,
    teams: json('teams/manifest.json') as TeamsManifest,
    icons: Object.fromEntries([icon('color.png'), icon('outline.png')]),
  };
}

/** The same, with what is derived from the grammar of the commands brought up to date. */
export const upToDate = ({ slack, teams, icons }: Sources): Sources => ({
  slack: slackWithCommands(slack),
  teams: teamsWithCommands(teams),
  icons,
});

/** What is wrong, each with the file it is in; empty when nothing. */
export const problemsOf = ({ slack, teams, icons }: Sources): string[] => [
  ...slackProblems(slack).map((problem) => `slack.json ${problem}`),
  ...teamsProblems(teams, icons).map((problem) => `teams/manifest.json ${problem}`),
];

/** What is uploaded, by file name. */
export const packagesFor = ({ slack, teams, icons }: Sources, operator: Operator): Files => ({
  'slack.json': Buffer.from(JSON.stringify(filledIn(slack, operator), null, 2)),
  'mentoring-teams.zip': teamsPackage(filledIn(teams, operator), icons),
});
