import { intentions, type Intention } from '../../src/conversation/intentions.js';
import { daysToReview } from '../../src/mentoring/terms.js';
import { cardOf, openHouse } from './house.js';
import { benSaysYesTo, bothHaveSigned, lookedAt, onSlack, type House } from './pairs.js';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const says = async (person: string, intention: Intention, data: Record<string, unknown>) =>
  cardOf(await house.person(onSlack(person)).means(intention, data));

const nextLook = async () => {
  const { rows } = await house.database.pool.query<{ at: Date }>('select next_look as at from relationship');
  return rows[0]?.at.toISOString();
};

test('after a new version was let be, the pair still hears when it wanted to look at the one that stands', async () => {
  const [relationship = ''] = await benSaysYesTo(house, ['Ada']);
  await bothHaveSigned(house, relationship);
  // Who meets as needed is not asked to.
  await house.database.pool.query(`update relationship set terms = terms || '{"cadence": "adHoc"}'`);
  const { relationship: pair, agreement } = await lookedAt(house, relationship);
  const days = pair.terms && daysToReview(pair.terms);
  const review = agreement?.signatures.at(-1)?.at.add({ hours: 24 * (days ?? 0) });
  await says('Ada', intentions.amendAgreement, { relationship });
  await says('Ben', intentions.dropAgreement, { relationship, version: 2 });
  await house.jobs.sweep();
  expect(await nextLook()).toBe(review && new Date(review.epochMilliseconds).toISOString());

  house.later({ hours: 24 * (days ?? 0) + 2 });
  await house.jobs.sweep();
  const asked = house.delivered.filter(({ card }) => card.id === 'review.called');
  expect(asked.map(({ to }) => 'room' in to)).toEqual([true]);
});

test('whoever coordinates the programme is not told as that about a pair that is theirs', async () => {
  const [own = '', other = ''] = await benSaysYesTo(house, ['chidi', 'Ada']);
  const names = async (id: string) => (await lookedAt(house, id)).coordinators.map(({ name }) => name);
  expect([await names(own), await names(other)]).toEqual([[], ['chidi']]);
  await house.person(onSlack('Eve')).types('start', ['chidi']);
  const { rows } = await house.database.pool.query<{ id: string }>(
    'select max(id::text) as id from relationship',
  );
  const mentors = await lookedAt(house, rows[0]?.id ?? '');
  expect([mentors.people[mentors.relationship.mentor ?? '']?.name, mentors.coordinators]).toEqual([
    'chidi',
    [],
  ]);
});

test('a paper that is on its way is not sent a second time; asked for again, it is', async () => {
  const [relationship = ''] = await benSaysYesTo(house, ['Ada']);
  await bothHaveSigned(house, relationship);
  const papers = async () => {
    await house.jobs.wake();
    return house.delivered.filter(({ card }) => card.id === 'document.here').map(({ file }) => file?.name);
  };
  const asks = (person: string, form: string) =>
    says(person, intentions.sendDocument, { relationship, version: 1, form });
  const clicks = [
    ['Ada', 'text'],
    ['Ada', 'text'],
    ['Ada', 'markdown'],
    ['Ben', 'text'],
  ] as const;
  for (const [person, form] of clicks)
    expect((await asks(person, form)).summary).toBe('I am sending the file to your own chat with me.');
  const [text, markdown] = ['txt', 'md'].map((ending) => expect.stringMatching(`${ending}$`) as string);
  expect((await papers()).sort()).toEqual([markdown, text, text]);
  await asks('Ada', 'text');
  expect(await papers()).toHaveLength(4);
});
