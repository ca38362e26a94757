import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { longest, usual } from '../../adaptive-cards/samples/answers.js';
import { plainVocabulary, wordsFor } from '../../src/conversation/language.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { agreementPaper } from '../../src/paper/agreement-paper.js';
import { markdownOf } from '../../src/paper/markdown.js';
import { signedOn } from './signed.js';

const { standard } = builtInFrameworks;

function nodesOf(markdown: string): Node[] {
  const walker = new Parser().parse(markdown).walker();
  const nodes: Node[] = [];
  for (let step = walker.next(); step; step = walker.next()) if (step.entering) nodes.push(step.node);
  return nodes;
}

/** What stays when somebody’s words are taken as words. */
const plain = ['document', 'paragraph', 'text', 'softbreak', 'linebreak'];

const empty = agreementPaper(signedOn({ framework: standard, answers: () => null }));
const said = (text: string) =>
  nodesOf(markdownOf({ ...empty, blocks: [{ is: 'text', text }] }).split('\n\n---\n\n')[0] ?? '');
const wordsOf = (nodes: Node[]) =>
  nodes
    .filter(({ type }) => type === 'text')
    .map(({ literal }) => literal)
    .join('');

const marks = fc.constantFrom(
  ...['# ', '- ', '1. ', '> ', '```', '~~~', '    ', '\t', '---', '===', '***', '[a](b)', '![a](b)', '<b>'],
  ...['<!--', '<https://a.b>', '&amp;', '&#35;', '\\', '`a`', '|', ':-', '\n', '\n\n', ' ', '  \n', 'word'],
  ...['@someone', 'www.a.b', '[x]: y', '<script>', '+ ', '* ', '1) '],
);

test('whatever people write stays words, and none of them is lost', () => {
  const text = fc.oneof(
    fc.array(marks, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (written) => {
      fc.pre(written.trim() !== '');
      const nodes = said(written);
      expect(nodes.map(({ type }) => type).filter((type) => !plain.includes(type))).toEqual([]);
      expect(wordsOf(nodes).replace(/\s/g, '')).toBe(written.replace(/[\s\0]/g, ''));
    }),
    { numRuns: 300 },
  );
});

test('neither a name nor a list nor a question gets out of its line', () => {
  const names = { mentee: '# Amira\n\n- x', mentor: '**Ben**' };
  const words = wordsFor({ language: 'en-GB', zone: 'UTC' }, plainVocabulary);
  const tame = nodesOf(markdownOf(agreementPaper(signedOn({ framework: standard, answers: usual(words) }))));
  const wild = nodesOf(
    markdownOf(agreementPaper(signedOn({ framework: standard, answers: usual(words), names }))),
  );
  expect(wild.map(({ type }) => type).filter((type) => type !== 'text')).toEqual(
    tame.map(({ type }) => type).filter((type) => type !== 'text'),
  );
  expect(wordsOf(wild)).toContain('# Amira - x');
});

test('it holds all that was signed, in headings, questions and lists', () => {
  for (const framework of Object.values(builtInFrameworks)) {
    const signed = signedOn({ framework, answers: longest });
    const nodes = nodesOf(markdownOf(agreementPaper(signed)));
    const levels = nodes.filter(({ type }) => type === 'heading').map(({ level }) => level);
    expect(levels.filter((level) => level === 2)).toHaveLength(framework.steps.length + 1 + 3);
    const words = wordsOf(nodes);
    expect(words).toContain(signed.version.hash);
    expect(words).toContain('“the café question”');
    expect(words).toContain(framework.owner);
  }
});
