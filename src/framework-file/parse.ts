import { Composer, isScalar, Lexer, LineCounter, Parser, visit, type CST, type Document } from 'yaml';
import type { FileFault } from './fault.js';

/** YAML as it was written: its comments and the places of everything in it. JSON is YAML, too. */
export interface Parsed {
  document: Document.Parsed;
  lines: LineCounter;
}

/**
 * Composing is recursive and compares every key of a map with every other, so what is nested or wide as no framework is
 * does not get that far: 300 KB of `{` ended the process, and 20,000 keys took ten seconds.
 */
const deepest = 40;
const widest = 1_000;
const mostTokens = 100_000;

export function parse(text: string): Parsed | { faults: FileFault[] } {
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  const strange = 'says' in tokens ? tokens : strangeIn(tokens);
  if (strange || 'says' in tokens) return { faults: placed(lines, strange ? [strange] : []) };
  const [document, another] = new Composer(likeUs).compose(tokens, true, text.length);
  if (another) return { faults: placed(lines, [{ offset: another.range[0], says: second }]) };
  if (!document?.contents && document?.errors.length === 0) return { faults: placed(lines, [empty]) };
  const wrong = [...(document?.errors ?? []), ...(document?.warnings ?? [])].map(
    ({ pos: [offset], message, code }) => ({
      offset,
      says: bracesAt(text, offset) ?? plainly(code, message),
    }),
  );
  const faults = placed(lines, [...wrong, ...(document ? doubled(document, lines) : [])]);
  return faults.length > 0 || !document ? { faults } : { document: document, lines };
}

/** Words that stand twice are looked for here, so that both lines can be named. */
const likeUs = { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false } as const;

const second = 'A second text begins here. Keep one framework in a file: take out the line ---.';
const empty: Place = { offset: 0, says: 'There is nothing in it.' };

const placed = (lines: LineCounter, places: readonly Place[]): FileFault[] =>
  places.map(({ offset, says }) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, says };
  });

function doubled(document: Document, lines: LineCounter): Place[] {
  const places: Place[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Map<unknown, number>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [offset = 0] = key.range ?? [];
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, offset);
        else places.push({ offset, says: twice(String(key.value), lines.linePos(first).line) });
      }
    },
  });
  return places;
}

const twice = (word: string, line: number) =>
  `“${word}” stands here a second time; the first is on line ${line}. Keep one of the two.`;

interface Place {
  offset: number;
  says: string;
}

function tokensOf(text: string, lines: LineCounter): CST.Token[] | Place {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let left = mostTokens;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest)
      return {
        offset: parser.offset,
        says: 'This is nested deeper than any framework: lists in lists in lists.',
      };
    left -= 1;
    if (left === 0) return { offset: parser.offset, says: 'This is longer than any framework.' };
  }
  return [...tokens, ...parser.end()];
}

/** What YAML can do and a framework has no use for: repetition by reference, types of one's own, another version of YAML. */
function strangeIn(tokens: readonly CST.Token[]): Place | null {
  const open: CST.Token[] = [...tokens].toReversed();
  for (let token = open.pop(); token; token = open.pop()) {
    const says = tooMuch(token) ?? strange.get(token.type);
    if (says !== undefined) return { offset: token.offset, says };
    open.push(...partsOf(token).toReversed());
  }
  return null;
}

const tooMuch = (token: CST.Token): string | undefined =>
  'items' in token && token.items.length > widest
    ? `This has more than ${widest} parts, which no framework has.`
    : undefined;

const strange: ReadonlyMap<CST.Token['type'], string> = new Map([
  ['alias', 'Here stands a reference (*). Write out what is meant instead.'],
  [
    'anchor',
    'Here stands a name for references (&). Take it out, and write out what is meant wherever it is meant.',
  ],
  ['tag', 'Here stands a type (!). Take it out; text in quotes is text.'],
  ['directive', 'Lines that begin with % are not understood. Take this one out.'],
]);

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document')
    return [...token.start, ...(token.value ? [token.value] : []), ...(token.end ?? [])];
  if (!('items' in token)) return [];
  const items: readonly CST.CollectionItem[] = token.items;
  return items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ]);
}

/** The commonest mistake: `{{mentor}}` at the beginning of a text is read as something else. */
function bracesAt(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  return /^[^'"#]*[:-] +\{\{/.test(line) ? 'Text that begins with {{ must stand in quotes.' : undefined;
}

/** The library's words for the mistakes that people make; the rest in its own. */
function plainly(code: string, message: string): string {
  return sentences.get(code) ?? `This cannot be read: ${message}.`;
}

const sentences: ReadonlyMap<string, string> = new Map([
  [
    'BAD_INDENT',
    'This line begins too far left or too far right: lines that belong together begin below each other.',
  ],
  ['TAB_AS_INDENT', 'This line begins with a tab. Use spaces instead.'],
  [
    'MISSING_CHAR',
    'Something is missing here: a quote or a bracket that was opened and not closed, or a colon after a word.',
  ],
  [
    'BAD_DQ_ESCAPE',
    'After \\ in double quotes only certain letters are understood. For a \\ itself write \\\\.',
  ],
  ['BAD_SCALAR_START', 'Text cannot begin with this sign. Put it in quotes.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'A colon followed by a space stands inside this text. Put the text in quotes.'],
  ['MULTILINE_IMPLICIT_KEY', 'A colon is missing after the word, or a text over several lines wants quotes.'],
  ['NON_STRING_KEY', 'Here a word is expected before the colon.'],
]);
