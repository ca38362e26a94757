import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

// Nothing is downloaded and nobody is told that Prisma runs.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= here('schema-engine.mjs');
process.env['CHECKPOINT_DISABLE'] ??= '1';

// The CLI insists on an address for the shadow database; schema-engine.mjs takes this one for none.
const noShadow = 'postgresql://throw-away.invalid/shadow';
const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: here('schema.prisma'),
  migrations: { path: here('migrations') },
  datasource: { ...(url && { url }), shadowDatabaseUrl: process.env['SHADOW_DATABASE_URL'] ?? noShadow },
});
