import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Logo } from './logo.js';
import type { Block, Cell, Paper } from './paper.js';
import { draw } from './pdf/blocks.js';
import { charactersOf } from './pdf/characters.js';
import { edges, headerHeight } from './pdf/edges.js';
import { fontFile, hasGlyph, weights } from './pdf/fonts.js';
import { sheet } from './pdf/style.js';

/** A tagged PDF with its letters in it; the same paper gives the same bytes. */
export async function pdfOf(paper: Paper, logo?: Logo): Promise<Buffer> {
  const characters = charactersOf(hasGlyph, paper.cannotShow.here);
  const shown = paperIn(paper, characters.shown);
  const doc = opened(shown, logo);
  const bytes = buffer(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const note: Block[] = characters.replaced() ? [{ is: 'text', text: paper.cannotShow.atAll }] : [];
  await draw(doc, root, afterTitle(shown.blocks, note));
  root.end();
  edges(doc, shown, logo);
  doc.end();
  return bytes;
}

const afterTitle = ([title, ...rest]: readonly Block[], note: readonly Block[]): Block[] =>
  title ? [title, ...note, ...rest] : [...note];

function opened(paper: Paper, logo: Logo | undefined): PDFKit.PDFDocument {
  const at = new Date(paper.at);
  const doc = new PDFDocument({
    size: 'A4',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    info: { Title: paper.title, Author: paper.header.programme, CreationDate: at, ModDate: at },
    bufferPages: true,
    autoFirstPage: false,
    margin: 0,
  });
  for (const weight of weights) doc.registerFont(weight, fontFile(weight));
  const header = headerHeight(doc, paper, logo);
  const margins = {
    left: sheet.side,
    right: sheet.side,
    top: sheet.top + header + sheet.underHeader,
    bottom: sheet.bottom,
  };
  Object.assign(doc.options, { margin: undefined, margins });
  doc.addPage();
  return doc;
}

/** The same paper with everything in it that the letters can show. */
const paperIn = (
  { title, header, footer, blocks, ...paper }: Paper,
  shown: (text: string) => string,
): Paper => ({
  ...paper,
  title: shown(title),
  header: { programme: shown(header.programme), framework: shown(header.framework) },
  footer: shown(footer),
  blocks: blocks.map((block) => blockIn(block, shown)),
});

function blockIn(block: Block, shown: (text: string) => string): Block {
  switch (block.is) {
    case 'heading':
    case 'question':
    case 'text':
      return { ...block, text: shown(block.text) };
    case 'list':
      return { ...block, items: block.items.map(shown) };
    case 'facts':
      return { ...block, rows: block.rows.map(([name, value]) => [shown(name), shown(value)]) };
    case 'beside': {
      const [start, end] = block.heads;
      return {
        is: 'beside',
        heads: [shown(start), shown(end)],
        rows: block.rows.map(([left, right]) => [cellIn(left, shown), cellIn(right, shown)]),
      };
    }
    case 'picture':
      return { ...block, alt: shown(block.alt) };
    case 'page':
      return block;
  }
}

const cellIn = ({ question, text }: Cell, shown: (text: string) => string): Cell => ({
  question: shown(question),
  text: shown(text),
});
