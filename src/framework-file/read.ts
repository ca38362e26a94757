import type { Document, LineCounter, Node } from 'yaml';
import { isMap, isScalar } from 'yaml';
import type { z } from 'zod';
import type { Framework } from '../mentoring/framework.js';
import { faultsOfOwn } from '../mentoring/framework-own.js';
import { frameworkSchema } from '../mentoring/framework-schema.js';
import { plainText, textIn } from './bytes.js';
import type { FileFault } from './fault.js';
import { parse } from './parse.js';
import { saying, sentence } from './saying.js';

export type Read = { framework: Framework } | { faults: FileFault[] };

/** A framework from a file, in YAML or JSON. */
export function readFile(file: Uint8Array): Read {
  const read = textIn(file);
  return 'faults' in read ? read : readText(read.text);
}

/**
 * A framework that a coordinator wrote: what comes out can be saved, written, shown and signed. The faults come in the
 * order of the lines.
 */
export function readText(said: string): Read {
  const read = plainText(said);
  if ('faults' in read) return read;
  const parsed = parse(read.text);
  if ('faults' in parsed) return parsed;
  const { document, lines } = parsed;
  const result = frameworkSchema.safeParse(numbered(document.toJS({ maxAliasCount: 0 })));
  const faults: FileFault[] = result.success
    ? faultsOfOwn(result.data).map(({ path, says }) => ({
        ...placeOf(document, lines, path),
        says: sentence(says),
      }))
    : result.error.issues.flatMap((issue) => faultsFor(issue, document, lines));
  if (faults.length > 0 || !result.success)
    return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
  return { framework: result.data };
}

/** Both are set when it is saved, so a file need not say them. */
const numbered = (said: unknown): unknown =>
  typeof said === 'object' && said !== null && !Array.isArray(said)
    ? { number: 1, date: '2000-01-01', ...said }
    : said;

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function faultsFor(issue: Issue, document: Document, lines: LineCounter): FileFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...placeOf(document, lines, [...issue.path, key]),
      says: saying(issue, valueAt(document, issue.path), key),
    }));
  const also = issue.code === 'custom' ? (issue.params?.['also'] as Path | undefined) : undefined;
  const other = also ? ` The other is on line ${placeOf(document, lines, also).line}.` : '';
  const says = `${saying(issue, valueAt(document, issue.path))}${other}`;
  return [{ ...placeOf(document, lines, issue.path), says }];
}

/** Where the word stands that the path ends with; what is missing is looked for where it should be. */
function placeOf(document: Document, lines: LineCounter, path: Path): Pick<FileFault, 'line' | 'column'> {
  const last = path.at(-1);
  const parent = path.length === 0 ? document.contents : nodeAt(document, path.slice(0, -1));
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
    : undefined;
  const node = (pair?.key as Node | undefined) ?? nodeAt(document, path) ?? parent ?? document.contents;
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { line, column: col };
}

const nodeAt = (document: Document, path: Path): Node | undefined =>
  (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | undefined;

function valueAt(document: Document, path: Path): unknown {
  const node = nodeAt(document, path);
  return node?.toJS(document);
}
