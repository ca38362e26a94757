// Builds the app packages for PUBLIC_URL and TEAMS_APP_ID into manifest/build: npm run manifest
// With --check it writes nothing and fails where a committed manifest is wrong or behind the commands.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { packagesFor, problemsOf, readSources, upToDate } from './packages.js';
import { readOperator, stillPlaceholders, type Operator } from './placeholders.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const committed = readSources(folder);
const current = upToDate(committed);
const problems = await (values.check ? check() : build());
if (problems.length > 0) console.error(problems.join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;

function check(): string[] {
  const behind =
    'The manifests do not list the commands as src/conversation/commands.ts does: run npm run manifest.';
  return [...(isDeepStrictEqual(committed, current) ? [] : [behind]), ...problemsOf(committed)];
}

async function build(): Promise<string[]> {
  const read = readOperator(process.env);
  const problems = [...('problems' in read ? read.problems : []), ...problemsOf(current)];
  if ('operator' in read && problems.length === 0) await write(read.operator);
  return problems;
}

async function write(operator: Operator): Promise<void> {
  await rewrite('slack.json', current.slack);
  await rewrite('teams/manifest.json', current.teams);
  mkdirSync(join(folder, 'build'), { recursive: true });
  for (const [name, content] of Object.entries(packagesFor(current, operator))) {
    writeFileSync(join(folder, 'build', name), content);
    console.log(`Wrote manifest/build/${name}`);
  }
  const missing = stillPlaceholders(operator);
  if (missing.length > 0) console.log(`Only for looking at: ${missing.join(' and ')} not set.`);
}

async function rewrite(name: string, manifest: unknown): Promise<void> {
  const path = join(folder, name);
  const style = await resolveConfig(path);
  writeFileSync(path, await format(JSON.stringify(manifest), { ...style, filepath: path }));
}
