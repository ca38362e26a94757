// Prisma's schema engine, compiled to WebAssembly by its makers (the same commit as the native one), over node-postgres.
import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { connect } from './adapter.mjs';

const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
const folder = new URL('.', pathToFileURL(entry));

export const engineVersion = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).version;

/**
 * Without a url, or without one for the shadow database, a throw-away server is started when first needed.
 * `close` ends every connection and deletes what was started.
 */
export async function openEngine({ url, shadowUrl, datamodels } = {}) {
  await load();
  const spare = spareServer();
  const opened = [];
  const keep = async (adapter) => (opened.push(await adapter), opened.at(-1));
  const adapters = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'mentoring-bot',
    connect: async () => keep(connect(url ?? (await spare.url()))),
    connectToShadowDb: async () => keep(connect(shadowUrl ?? (await spare.database()))),
  });
  const engine = await wasm.SchemaEngine.new({ datamodels }, () => {}, adapters);
  const close = async () => {
    await Promise.all(opened.map((adapter) => adapter.dispose()));
    await spare.stop();
  };
  return { engine, close };
}

async function load() {
  const binary = readFileSync(new URL('schema_engine_bg.wasm', folder));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': wasm });
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

function spareServer() {
  let server;
  let made = 0;
  const url = async () => (await (server ??= startThrowAway())).url;
  return {
    url,
    async database() {
      const client = new pg.Client(await url());
      await client.connect();
      const name = `shadow_${++made}`;
      await client.query(`create database ${name}`).finally(() => client.end());
      return Object.assign(new URL(await url()), { pathname: `/${name}` }).href;
    },
    stop: async () => (await server)?.stop(),
  };
}

async function startThrowAway() {
  register('./typescript.mjs', import.meta.url);
  return (await import('./throw-away.ts')).startThrowAway();
}
