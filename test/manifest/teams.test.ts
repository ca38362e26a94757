import { fileURLToPath } from 'node:url';
import { mostInTeams } from '../../manifest/commands.js';
import { commands } from '../../src/conversation/commands.js';
import { readSources } from '../../manifest/packages.js';
import { png } from '../../manifest/png.js';
import { teamsProblems, teamsWithCommands } from '../../manifest/teams.js';

const { teams, icons } = readSources(fileURLToPath(new URL('../../manifest', import.meta.url)));
const bot = teams.bots?.[0] ?? { botId: '', scopes: [] };

test('the committed manifest and its icons are good', () => {
  expect(teamsProblems(teams, icons)).toEqual([]);
});

test('it suggests every command that is not seldom in a personal chat, and in a group only what all may see', () => {
  const suggested = (scope: string) =>
    bot.commandLists
      ?.find(({ scopes }) => scopes.some((each) => each === scope))
      ?.commands.map(({ title }) => title);
  const often = commands.filter((each) => !('seldom' in each));
  expect(suggested('personal')).toEqual(often.map(({ word }) => word));
  expect(suggested('groupChat')).toEqual(
    often.filter(({ audience }) => audience === 'both').map(({ word }) => word),
  );
  expect(suggested('groupChat')).not.toContain('home');
  expect(often.length).toBeLessThanOrEqual(mostInTeams);
  expect(teamsWithCommands(teams)).toEqual(teams);
});

const thirteen = Array.from({ length: 13 }, (_, n) => ({ title: `word${n}`, description: '' }));

test.each([
  ['a short name of 31', { name: { short: 'M'.repeat(31) } }, /^\/name\/short/],
  ['an id that is no GUID', { id: 'mentoring' }, /^\/id /],
  ['no icons', { icons: { color: 'color.png', outline: '' } }, /^\/?icons/],
  ['a colour that is none', { accentColor: 'green' }, /^\/accentColor/],
  [
    '13 commands in one scope',
    { bots: [{ ...bot, commandLists: [{ scopes: ['personal'], commands: thirteen }] }] },
    /^\/bots\/0\/commandLists\/0\/commands/,
  ],
  ['a scope that does not exist', { bots: [{ ...bot, scopes: ['everywhere'] }] }, /^\/bots\/0\/scopes/],
  ['a misspelt field', { bot: [] }, /additional/],
  ['a schema of which nothing is at hand', { $schema: 'https://example.org/teams.json' }, /^\$schema/],
  ['a version that its schema does not describe', { manifestVersion: '1.3' }, /^\/manifestVersion/],
])('%s is refused', (_, change, problem) => {
  const problems = teamsProblems(Object.assign(structuredClone(teams), change), icons);
  expect(problems[0]).toMatch(problem);
});

const square = (size: number) => png({ width: size, height: size }, () => [255, 255, 255, 255]);

test.each([
  ['is missing', undefined, 'icons.color: there is no color.png'],
  ['is no picture', Buffer.from('<svg/>'), 'icons.color: color.png is no PNG'],
  ['is too small', square(96), 'icons.color: 96×96 where Teams wants 192×192'],
])('a colour icon that %s is refused', (_, color, problem) => {
  const { outline = square(32) } = Object.fromEntries(
    Object.entries(icons).map(([name, file]) => [name.slice(0, -4), file]),
  );
  const files = { 'outline.png': outline, ...(color && { 'color.png': color }) };
  expect(teamsProblems(teams, files)).toEqual([problem]);
});
