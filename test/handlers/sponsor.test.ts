import { intentions, type Intention } from '../../src/conversation/intentions.js';
import { textHash } from '../../src/mentoring/agreement-text.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import type { Inputs } from '../../src/ports/turn.js';
import { at as day } from '../mentoring/pair.js';
import { actionsIn, cardOf, openHouse } from './house.js';
import { benSaysYesTo, bothHaveSigned, contractsOn, lookedAt, onSlack, type House } from './pairs.js';

const at = day(0);

/** A programme that wants a sponsor's signature, where Ada and Ben have signed. */
let house: House;
let relationship: string;
let hash: string;
beforeEach(async () => {
  house = await openHouse();
  await contractsOn(house, { ...builtInFrameworks.standard, id: 'ours', sponsorSigns: true }, at);
  [relationship = ''] = await benSaysYesTo(house, ['Ada']);
  const { agreement } = await bothHaveSigned(house, relationship);
  hash = (agreement && textHash(agreement)) ?? '';
});
afterEach(() => house.close());

const says = async (person: string, intention: Intention, data: object = {}, inputs: Inputs = {}) =>
  cardOf(await house.person(onSlack(person)).means(intention, { relationship, ...data }, inputs));
const asks = async (whom: string) => {
  const card = await says('Ada', intentions.askSponsor, {}, { whom });
  await house.jobs.wake();
  return card;
};
const signs = (person: string) => says(person, intentions.signAsSponsor, { version: 1, hash });
const cardsTo = async (person: string) => {
  await house.jobs.wake();
  return house.delivered
    .filter(({ to }) => 'person' in to && to.person === person)
    .map(({ card, replaces }) => `${replaces === null ? '' : 'now '}${card.id}`);
};
const titles = async (person: string) =>
  actionsIn(await says(person, intentions.readAsSponsor)).map(({ title }) => title);

test('asked twice is asked once; who is asked in their place takes their card away, and theirs alone counts', async () => {
  for (const whom of ['Dana', 'Dana']) expect((await asks(whom)).id).toBe('sponsor.isAsked');
  expect(await cardsTo('Dana')).toEqual(['sponsor.asked']);
  await asks('Eve');
  expect(await cardsTo('Dana')).toEqual(['sponsor.asked', 'now sponsor.passed']);
  expect((await signs('Dana')).summary).toContain('That belongs to other people');

  expect(await titles('Eve')).toContain('Sign');
  expect((await signs('Eve')).id).toBe('sponsor.signed');
  expect(await titles('Eve')).not.toContain('Sign');
  expect((await says('Eve', intentions.declineToSign)).id).toBe('sponsor.signed');
  for (const card of [await asks('Dana'), await says('Ada', intentions.openSponsor)])
    expect(card.summary).toBe('A sponsor has signed this agreement already, so I ask nobody else.');
  const signed = await says('Ada', intentions.openAgreement);
  expect(actionsIn(signed).map(({ title }) => title)).not.toContain('Ask a sponsor to sign');
  expect(await cardsTo('Eve')).toEqual(['sponsor.asked', 'now sponsor.signed']);
  expect(house.delivered.map(({ card }) => card.summary)).not.toContainEqual(
    expect.stringContaining('does not sign'),
  );
});

test('while it lies open again, nothing is signed or asked, and what is said of it is so', async () => {
  await asks('Dana');
  await says('Ben', intentions.amendAgreement);
  const open = 'This agreement lies open again. A sponsor can sign once both of you have settled on a text.';
  for (const card of [await asks('Eve'), await says('Ada', intentions.openSponsor), await signs('Dana')])
    expect(card.summary).toBe(open);
  const reads = await says('Dana', intentions.readAsSponsor);
  expect(actionsIn(reads).map(({ title }) => title)).not.toContain('Sign');
  expect(JSON.stringify(reads.body.at(-1))).toContain('They have opened it again since');

  await says('Ben', intentions.dropAgreement, { version: 2 });
  expect(await titles('Dana')).toContain('Sign');
  await says('Ben', intentions.amendAgreement);
  await says('Dana', intentions.declineToSign);
  expect(await cardsTo('Dana')).toEqual(['sponsor.asked', 'now sponsor.declined']);
  expect(house.delivered.at(-1)?.card.summary).toBe(
    'Dana does not sign. What you have both signed stands all the same.',
  );
});

test('who has signed and is the sponsor no longer keeps their name on what they signed', async () => {
  await asks('Dana');
  await signs('Dana');
  const before = await lookedAt(house, relationship);
  expect(before.versions).toEqual({ newest: 1, standing: 1, sponsored: true });
  await house.database.pool.query('update relationship set sponsor_id = null');
  const { people, agreement, versions } = await lookedAt(house, relationship);
  expect(versions.sponsored).toBe(false);
  expect(agreement?.signatures.map(({ person }) => people[person]?.name).sort()).toEqual([
    'Ada',
    'Ben',
    'Dana',
  ]);
});

test('when the two part, whoever has not answered is not asked any more', async () => {
  await asks('Dana');
  await says('Ben', intentions.confirmEnd);
  expect(await cardsTo('Dana')).toEqual(['sponsor.asked', 'now sponsor.passed']);
  expect(await titles('Dana')).toEqual(expect.not.arrayContaining(['Sign']));
});
