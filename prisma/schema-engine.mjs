#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which would have to be downloaded: prisma.config.ts points the CLI here.
// The CLI sends one JSON-RPC request a line and reads the answers, also one a line, from standard output.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { engineVersion, openEngine } from './engine.mjs';

const PRISMA_CODES = {
  '3D000': 'P1003',
  '28P01': 'P1000',
  '42P04': 'P1009',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
};

const COMMANDS = {
  'can-connect-to-database': (url) => query(url, 'select 1'),
  'create-database': (url) => {
    const name = decodeURIComponent(new URL(url).pathname.slice(1));
    const maintenance = Object.assign(new URL(url), { pathname: '/postgres', search: '' }).href;
    return query(maintenance, `create database ${pg.escapeIdentifier(name)}`);
  },
};

const [flags, command] = splitAt(process.argv.slice(2), 'cli');
if (flags.includes('--version')) console.log(`schema-engine-cli ${engineVersion}`);
else if (command[0]) process.exitCode = await runCommand(command[0]);
else await answerRequests();

function splitAt(words, word) {
  const at = words.indexOf(word);
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}

function valuesOf(flag) {
  return flags.filter((_, n) => flags[n - 1] === flag);
}

function datasource() {
  const { url, shadowDatabaseUrl: shadow } = JSON.parse(valuesOf('--datasource')[0] ?? '{}');
  const shadowUrl = shadow && !new URL(shadow).hostname.endsWith('.invalid') ? shadow : undefined;
  return { url: url || undefined, shadowUrl };
}

async function answerRequests() {
  const datamodels = valuesOf('--datamodels').map((path) => [path, readFileSync(path, 'utf8')]);
  const opening = openEngine({ ...datasource(), datamodels: datamodels.length ? datamodels : undefined });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {};
    // What has no method answers one of our own requests to print.
    if (method) send({ id, ...(await answer(opening, method, params)) });
  }
  await opening.then(
    ({ close }) => close(),
    () => {},
  );
}

async function answer(opening, method, params) {
  try {
    const { engine } = await opening;
    return { result: await perform(engine, method, params) };
  } catch (error) {
    const { message = String(error), code: error_code = null, meta = null } = error;
    const data = { is_panic: false, message, error_code, meta };
    return { error: { code: 4466, message: 'An error happened. Check the data field for details.', data } };
  }
}

async function perform(engine, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(params ?? null);
  if (method !== 'diff') return (await engine[method](params)) ?? {};
  const { stdout, ...result } = await engine.diff(params);
  if (stdout != null) send({ id: 'print', method: 'print', params: { content: stdout } });
  return { ...result, stdout: null };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

async function runCommand(name) {
  try {
    const { url } = datasource();
    if (url) await COMMANDS[name](url);
    return 0;
  } catch (error) {
    const error_code = PRISMA_CODES[error.code] ?? 'P1011';
    const fields = { message: error.message || String(error.code), error_code };
    console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }));
    return 1;
  }
}

async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
