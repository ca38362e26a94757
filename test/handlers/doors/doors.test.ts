import { samples } from '../../../adaptive-cards/samples.js';
import { isForm } from '../../../adaptive-cards/kit/card.js';
import { kindsOfNudge } from '../../../src/mentoring/nudge-kinds.js';
import { inputsOf } from '../../adaptive-cards/parts.js';
import { otherReads } from '../../mentoring/readers.js';
import { everythingIn } from '../../store/everything.js';
import { contractsOn } from '../pairs.js';
import { everybodyBrowses } from './browsing.js';
import {
  amiraAndBenAgree,
  amiraAndBenMeet,
  amiraEnds,
  bothWriteAnew,
  coraAndDanBegin,
  framework,
  last,
  sessionsAreHeld,
  timePasses,
  versionLetBe,
} from './deeds.js';
import { everybodyPresses, everybodyTypes } from './trying.js';
import { placeOf, wordsIn, type Planted } from './words.js';
import { openWorld, type Who, type World } from './world.js';

let world: World;
let paths: ReadonlySet<string>;

/** Everything is written that can be, everybody opens every door, and a year goes by. */
beforeAll(async () => {
  world = await openWorld();
  const { house } = world;
  await contractsOn(house, framework, house.house.clock.now());
  const theirs = await amiraAndBenAgree(world);
  await amiraAndBenMeet(world, theirs);
  await bothWriteAnew(world, theirs);
  const others = await coraAndDanBegin(world);
  await everybodyTypes(world);
  const [insiders, outsiders] = [['amira', 'ben', 'dana'] as const, ['chidi', 'eve', 'dan'] as const];
  await everybodyPresses(world, theirs, { insiders, outsiders, but: last });
  await everybodyPresses(world, others, {
    insiders: ['cora', 'dan'],
    outsiders: ['amira', 'eve'],
    but: last,
  });
  paths = await everybodyBrowses(world);
  await versionLetBe(world, theirs);
  await timePasses(world, 365, () => sessionsAreHeld(world, theirs));
  await world.does('ben', 'answerPulse', { relationship: theirs }, { worries: ['leaning', 'support'] });
  await everybodyTypes(world);
  await amiraEnds(world, theirs);
}, 90_000);
afterAll(() => world.house.close());

test('what somebody writes is read by all those whom it is for, and through no door by anybody else', () => {
  expect(wrongReaders(world)).toEqual([]);
});

test('what somebody ticks for themselves is answered to them, and seen nowhere else', () => {
  const seen = world.seen.filter(({ text }) => text.includes('"id":"pulse.ways"'));
  expect(seen.map(({ who, where }) => [who, where])).toEqual([['ben', 'answerPulse']]);
  const told = world.seen.filter(({ text }) => text.includes('leans on me'));
  expect(new Set(told.map(({ who, where }) => `${who} ${where}`))).toEqual(
    new Set(['ben openPulse', 'ben answerPulse', 'dan openPulse']),
  );
});

test('none of it stands in the log, in a table, in an address, in a notification, or in what a button carries', async () => {
  const tables = await everythingIn(world.house.database.pool);
  for (const [where, text] of [
    ['log', world.logged.join('\n')],
    ['tables', tables],
    ['addresses', [...paths].join('\n')],
    ['aside', world.aside.join('\n')],
  ] as const) {
    expect(text).not.toBe('');
    expect({ where, found: wordsIn(decodeURIComponent(text.replaceAll('%', '%25'))) }).toEqual({
      where,
      found: [],
    });
  }
});

test('nothing that can be written, sent by itself or asked for is left out', async () => {
  const { pool } = world.house.database;
  const kindsIn = async (table: string) =>
    (await pool.query<{ kind: string }>(`select distinct kind::text as kind from ${table}`)).rows
      .map(({ kind }) => kind)
      .sort();
  expect(await kindsIn('writing')).toEqual([...Object.keys(otherReads), 'page'].sort());
  expect(await kindsIn('nudge')).toEqual(kindsOfNudge.sort());
  const filled = new Set(world.planted.map(({ into }) => into));
  const asked = samples
    .map(({ card }) => card)
    .filter(isForm)
    .flatMap((form) =>
      inputsOf(form).flatMap(({ id, type }) => (type === 'Input.Text' ? [placeOf(form.id, id)] : [])),
    );
  // A seal, a region and a zone are nobody’s words; the rest are questions of other frameworks.
  expect(
    [...new Set(asked)].filter((place) => !filled.has(place) && !place.startsWith('agreement.step')).sort(),
  ).toEqual(['programme.choose holidays', 'settings.form zone', 'verify hash']);
});

function readersOf({ by, audience }: Planted): Who[] {
  const isTheirs = by === 'amira' || by === 'ben';
  const pair: Who[] = isTheirs ? ['amira', 'ben'] : ['cora', 'dan'];
  switch (audience) {
    case 'mine':
      return [by as Who];
    case 'pair':
      return pair;
    case 'signed':
      return isTheirs ? [...pair, 'dana'] : pair;
    case 'sent':
      return ['chidi'];
  }
}

/** Each word with those who read it and should not, and those who should and do not. */
function wrongReaders({ seen, planted }: World) {
  const found = new Map<string, Map<Who, string>>();
  for (const { who, where, text } of seen)
    for (const word of new Set(wordsIn(text)))
      found.set(word, (found.get(word) ?? new Map<Who, string>()).set(who, where));
  return planted.flatMap(({ word, into, ...each }) => {
    const readers = found.get(word) ?? new Map<Who, string>();
    const allowed = readersOf({ word, into, ...each });
    const foreign = [...readers].filter(([who]) => !allowed.includes(who));
    const without = allowed.filter((who) => !readers.has(who));
    return foreign.length + without.length === 0 ? [] : [{ into, ...each, foreign, without }];
  });
}
