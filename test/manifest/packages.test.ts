import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { packagesFor, problemsOf, readSources, upToDate } from '../../manifest/packages.js';
import { readOperator, stillPlaceholders, type Operator } from '../../manifest/placeholders.js';

const sources = readSources(fileURLToPath(new URL('../../manifest', import.meta.url)));
const operator: Operator = {
  PUBLIC_URL: 'https://bot.acme.test:8443/mentoring',
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
};

const text = (file: Uint8Array | undefined) => Buffer.from(file ?? []).toString();

test('the packages are for the operator, and nothing of the placeholders is left', () => {
  const packages = packagesFor(sources, operator);
  const zip = unzipSync(packages['mentoring-teams.zip'] ?? new Uint8Array());
  expect(Object.keys(zip).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const slack: typeof sources.slack = JSON.parse(text(packages['slack.json']));
  const teams: typeof sources.teams = JSON.parse(text(zip['manifest.json']));
  expect(slack.settings?.interactivity?.request_url).toBe(
    'https://bot.acme.test:8443/mentoring/slack/events',
  );
  expect(teams.id).toBe(operator.TEAMS_APP_ID);
  expect(teams.bots?.[0]?.botId).toBe(operator.TEAMS_APP_ID);
  expect(teams.validDomains).toEqual(['bot.acme.test']);
  expect(JSON.stringify([slack, teams])).not.toMatch(/example\.org|0000-0000/);
  expect(problemsOf({ slack, teams, icons: zip })).toEqual([]);
});

test('a manifest that is behind the commands is brought up to date', () => {
  const behind = structuredClone(sources);
  for (const bot of behind.teams.bots ?? []) bot.commandLists = [];
  for (const command of behind.slack.features?.slash_commands ?? []) command.usage_hint = 'help';
  expect(upToDate(behind)).toEqual(sources);
});

test('problems name the file they are in', () => {
  const slack = { ...sources.slack, surprise: true };
  const teams = { ...sources.teams, accentColor: 'green' };
  const problems = problemsOf({ ...sources, slack, teams });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['slack.json', 'teams/manifest.json']);
});

test.each([
  [{ PUBLIC_URL: 'http://bot.acme.test' }, /^PUBLIC_URL must be the https address/],
  [{ PUBLIC_URL: 'bot.acme.test' }, /^PUBLIC_URL/],
  [{ TEAMS_APP_ID: 'mentoring' }, /^TEAMS_APP_ID must be/],
])('%j is refused', (environment, problem) => {
  const read = readOperator(environment);
  expect('problems' in read && read.problems).toEqual([expect.stringMatching(problem)]);
});

test('settings that are missing or empty leave the placeholders and are said to', () => {
  const read = readOperator({ PUBLIC_URL: '' });
  expect('operator' in read && stillPlaceholders(read.operator)).toEqual(['PUBLIC_URL', 'TEAMS_APP_ID']);
  const given = readOperator({ ...operator, PUBLIC_URL: 'https://bot.acme.test/' });
  expect('operator' in given && given.operator.PUBLIC_URL).toBe('https://bot.acme.test');
  expect('operator' in given && stillPlaceholders(given.operator)).toEqual([]);
});
