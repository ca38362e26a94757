import fc from 'fast-check';
import { clean, longestAnswer, longestGoal, understand } from '../../src/mentoring/answer.js';
import type { Field } from '../../src/mentoring/clause.js';
import { today } from './pair.js';

const options = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
  { id: 'c', text: 'C' },
];
const asked = { id: 'field', ask: 'What?' };
const fields = {
  text: { ...asked, kind: 'text' },
  list: { ...asked, kind: 'list', hint: 'One a line.' },
  choice: { ...asked, kind: 'choice', options },
  many: { ...asked, kind: 'many', options },
  number: { ...asked, kind: 'number', min: 1, max: 60, unit: '{{count}} sessions' },
  duration: { ...asked, kind: 'duration', min: 10, max: 480, start: 60 },
  date: { ...asked, kind: 'date' },
  commitments: { ...asked, kind: 'commitments', of: 'both', promises: options },
  consent: { ...asked, kind: 'consent', of: 'mentee' },
  acknowledgement: { ...asked, kind: 'acknowledgement', of: 'both', document: 'Code' },
  private: { ...asked, kind: 'private', optional: true },
  goals: { ...asked, kind: 'goals' },
  added: { ...asked, kind: 'added', optional: true },
  blind: { ...asked, kind: 'blind', of: 'both' },
} as const satisfies Record<Field['kind'], Field>;

describe('an answer', () => {
  test.each<[Field['kind'], string | string[] | undefined, unknown]>([
    ['text', ' To lead a team \r\n', 'To lead a team'],
    ['text', 'x'.repeat(longestAnswer), 'x'.repeat(longestAnswer)],
    ['text', undefined, null],
    ['text', ' \n\t ', null],
    ['list', 'one\n\n  two \r\nthree', ['one', 'two', 'three']],
    ['choice', 'b', 'b'],
    ['choice', undefined, null],
    ['many', 'c,a', ['a', 'c']],
    ['many', ['c', 'a', 'a'], ['a', 'c']],
    ['number', '8', 8],
    ['number', ' 60 ', 60],
    ['number', '', null],
    ['duration', '90', 90],
    ['date', '2026-03-02', '2026-03-02'],
    ['date', '2028-02-29', '2028-02-29'],
    ['date', '', null],
    ['commitments', 'b', ['b']],
    ['consent', 'no', 'no'],
    ['acknowledgement', 'read', 'read'],
    ['private', ' My old team ', 'My old team'],
    ['blind', ' Patience ', 'Patience'],
    ['blind', undefined, null],
    ['goals', ['Lead', 'They ask me', '', '', ' Rest ', ''], ['Lead', 'They ask me', 'Rest', '']],
    ['goals', ['', 'They ask me'], ['They ask me', '']],
    ['goals', ['', '', '', '', '', ''], null],
    ['goals', undefined, null],
    ['added', [' Trips \n abroad', '', ' Never\nalone '], ['Trips abroad', '', 'Never\nalone']],
    ['added', ['Trips', 'Who\npays?', 'You'], ['Trips', 'Who pays?', 'You']],
    ['added', ['', ' ', '\n'], null],
    ['added', undefined, null],
  ])('to a %s: %j is understood', (kind, raw, value) => {
    expect(understand(fields[kind], raw, today)).toEqual({ value });
  });

  test.each<[Field['kind'], string | string[], number]>([
    ['text', 'x'.repeat(longestAnswer + 1), longestAnswer],
    ['list', 'x\n'.repeat(longestAnswer), longestAnswer],
    ['private', 'x'.repeat(longestAnswer + 1), longestAnswer],
    ['blind', 'x'.repeat(longestAnswer + 1), longestAnswer],
    ['goals', ['Lead', 'x'.repeat(longestGoal + 1)], longestGoal],
    ['added', ['x'.repeat(101), '', 'y'], 100],
    ['added', ['x', 'y'.repeat(201), 'z'], 200],
    ['added', ['x', '', 'y'.repeat(longestAnswer + 1)], longestAnswer],
  ])('to a %s: %j is too long, and how much may be is said', (kind, raw, most) => {
    expect(understand(fields[kind], raw, today)).toEqual({ fault: 'tooLong', most });
  });

  test.each<[Field['kind'], string | string[], string]>([
    ['added', ['', 'Who pays?', 'You'], 'halfAdded'],
    ['added', ['Trips', 'Who pays?', ''], 'halfAdded'],
    ['added', 'Trips', 'halfAdded'],
    ['choice', 'd', 'notOffered'],
    ['choice', ['a', 'b'], 'notOffered'],
    ['choice', 'constructor', 'notOffered'],
    ['many', 'a,d', 'notOffered'],
    ['many', ['__proto__'], 'notOffered'],
    ['number', '0', 'outOfRange'],
    ['number', '61', 'outOfRange'],
    ['number', '-3', 'outOfRange'],
    ['number', '2.5', 'notANumber'],
    ['number', 'six', 'notANumber'],
    ['number', 'Infinity', 'notANumber'],
    ['number', '1e400', 'notANumber'],
    ['duration', '9', 'outOfRange'],
    ['duration', '481', 'outOfRange'],
    ['date', '2026-03-01', 'past'],
    ['date', '2027-02-29', 'notADate'],
    ['date', '1.3.2027', 'notADate'],
    ['date', '2027-3-1', 'notADate'],
    ['commitments', 'a,b,z', 'notOffered'],
    ['consent', 'maybe', 'notOffered'],
    ['acknowledgement', 'yes', 'notOffered'],
  ])('to a %s: %j is not', (kind, raw, fault) => {
    expect(understand(fields[kind], raw, today)).toEqual({ fault });
  });

  test.each(Object.values(fields))('to a $kind is never thrown at, whatever comes', (field) => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      fc.constantFrom('constructor', '__proto__', 'a,,b', ',', '\u0000'),
    );
    fc.assert(
      fc.property(raw, (typed) => {
        const understood = understand(field, typed, today);
        expect('value' in understood || 'fault' in understood).toBe(true);
      }),
    );
  });
});

describe('a text is cleaned', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['control characters', 'a\u0000b\u0007c\u001b[31m', 'abc[31m'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['overrides and isolates', 'pay \u202Eevif\u202C \u2066x\u2069', 'pay evif x'],
    ['letters with accents', 'cafe\u0301', 'café'],
    ['accents split from their letter by what goes', 'cafe\u0000\u0301', 'café'],
    ['right-to-left letters stay', 'عميرة حداد', 'عميرة حداد'],
    ['families stay together', '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%s', (_, typed, kept) => {
    expect(clean(typed)).toBe(kept);
  });

  test('once and for all: what was cleaned comes back from a form as it was', () => {
    const text = fc.array(
      fc.constantFrom('e', '\u0301', '\u0000', '\u202e', '\r', '\n', ' ', '가', '\u1100', '\u1161', '\u0958'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          const once = clean(typed);
          expect(clean(once)).toBe(once);
          expect(once.normalize('NFC')).toBe(once);
        },
      ),
    );
  });
});
