import { killUnderLoad, type Outcome } from './kills.js';
import { judge } from './verdict.js';

/** A little of it at every test: `npm run crash -- --kills 200`. */
const options = { seed: 1, kills: 6, pairs: 12 };

test('killed again and again while reminders go out, the bots say each once, and what they note is what the platforms have', async () => {
  const outcome = await killUnderLoad(options);
  expect(outcome.findings).toEqual([]);
  expect(outcome.kills).toBe(options.kills);
  expect(outcome.counts.sent).toBeGreaterThan(20);
  expect(outcome.onTheirWay).toBeGreaterThan(0);
  findsWhatIsWrong(outcome);
}, 300_000);

/** The verdict is only as good as what it would have told. */
function findsWhatIsWrong({ undertaken, noted, posts }: Outcome): void {
  const [first, second] = posts;
  if (!first || !second) throw new Error('nothing arrived');
  const told = (...[otherNoted, otherPosts]: [typeof noted, typeof posts]) => {
    const { doubled, lost, wrong } = judge(undertaken, otherNoted, otherPosts).counts;
    return { doubled, lost, wrong };
  };
  const isOf = (id: string | null) => (note: (typeof noted)[number]) => note.id === id;
  expect(told(noted, [...posts, { ...first, platformId: 'another' }])).toMatchObject({ doubled: 1 });
  expect(told(noted, posts.slice(1))).toMatchObject({ lost: 1 });
  expect(told(noted, [{ ...first, conversation: 'somebody else’s' }, ...posts.slice(1)])).toMatchObject({
    wrong: 1,
  });
  expect(told(noted, [...posts, { ...second, text: 'Good morning' }])).toMatchObject({ wrong: 1 });
  const unheard = noted.filter((note) => !isOf(first.id)(note));
  expect(told(unheard, posts.slice(1))).toMatchObject({ lost: 1 });
  const waiting = noted.map((note) => (isOf(first.id)(note) ? { ...note, state: 'waiting' } : note));
  expect(told(waiting, posts)).toMatchObject({ lost: 1 });
}
