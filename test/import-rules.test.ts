import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Rule {
  name: string;
  comment: string;
}

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

const house = fileURLToPath(new URL('..', import.meta.url));
const { forbidden }: { forbidden: Rule[] } = createRequire(import.meta.url)('../.ci/import-rules.cjs');

/** For each rule the files that break it, and what stands in them. */
const planted: Record<string, Record<string, string>> = {
  'mentoring-is-pure': { 'src/mentoring/frameworks/p1.ts': "import 'node:fs';" },
  'mentoring-hashes-in-one-place': { 'src/mentoring/p2.ts': "import { createHash } from 'node:crypto';" },
  'conversation-is-only-words': {
    'src/conversation/p3.ts': "import '../mentoring/person.js';",
  },
  'cards-know-only-domain-and-words': { 'adaptive-cards/p4.ts': "import '../src/ports/turn.js';" },
  'cards-get-time-as-words': { 'adaptive-cards/kit/p5.ts': "import 'temporal-polyfill';" },
  'ports-are-only-agreements': { 'src/ports/p6.ts': "import '../handlers/dispatch.js';" },
  'handlers-know-no-room': { 'src/handlers/p7.ts': "import '../store/store.js';" },
  'jobs-know-no-room': { 'src/jobs/p8.ts': "import type {} from '../handlers/announce.js';" },
  'slack-knows-no-room': { 'src/chat/slack/p9.ts': "import '../teams/limits.js';" },
  'teams-knows-no-room': { 'src/chat/teams/render/p10.ts': "import '../../slack/limits.js';" },
  'store-knows-no-room': { 'src/store/p11.ts': "import '../web/server.js';" },
  'paper-knows-no-room': { 'src/paper/pdf/p40.ts': "import '../../store/store.js';" },
  'pictures-only-in-paper': { 'src/web/p44.ts': "import type {} from '@resvg/resvg-js';" },
  'pdf-only-in-paper': { 'src/web/p41.ts': "import type {} from 'pdfkit';" },
  'mail-knows-no-room': { 'src/mail/p45.ts': "import '../store/store.js';" },
  'nodemailer-only-in-mail': { 'src/jobs/p46.ts': "import type {} from 'nodemailer';" },
  'web-knows-no-room': { 'src/web/p12.ts': "export * from '../store/store.js';" },
  'playground-stands-alone': { 'src/playground/slack/p13.ts': "import '../../chat/slack/limits.js';" },
  'page-runs-in-the-browser': { 'src/playground/page/p14.ts': "import '../slack/workspace.js';" },
  'slack-sdk-only-in-slack': { 'src/handlers/p15.ts': "import type {} from '@slack/types';" },
  'bot-framework-only-in-teams': { 'src/chat/slack/p16.ts': "import 'botbuilder';" },
  'database-only-in-store': { 'src/jobs/p17.ts': "import type {} from 'pg';" },
  'no-express': { 'src/web/p18.ts': "import 'express';" },
  'wiring-is-imported-by-nobody': {
    'src/web/p19.ts': "const late = import('../config.js');\nexport { late };",
  },
  'no-cycles': {
    'src/mentoring/p20.ts': "import { b } from './p21.js';\nexport const a = () => b;",
    'src/mentoring/p21.ts': "import { a } from './p20.js';\nexport const b = () => a;",
  },
  'no-cycles-between-folders': {
    'src/playground/slack/p22.ts': "import type { B } from '../teams/p23.js';\nexport type A = B;",
    'src/playground/teams/p23.ts': "import type { A } from '../slack/p22.js';\nexport type B = A;",
  },
  'no-unresolved': { 'src/web/p24.ts': "import './nowhere.js';" },
  'no-undeclared-package': { 'src/store/p25.ts': "import 'semver';" },
  'runs-without-dev-dependencies': { 'src/store/p26.ts': "import 'fast-check';" },
  'framework-file-knows-only-the-domain': {
    'src/framework-file/p28.ts': "import '../web/server.js';",
  },
  'calendar-knows-only-words-and-ports': { 'src/calendar/p42.ts': "import '../web/server.js';" },
  'ical-only-in-calendar': { 'src/web/p43.ts': "import type {} from 'ical-generator';" },
  'date-holidays-only-in-calendar': { 'src/web/p47.ts': "import type {} from 'date-holidays';" },
  'yaml-only-in-framework-files': { 'src/web/p29.ts': "import 'yaml';" },
  'no-orphans': { 'src/web/p27.ts': 'export const alone = true;' },
};

let copy: string;
let broken: Violation[];

beforeAll(async () => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'import-rules-')));
  for (const name of ['src', 'adaptive-cards', '.ci', 'package.json', 'tsconfig.json'])
    cpSync(join(house, name), join(copy, name), { recursive: true });
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, source] of Object.values(planted).flatMap((files) => Object.entries(files)))
    writeFileSync(join(copy, path), source);
  broken = await violationsIn(copy);
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true }));

function violationsIn(folder: string): Promise<Violation[]> {
  const cli = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', '.ci/import-rules.cjs', '--output-type', 'json', '--preserve-symlinks'];
  return new Promise((resolve, reject) => {
    const words = [cli, ...options, 'src', 'adaptive-cards'];
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 1e9 }, (_, stdout, stderr) => {
      if (stdout === '') return reject(new Error(stderr));
      const { summary }: { summary: { violations: Violation[] } } = JSON.parse(stdout);
      resolve(summary.violations);
    });
  });
}

test('each rule says what to do instead', () => {
  for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(40);
});

test('each rule is broken once here', () => {
  expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test.each(Object.entries(planted))('%s bites', (rule, files) => {
  const places = Object.keys(files).flatMap((path) => [path, path.replace(/\/p\d+\.ts$/, '')]);
  const bitten = broken.filter(({ rule: { name }, from }) => name === rule && places.includes(from));
  expect(bitten).not.toEqual([]);
});
