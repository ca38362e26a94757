import { readFileSync } from 'node:fs';
import pino from 'pino';
import type { WritingKind } from '../../src/mentoring/writing.js';
import { about } from '../../src/web/about.js';
import { createServer } from '../../src/web/server.js';

const { developer } = JSON.parse(readFileSync('manifest/teams/manifest.json', 'utf8')) as {
  developer: Record<'privacyUrl' | 'termsOfUseUrl', string>;
};

test.each([
  [developer.privacyUrl, 'What this mentoring bot keeps'],
  [developer.termsOfUseUrl, 'Terms of use'],
])('the page that the Teams manifest names is there: %s', async (url, words) => {
  const { status, type, page } = await opened(url);
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page).toContain(`<h1>${words}`);
});

/** What the page calls each kind of writing. */
const kept = {
  mind: 'whether to go on',
  place: 'where the first meeting is',
  conflicts: 'conflicts of interest',
  training: 'still learning and what would help',
  readiness: 'thought about before the start',
  asked: 'last asked of the coordinator',
  review: 'how each of them thinks that it goes',
  points: 'what to talk about in a session',
  quiet: 'what each wants from it',
  takeAway: 'and takes from it',
  feedback: 'feedback to each other',
  summary: 'a summary for the mentor',
  diary: 'reflections and',
  notes: 'private notes',
  reflected: 'and takes from it',
  goals: 'It keeps the goals with what a mentee says of them',
  reading: 'how far they are',
  onTrack: 'whether it goes as it should',
  links: 'the links and files that the two share',
  survey: 'what each answers in the programme’s own surveys',
} as const satisfies Record<WritingKind, string>;

test.each([
  ...Object.entries(kept),
  ['page', 'how a mentor works'],
  ['version', 'with all its versions, signed or not'],
  ['draft', 'changes that were not sent yet'],
  ['terms', 'the numbers that reminders go by'],
  ['coordinator', 'get what you send them yourself, word for word and with your name'],
  [
    'sponsor',
    'reads the whole text that both have signed, with what each of them promises, and nothing else',
  ],
  ['calendar', 'whoever has that address sees when and where you meet'],
  ['address', 'the e-mail address that Slack or Teams has for you, encrypted, to send your sessions'],
  ['settings', 'at what hours you want to hear from it, your time zone where you have chosen one'],
  ['pulse', 'It keeps when it asked and when you answered, and not what'],
  ['results', 'without the name of who wrote it, only once five have answered, and five at a time'],
  ['off', 'what you want once a week only, or not at all'],
  ['file', 'is deleted when whoever shared it takes it away'],
  ['retention', 'nothing is deleted by itself'],
  ['picture', 'at an address that nobody can guess, and that works for an hour'],
  ['document', 'in Slack, the signed agreement as a PDF'],
])('the page on privacy names what is kept, and who reads it: %s', async (_, words) => {
  expect((await opened(developer.privacyUrl)).page).toContain(words);
});

async function opened(url: string) {
  const server = createServer({ routes: about, log: pino({ level: 'silent' }), newId: () => '' });
  const port = await server.listen(0, '127.0.0.1');
  const answer = await fetch(new URL(new URL(url).pathname, `http://127.0.0.1:${port}`));
  const page = await answer.text();
  await server.close();
  return { status: answer.status, type: answer.headers.get('content-type'), page };
}
