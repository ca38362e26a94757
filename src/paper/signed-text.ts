import { allFields, type Framework } from '../mentoring/framework.js';

/** One question of a signed text with the answer under it. */
export interface Line {
  field: string;
  ask: string;
  answer: string;
}

export interface SignedText {
  opening: string;
  steps: { title: string; clauses: { id: string; heading: string; lines: Line[] }[] }[];
}

/**
 * Reads the canonical text back (`agreementText`), so that a document says what was signed in the words that were
 * signed, whatever the framework or a translation says by now. Answers stand indented, so that none is taken for a
 * heading; of what is not indented, only ids of the framework begin something.
 */
export const readSignedText = (text: string, framework: Framework): SignedText =>
  read(text.split('\n').slice(headLines), framework, { opening: '', steps: [] });

/** What one person promised and allowed, as that person signed it (`ownText`). */
export function readOwnText(text: string, framework: Framework): Line[] {
  const lines: Line[] = [];
  read(text.split('\n'), framework, {
    opening: '',
    steps: [{ title: '', clauses: [{ id: '', heading: '', lines }] }],
  });
  return lines;
}

/** The framework, the version, the nonce. */
const headLines = 3;

function read(lines: readonly string[], framework: Framework, into: SignedText): SignedText {
  const begins = beginnings(framework);
  let goOn: (line: string) => void = (line) => (into.opening = joined(into.opening, line));
  for (const [n, line] of lines.entries()) {
    const begun = begins.step(line, lines[n + 1]) ?? begins.clause(line) ?? begins.line(line);
    if (begun) goOn = begin(into, begun);
    else goOn(line);
  }
  return into;
}

type Begun =
  | { is: 'step'; title: string }
  | { is: 'clause'; id: string; heading: string }
  | { is: 'line'; field: string; ask: string };

function beginnings(framework: Framework) {
  const clauses = new Set(framework.steps.flatMap((step) => step.clauses.map(({ id }) => id)));
  const fields = new Set(allFields(framework).map(({ id }) => id));
  const clause = (line: string | undefined): Begun | null => {
    const [, id = '', heading = ''] = /^## (\w+): (.*)$/.exec(line ?? '') ?? [];
    return clauses.has(id) ? { is: 'clause', id, heading } : null;
  };
  return {
    clause,
    step: (line: string, next: string | undefined): Begun | null =>
      line.startsWith('# ') && clause(next) ? { is: 'step', title: line.slice(2) } : null,
    line: (line: string): Begun | null => {
      const [, field = '', ask = ''] = /^- (\w+): (.*)$/.exec(line) ?? [];
      return fields.has(field) ? { is: 'line', field, ask } : null;
    },
  };
}

/** Puts in what begins, and says what becomes of the lines after it. */
function begin({ steps }: SignedText, begun: Begun): (line: string) => void {
  if (begun.is === 'step') {
    const step: SignedText['steps'][number] = { title: begun.title, clauses: [] };
    steps.push(step);
    return (line) => (step.title = joined(step.title, line));
  }
  if (begun.is === 'clause') {
    const clause = { id: begun.id, heading: begun.heading, lines: [] };
    steps.at(-1)?.clauses.push(clause);
    return (line) => (clause.heading = joined(clause.heading, line));
  }
  const asked = { field: begun.field, ask: begun.ask, answer: '' };
  steps.at(-1)?.clauses.at(-1)?.lines.push(asked);
  return answering(asked);
}

/** A question may go on over a line; its answer is what stands indented. */
function answering(asked: Line): (line: string) => void {
  let first = true;
  return (line) => {
    if (!line.startsWith('  ')) return void (asked.ask = joined(asked.ask, line));
    asked.answer = first ? line.slice(2) : `${asked.answer}\n${line.slice(2)}`;
    first = false;
  };
}

const joined = (before: string, line: string) => (before === '' ? line : `${before}\n${line}`);
