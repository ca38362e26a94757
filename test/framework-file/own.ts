import type { FileFault } from '../../src/framework-file/fault.js';
import { readText } from '../../src/framework-file/read.js';
import { asYaml } from '../../src/framework-file/write.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';

/** The standard as a coordinator's own, in YAML. */
export const ours = asYaml({ ...builtInFrameworks.standard, id: 'ours', owner: 'Chidi Okafor' });

/** The same with one thing done to it, which must be there to be done. */
export function oursBut(was: string, becomes: string): string {
  if (!ours.includes(was)) throw new Error(`“${was}” is not in it`);
  return ours.replace(was, () => becomes);
}

export const faultsIn = (text: string): FileFault[] => {
  const read = readText(text);
  return 'faults' in read ? read.faults : [];
};

export const said = (faults: readonly FileFault[]): string[] =>
  faults.map(({ line, column, says }) => `${line}:${column} ${says}`);

/** Where a text begins that stands in the other once. */
export function lineOf(part: string, text: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
