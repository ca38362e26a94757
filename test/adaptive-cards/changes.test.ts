import { changeText } from '../../adaptive-cards/agreement-change.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import type { Field, Value } from '../../src/mentoring/clause.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';

const words = english(plainVocabulary);

/** A change as it is read: struck words in ~ ~, strong ones in * *; the label in plain words stands before them. */
function read(id: string, before: Value | null, after: Value | null): string[] {
  for (const step of standard.steps)
    for (const clause of step.clauses) {
      const field = clause.fields.find((candidate: Field) => candidate.id === id);
      if (!field) continue;
      const [, ...lines] = changeText(words, { step, clause, field, before, after });
      return lines.map(({ inlines }) =>
        inlines
          .map(({ text, strikethrough, weight }) =>
            strikethrough ? `~${text}~` : weight ? `*${text}*` : text,
          )
          .join(''),
      );
    }
  throw new Error(`no question ${id}`);
}

test.each<[string, Value | null, Value | null, string[]]>([
  ['noticeHours', 48, 24, ['Before: ~48 hours before~ → Now: *24 hours before*']],
  ['sessionLength', 60, 90, ['Before: ~60 minutes~ → Now: *90 minutes*']],
  ['startDate', '2026-03-02', '2026-04-01', ['Before: ~2 March 2026~ → Now: *1 April 2026*']],
  ['endDate', null, '2026-04-01', ['Before: ~Nothing yet~ → Now: *1 April 2026*']],
  ['cadence', 'monthly', 'weekly', ['Before: ~Every month~ → Now: *Every week*']],
  ['focus', ['career', 'skills'], ['skills', 'confidence'], ['Dropped: ~Career~', 'Added: *Confidence*']],
  ['reporting', ['Dates', 'Number'], ['Dates', 'Number', 'Hours'], ['Added: *Hours*']],
  ['reporting', ['Dates', 'Number'], ['Number', 'Dates'], ['Before: ~Dates\nNumber~', 'Now: Number\nDates']],
  ['reporting', ['Dates'], ['Hours'], ['Before: ~Dates~', 'Now: Hours']],
  ['reporting', null, ['Hours'], ['Before: ~Nothing yet~', 'Now: Hours']],
  ['reporting', ['Hours'], null, ['Before: ~Hours~', 'Now: Nothing yet']],
  [
    'purpose',
    'To lead a small team',
    'To lead a big team',
    ['Before: To lead a ~small~ team', 'Now: To lead a *big* team'],
  ],
  ['purpose', 'To lead', 'To find out what I want', ['Before: ~To lead~', 'Now: To find out what I want']],
  ['rhythmChanges', 'June', null, ['Before: ~June~', 'Now: Nothing yet']],
  [
    'goals',
    ['Run the weekly meeting', 'They say so'],
    ['Run the weekly meeting', 'They say so', 'Say no', ''],
    [
      'Before: 1. Run the weekly meeting\nWe will know by this: They say so',
      'Now: 1. Run the weekly meeting\nWe will know by this: They say so*\n2. Say no*',
    ],
  ],
])('%s', (id, before, after, expected) => {
  expect(read(id, before, after)).toEqual(expected);
});
