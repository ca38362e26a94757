import fc from 'fast-check';
import { asWritten, edited, type Deed } from '../../src/framework-file/edit.js';
import { outlineOf } from '../../src/framework-file/outline.js';
import { readText } from '../../src/framework-file/read.js';
import { asJson, asYaml } from '../../src/framework-file/write.js';
import { allFields } from '../../src/mentoring/framework.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { ours } from './own.js';

const clausesOf = (text: string) => {
  const read = outlineOf(text);
  if ('faults' in read) throw new Error(read.faults[0]?.says);
  return read.outline.steps.map(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]);
};

const after = (...deeds: Deed[]) => edited(ours, deeds) ?? '';

test('clauses move within a step and into the next one', () => {
  expect(clausesOf(ours)[0]).toEqual(['why', 'purpose', 'focus', 'expectations']);
  expect(clausesOf(after({ do: 'up', clause: 'focus' }))[0]).toEqual([
    'why',
    'focus',
    'purpose',
    'expectations',
  ]);
  expect(clausesOf(after({ do: 'down', clause: 'expectations' })).slice(0, 2)).toEqual([
    ['why', 'purpose', 'focus'],
    ['meet', 'expectations', 'sessions', 'place', 'dates', 'contact'],
  ]);
  expect(clausesOf(after({ do: 'up', clause: 'sessions' }))[0]?.at(-1)).toBe('sessions');
  expect(after({ do: 'up', clause: 'purpose' })).toBe(edited(ours, []));
  expect(after({ do: 'down', clause: 'ending' })).toBe(edited(ours, []));
});

test('what is dropped is gone, an empty clause and an empty step with it', () => {
  const text = after({ do: 'dropClause', clause: 'notice' }, { do: 'dropQuestion', question: 'purpose' });
  expect(clausesOf(text).slice(0, 3)).toEqual([
    ['why', 'focus', 'expectations'],
    ['meet', 'sessions', 'place', 'dates', 'contact'],
    ['change', 'silence'],
  ]);
  expect(
    clausesOf(edited(text, [{ do: 'dropClause', clause: 'silence' }]) ?? '').map(([step]) => step),
  ).not.toContain('change');
});

test('notes stay where they were, and so does everything else', () => {
  const noted = ours.replace('      - id: focus', '      # What our people ask for most.\n      - id: focus');
  const text =
    edited(noted, [
      { do: 'up', clause: 'focus' },
      { do: 'reword', words: [{ what: 'hint', id: 'purpose', says: 'a: b # c\n{{mentee}}' }] },
    ]) ?? '';
  expect(text).toContain('    clauses:\n      # What our people ask for most.\n      - id: focus');
  expect(text).toContain('# number and date are set when you save.');
  const read = readText(text);
  const [, , purpose] = 'framework' in read ? allFields(read.framework) : [];
  expect(purpose?.hint).toBe('a: b # c\n{{mentee}}');
});

test('a new clause gets a name of its own from its heading, and stands at the end of its step', () => {
  const add = { do: 'addClause', step: 'why', heading: 'Été: “über” us!', ask: 'How?' } as const;
  const text = after(add, add);
  expect(clausesOf(text)[0]?.slice(-2)).toEqual(['ownEteUberUs', 'ownEteUberUs2']);
  expect(readText(text)).toHaveProperty('framework');
});

test('what is not there is not done, and neither is what was asked for with it', () => {
  for (const deed of [
    { do: 'up', clause: 'nothing' },
    { do: 'dropQuestion', question: '' },
    { do: 'addClause', step: 'nothing', heading: 'x', ask: 'y' },
    { do: 'reword', words: [{ what: 'ask', id: '__proto__', says: 'x' }] },
  ] as const)
    expect(edited(ours, [{ do: 'up', clause: 'focus' }, deed])).toBeNull();
  for (const text of ['', '[]', 'steps: 7', 'steps: [1, {clauses: x}]', 'a: ['])
    expect(edited(text, [{ do: 'up', clause: 'a' }])).toBeNull();
});

test('JSON becomes YAML, and nothing else changes', () => {
  const own = { ...builtInFrameworks.bsw, id: 'ours' };
  expect(asWritten(asJson(own)).startsWith('id: ours\ntitle: Our')).toBe(true);
  expect(readText(asWritten(asJson(own)))).toEqual({ framework: own });
  expect(asWritten(asYaml(own))).toBe(asYaml(own));
});

const { standard } = builtInFrameworks;
const short = asYaml({ ...standard, id: 'ours', steps: standard.steps.slice(0, 2) });
const ids = clausesOf(short).flatMap(([, ...clauses]) => clauses);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const deeds = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom('up' as const, 'down' as const, 'dropClause' as const),
      clause: fc.constantFrom(...ids),
    }),
    fc.record({
      do: fc.constant('addClause' as const),
      step: fc.constant('meet'),
      heading: words,
      ask: words,
    }),
    fc.record({
      do: fc.constant('reword' as const),
      words: fc.array(
        fc.record({ what: fc.constantFrom('heading' as const), id: fc.constantFrom(...ids), says: words }),
        { maxLength: 3 },
      ),
    }),
  ),
  { maxLength: 6 },
);

test('whatever is done to it, it can be read again, and a good one comes back from a file as it went', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const text = all.reduce((so, deed) => edited(so, [deed]) ?? so, short);
      expect(outlineOf(text)).toHaveProperty('outline');
      const read = readText(text);
      if ('faults' in read) return;
      expect(readText(asYaml(read.framework))).toEqual(read);
      expect(readText(asJson(read.framework))).toEqual(read);
    }),
    { numRuns: 15 },
  );
});
