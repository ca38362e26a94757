import fc from 'fast-check';
import { commands, parseCommand } from '../../src/conversation/commands.js';
import { intentions, type Intention } from '../../src/conversation/intentions.js';

const said = (text: string, mentions: string[] = []) => parseCommand({ text, mentions });
const intentionOf = (id: string) =>
  Object.values<Intention>(intentions).find((intention) => intention.id === id);

describe('a command', () => {
  test.each(commands.map(({ word, intention }) => [word, intention.id]))('“%s” means %s', (word, id) => {
    for (const text of [word, word.toUpperCase(), ` /${word}  `, `${word}\n`]) {
      const meant = said(text);
      expect(meant).toMatchObject({ intention: id });
      if ('unknown' in meant) throw new Error(`${text} is not understood`);
      expect(intentionOf(id)?.payload.safeParse(meant.data).success).toBe(true);
    }
  });

  test.each(['', '   ', '/', '\n'])('%j means home', (text) => {
    expect(said(text)).toEqual({ intention: 'home', data: {} });
  });

  test('takes along who was mentioned, or the code however it was spaced', () => {
    expect(said('start', ['U1', 'U2'])).toEqual({ intention: 'start', data: { mentions: ['U1', 'U2'] } });
    expect(said('join K7QM-2XWD-P4TR')).toEqual({ intention: 'join', data: { code: 'K7QM-2XWD-P4TR' } });
    expect(said('join  k7qm 2xwd  p4tr ')).toEqual({ intention: 'join', data: { code: 'k7qm2xwdp4tr' } });
    expect(said('join')).toEqual({ intention: 'join', data: { code: '' } });
    expect(said('agree with everything', ['U1'])).toEqual({ intention: 'agreement.open', data: {} });
  });
});

describe('a word that is none', () => {
  test.each([
    ['agre', 'agree'],
    ['aggree', 'agree'],
    ['strat', 'start'],
    ['halp', 'help'],
    ['hmoe', 'home'],
    ['jion', 'join'],
    ['edn', 'end'],
    ['weather', null],
    ['constructor', null],
    ['__proto__', null],
    ['toString', null],
    ['hasOwnProperty', null],
    ['🙂', null],
    ['عميرة', null],
    ['x'.repeat(10_000), null],
  ])('%s is near to %s', (typed, nearest) => {
    expect(said(typed)).toEqual({ unknown: typed, nearest });
  });

  test('gives a word of ours or none, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const meant = said(text);
        if (!('unknown' in meant)) return expect(intentionOf(meant.intention)).toBeDefined();
        return expect([null, ...commands.map(({ word }) => word)]).toContain(meant.nearest);
      }),
    );
  });

  test('is read in no time even when it is very long', () => {
    const meant = said(`${'a '.repeat(5000)}join`);
    expect(meant).toMatchObject({ unknown: 'a' });
  });
});

test('every command says what it does, and those that are not seldom fit Teams’ list of twelve', () => {
  expect(commands.filter((each) => !('seldom' in each)).length).toBeLessThanOrEqual(12);
  expect(new Set(commands.map(({ word }) => word)).size).toBe(commands.length);
  for (const { word, help } of commands) {
    expect(word).toMatch(/^[a-z-]{2,32}$/u);
    expect(help.length).toBeGreaterThan(5);
  }
});
