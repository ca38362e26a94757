import type { PlaygroundCommand } from '../../server/ports.js';

export interface Suggestion {
  label: string;
  hint: string;
  help: string;
  /** What stands in the box when it is taken. */
  text: string;
  /** Whether something is still missing after it. */
  goesOn: boolean;
  /** Enter takes it without choosing first. */
  atOnce: boolean;
}

/** Names after an `@`, and else the commands that begin so. */
export function suggest(
  text: string,
  commands: readonly PlaygroundCommand[],
  names: readonly string[],
): Suggestion[] {
  const called = /(^|\s)@([\p{L}\p{M}' -]*)$/u.exec(text);
  if (called) return namesLike(text, called[2] ?? '', names);
  const typed = text.toLowerCase();
  return commands
    .filter(({ word }) => word.startsWith(typed) && word !== typed)
    .map(({ word, hint, help }) => {
      const follows = hint === '' ? '' : hint.startsWith('@') ? ' @' : ' ';
      return { label: word, hint, help, text: `${word}${follows}`, goesOn: follows !== '', atOnce: false };
    });
}

function namesLike(text: string, begun: string, names: readonly string[]): Suggestion[] {
  const before = text.slice(0, text.length - begun.length);
  return names
    .filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()) && name !== begun)
    .map((name) => ({
      label: name,
      hint: '',
      help: '',
      text: `${before}${name}`,
      goesOn: false,
      atOnce: true,
    }));
}
