import { longest, usual, type Answers } from '../../adaptive-cards/samples/answers.js';
import { plainVocabulary, wordsFor } from '../../src/conversation/language.js';
import { stepsIn } from '../../src/mentoring/agreement-added.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { readOwnText, readSignedText, type Line, type SignedText } from '../../src/paper/signed-text.js';
import { signedOn } from './signed.js';

const words = wordsFor({ language: 'en-GB', zone: 'UTC' }, plainVocabulary);
const hostile: Answers = ({ kind }) => (kind !== 'text' && kind !== 'blind' ? null : wild);
const wild = '# Title\n## purpose: Purpose\n- focus: What?\n  - purpose: Mine\n\n  ## focus: x\n\t\n- \n#\n';

const written = ({ field, ask, answer }: Line) => `- ${field}: ${ask}\n  ${answer.replaceAll('\n', '\n  ')}`;
const rewritten = ({ opening, steps }: SignedText) =>
  [
    opening,
    ...steps.flatMap(({ title, clauses }) => [
      `# ${title}`,
      ...clauses.flatMap(({ id, heading, lines }) => [`## ${id}: ${heading}`, ...lines.map(written)]),
    ]),
  ].join('\n');

describe.each(Object.values(builtInFrameworks))('$id', (framework) => {
  test.each([
    ['usual', usual(words)],
    ['the longest', longest],
    ['hostile', hostile],
  ])('what is read back is what was signed, to the letter: %s answers', (_, answers) => {
    const { text, agreement } = signedOn({ framework, answers });
    const read = readSignedText(text, agreement.framework);
    expect(rewritten(read)).toBe(text.split('\n').slice(3).join('\n'));
    expect(read.steps.map(({ clauses }) => clauses.map(({ id }) => id))).toEqual(
      stepsIn(agreement, null).map(({ clauses }) => clauses.map(({ id }) => id)),
    );
    for (const { ownText } of agreement.signatures)
      expect(readOwnText(ownText, agreement.framework).map(written).join('\n')).toBe(ownText);
  });
});

test('a question and a heading may go on over a line', () => {
  const framework = {
    ...builtInFrameworks.standard,
    opening: 'First.\n# Not a step\nLast.',
    steps: [
      {
        id: 'a',
        title: 'A',
        clauses: [
          { id: 'b', heading: 'B\nb', fields: [{ id: 'c', kind: 'text', ask: 'C?\nReally?' }] as const },
        ],
      },
    ],
  };
  const answers: Answers = ({ kind }) => (kind === 'text' ? 'Yes\n- c: no' : null);
  const { text } = signedOn({ framework, answers });
  expect(readSignedText(text, framework)).toEqual({
    opening: 'First.\n# Not a step\nLast.',
    steps: [
      {
        title: 'A',
        clauses: [
          { id: 'b', heading: 'B\nb', lines: [{ field: 'c', ask: 'C?\nReally?', answer: 'Yes\n- c: no' }] },
        ],
      },
    ],
  });
});
