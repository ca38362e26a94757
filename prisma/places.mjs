import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Where the scripts of this folder look unless told otherwise. */
export const options = {
  schema: { type: 'string', default: here('schema.prisma') },
  migrations: { type: 'string', default: here('migrations') },
};
