// Lets a script run the sources as they stand: node --import ./.ci/typescript.mjs FILE.ts
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('../prisma/typescript.mjs', import.meta.url);
register('./json.mjs', import.meta.url);
