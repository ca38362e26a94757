import { home } from '../../adaptive-cards/home.js';
import { clipped, titleWith } from '../../adaptive-cards/kit/make.js';
import { after, english, relationship } from '../../adaptive-cards/samples/pair.js';
import { unknownCommand } from '../../adaptive-cards/unknown-command.js';
import { whichRelationship, type Meant } from '../../adaptive-cards/which-relationship.js';
import { button } from '../../adaptive-cards/kit/make.js';
import { intentions } from '../../src/conversation/intentions.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { actionsOf, textsOf } from './parts.js';

const words = english(plainVocabulary);
const family = '👨‍👩‍👧‍👦';

describe('a text that is too long', () => {
  test.each([
    ['as long as it may be', 'a'.repeat(40), 'a'.repeat(40)],
    ['one letter too long', 'a'.repeat(41), `${'a'.repeat(39)}…`],
    ['with a family at the cut', `${'a'.repeat(35)}${family}b`, `${'a'.repeat(35)}…`],
    ['with a letter and its accent at the cut', `${'a'.repeat(38)}e\u0301bc`, `${'a'.repeat(38)}…`],
    ['of one letter under a tower of accents', `e${'\u0301'.repeat(60)}`, '…'],
  ])('%s is cut between characters as people see them', (_, text, shown) => {
    expect(clipped(text, 40)).toBe(shown);
  });

  test('is cut like that where a command is not known', () => {
    const { body } = unknownCommand(words, `${'a'.repeat(35)}${family}b`, null);
    expect(JSON.stringify(body)).toContain(`I do not know “${'a'.repeat(35)}…”.`);
  });

  test('leaves on a button all the words around a name, and of the name what there is room for', () => {
    const title = titleWith('Ben'.repeat(40), (name) => `Hand over to ${name}, please`);
    expect(title).toMatch(/^Hand over to (Ben)+B?e?…, please$/);
    expect(title).toHaveLength(75);
    expect(titleWith('Ben', (name) => `Hand over to ${name}`)).toBe('Hand over to Ben');
  });
});

const meant = (other: string | null, myRole: Meant['myRole'], day = 1): Meant => ({
  relationship,
  other,
  myRole,
  since: after(day),
});
const titles = (among: Meant[], all = false) =>
  actionsOf(
    whichRelationship(words, {
      among,
      choosing: (title, id) => button(title, intentions.end, { relationship: id }),
      showingAll: all ? null : (title) => button(title, intentions.end, { all: true }),
    }),
  ).map(({ title }) => title);

describe('with whom?', () => {
  test('people are told apart by name, and where that is the same by role and day', () => {
    const among = [
      meant('Ana Silva', 'mentee', 62),
      meant('Ana Silva', 'mentor', 62),
      meant('Ana Silva', 'mentee', 0),
      meant('Chen Li', 'mentee'),
      meant(null, 'mentee', 3),
      meant(null, 'mentor', 3),
    ];
    expect(titles(among)).toEqual([
      'Ana Silva, as your mentor, since 3 May 2026',
      'Ana Silva, as your mentee, since 3 May 2026',
      'Ana Silva, as your mentor, since 2 March 2026',
      'Chen Li',
      'Your code for a mentor, 5 March 2026',
      'Your code for a mentee, 5 March 2026',
    ]);
  });

  test('also where one of two of the same name is not among the newest', () => {
    const among = [
      meant('Ana Silva', 'mentee'),
      ...Array.from({ length: 10 }, (_, n) => meant(`Chen ${n}`, 'mentor')),
    ];
    expect(titles([...among, meant('Ana Silva', 'mentor')])[0]).toBe(
      'Ana Silva, as your mentor, since 3 March 2026',
    );
  });

  test('of many the ten newest stand first, and all of them behind one button', () => {
    const among = Array.from({ length: 11 }, (_, n) => meant(`Chen ${n}`, 'mentor'));
    const names = among.map(({ other }) => other);
    expect(titles(among)).toEqual([...names.slice(0, 10), 'Show all']);
    expect(titles(among, true)).toEqual(names);
    expect(titles(among.slice(0, 10))).toEqual(names.slice(0, 10));
  });
});

test('home shows everybody, those in full for whom there is something to do now', () => {
  const ways = Array.from({ length: 50 }, (_, n) => ({
    relationship,
    other: `Chen ${n}.`,
    myRole: 'mentor' as const,
    next: n < 45 ? ('awaitOther' as const) : ('sign' as const),
  }));
  const card = home(words, ways);
  const says = textsOf(card).join('\n');
  for (const { other } of ways) expect(says).toContain(`You and ${other}, your mentee`);
  expect(actionsOf(card).filter(({ title }) => title === 'Read and sign')).toHaveLength(5);
});
