import type { Weight } from './fonts.js';

/** In points; A4. */
export const sheet = { width: 595.28, side: 62, top: 48, bottom: 62, underHeader: 22, gap: 2.5 } as const;

export interface Style {
  weight: Weight;
  size: number;
  colour: string;
  before: number;
  after: number;
  /** The structure that screen readers hear. */
  tag: string;
}

const ink = '#1a1a1a';
const faint = '#595959';

export const styles = {
  heading1: { weight: 'bold', size: 20, colour: ink, before: 0, after: 12, tag: 'H1' },
  heading2: { weight: 'bold', size: 14, colour: ink, before: 22, after: 4, tag: 'H2' },
  heading3: { weight: 'bold', size: 10.5, colour: ink, before: 12, after: 2, tag: 'H3' },
  question: { weight: 'regular', size: 9, colour: faint, before: 5, after: 1, tag: 'P' },
  text: { weight: 'regular', size: 10, colour: ink, before: 0, after: 5, tag: 'P' },
  item: { weight: 'regular', size: 10, colour: ink, before: 0, after: 3, tag: 'LBody' },
  name: { weight: 'regular', size: 9.5, colour: faint, before: 0, after: 3, tag: 'TH' },
  value: { weight: 'regular', size: 10, colour: ink, before: 0, after: 3, tag: 'TD' },
  edge: { weight: 'regular', size: 8, colour: faint, before: 0, after: 0, tag: 'Artifact' },
  owner: { weight: 'bold', size: 8, colour: faint, before: 0, after: 0, tag: 'Artifact' },
} as const satisfies Record<string, Style>;
