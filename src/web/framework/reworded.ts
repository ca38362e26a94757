import { createHash } from 'node:crypto';
import type { Rewording } from '../../framework-file/edit.js';
import type { Outline } from '../../framework-file/outline.js';

/** What somebody typed into an input, with the mark of what it showed before. */
export interface Typed {
  typed: string;
  was: string;
}

export const markOf = (shown: string): string =>
  createHash('sha256').update(shown).digest('hex').slice(0, 16);

/** What the inputs beside a text show, by their names. An input of one line has no breaks. */
export function shownBeside({ steps }: Outline): Map<string, string> {
  const clauses = steps.flatMap((step) => step.clauses);
  const oneLine = (text: string) => unixLines(text).replaceAll('\n', ' ').trim();
  return new Map([
    ...steps.flatMap(({ id, title }) => [
      [`title:${id}`, oneLine(title)] as const,
      ...begunIn(id).map((name) => [name, ''] as const),
    ]),
    ...clauses.map(({ id, heading }) => [`heading:${id}`, oneLine(heading)] as const),
    ...clauses.flatMap(({ fields }) =>
      fields.flatMap(({ id, ask, hint }) => [
        [`ask:${id}`, oneLine(ask)] as const,
        [`hint:${id}`, unixLines(hint).trim()] as const,
      ]),
    ),
  ]);
}

/** The inputs in which a clause of this step is begun. */
export const begunIn = (step: string): string[] => [`newHeading:${step}`, `newAsk:${step}`];

/** Every input that no longer says what it showed. */
export function typedIn(fields: ReadonlyMap<string, string>): Map<string, Typed> {
  const all = [...fields].flatMap(([name, text]): [string, Typed][] => {
    const was = fields.get(`was:${name}`);
    const typed = unixLines(text).trim();
    return was === undefined || was === markOf(typed) ? [] : [[name, { typed, was }]];
  });
  return new Map(all);
}

export interface Weighed {
  words: Rewording[];
  /** A clause that was begun and not added. */
  begun: Map<string, Typed>;
  /** The text has new words of its own there. */
  clashing: Map<string, Typed>;
  /** What it was typed for is not in the text any more. */
  gone: Typed[];
}

/** What was typed beside a text, by what is to become of it now that the text shows this. */
export function weighed(typed: ReadonlyMap<string, Typed>, shown: ReadonlyMap<string, string>): Weighed {
  const so: Weighed = { words: [], begun: new Map(), clashing: new Map(), gone: [] };
  for (const [name, each] of typed) {
    const says = shown.get(name);
    const [what = '', ...id] = name.split(':');
    if (says === undefined) so.gone.push(each);
    else if (!isRewording(what)) so.begun.set(name, each);
    else if (markOf(says) === each.was) so.words.push({ what, id: id.join(':'), says: each.typed });
    else if (says !== each.typed) so.clashing.set(name, { ...each, was: markOf(says) });
  }
  return so;
}

const isRewording = (what: string): what is Rewording['what'] =>
  ['title', 'heading', 'ask', 'hint'].includes(what);

/** Browsers end lines as Windows does. */
export const unixLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
