// A bot that has nothing but its database: node only-a-database.mjs PROJECT DATA_DIR [USER]
// Says on standard output what it got, or why it got nothing; stops in order when its standard input ends.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('../../../prisma/typescript.mjs', import.meta.url);
const [, , project, dataDir, user] = process.argv;
const { startEmbedded } = await import(pathToFileURL(`${project}/src/store/embedded/start.ts`).href);
if (user && Number(user) !== process.getuid()) {
  process.setgroups([]);
  process.setgid(Number(user));
  process.setuid(Number(user));
}
const log = [];
try {
  const { url, dataPath, stop } = await startEmbedded({ dataDir, log: (line) => log.push(line) });
  process.stdin.resume().once('end', () => stop());
  console.log(JSON.stringify({ url, dataPath, log }));
} catch ({ problem, message }) {
  console.log(JSON.stringify({ problem, message }));
}
