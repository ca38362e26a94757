import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { longest, usual } from '../../adaptive-cards/samples/answers.js';
import { plainVocabulary, wordsFor } from '../../src/conversation/language.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { agreementPaper } from '../../src/paper/agreement-paper.js';
import { pdfOf } from '../../src/paper/pdf.js';
import { readSignedText } from '../../src/paper/signed-text.js';
import type { Paper } from '../../src/paper/paper.js';
import { jpeg, png } from './pictures.js';
import { signedOn, type Telling } from './signed.js';

const { bsw, ilm, standard } = builtInFrameworks;
const words = wordsFor({ language: 'en-GB', zone: 'UTC' }, plainVocabulary);

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(Uint8Array.from(pdf));
  return text.map((page) => page.replace(/\s+/g, ' '));
}

const paperOn = (telling: Partial<Telling>): Paper =>
  agreementPaper(signedOn({ framework: standard, answers: usual(words), ...telling }));
const read = async (telling: Partial<Telling>) => pagesOf(await pdfOf(paperOn(telling)));

test('BSW: whose programme it is, on which framework and whose, which version and which page stand on every page', async () => {
  const signed = signedOn({ framework: bsw, answers: usual(words) });
  const pages = await pagesOf(await pdfOf(agreementPaper(signed)));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, n) => {
    expect(page).toContain('The bsw programme');
    expect(page).toContain(`Framework bsw, version ${bsw.number} of 12 February 2024, BSW Mentoring Hub, JP`);
    expect(page).toContain(`Version 1, seal ${signed.version.hash.slice(0, 12)}`);
    expect(page).toContain(`Page ${n + 1} of ${pages.length}`);
  });
});

test('A-14: the last page says who signed, with which meaning, when in UTC, on which account, and the whole seal', async () => {
  const signed = signedOn({ framework: bsw, answers: usual(words) });
  const superseded = { ...signed.version, state: 'superseded' as const };
  const newer = { ...signed.version, number: 2 };
  const paper = agreementPaper({ ...signed, version: superseded, versions: [superseded, newer] });
  const pages = await pagesOf(await pdfOf(paper));
  const last = pages.at(-1) ?? '';
  for (const said of ['Amira Haddad', 'The mentee', 'Ben Osei', 'The mentor', signed.version.hash])
    expect(last).toContain(said);
  expect(last.split('Has read this text')).toHaveLength(3);
  expect(last.split('2026-03-04 08:30:15 UTC')).toHaveLength(5);
  expect(last).toContain('Slack, under the name above');
  expect(last).toContain('Microsoft Teams, under the name above');
  expect(last).toContain('Version 1: signed by both at 2026-03-04 08:30:15 UTC, superseded since');
  expect(last).toMatch(/Version 2: signed by both at 2026-03-04 08:30:15 UTC(?!, superseded)/);
  expect(pages[0]).toContain('This version has been superseded by version 2.');
});

test('every framework: every question and answer stands in it, own ones with whose they are, private ones never', async () => {
  for (const framework of Object.values(builtInFrameworks)) {
    const signed = signedOn({ framework, answers: usual(words) });
    const text = (await pagesOf(await pdfOf(agreementPaper(signed)))).join(' ').replaceAll('• ', '');
    const lines = readSignedText(signed.text, signed.agreement.framework)
      .steps.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.lines))
      .filter(({ answer }) => answer !== 'Nothing yet' && !/^\d{4}-/.test(answer));
    for (const { ask, answer } of lines) {
      const [first = ''] = answer.split('\n');
      expect(text).toContain(`${ask} ${first}`);
    }
    expect(text).toMatch(/\(the (mentor|coach)\)/);
    expect(text).not.toContain('My health.');
  }
}, 60_000);

test('three thousand characters in every answer: many pages, all of them there, in good time', async () => {
  const started = performance.now();
  const pages = await read({ framework: ilm, answers: longest });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(pages.length).toBeGreaterThan(15);
  const sentences = pages.join(' ').split('“the café question”').length - 1;
  expect(sentences).toBeGreaterThan(400);
});

test('hostile words stay words, and what the letters cannot show is said instead, on top as well', async () => {
  const wild = ['%PDF <b>(\\) Tj ET endstream endobj', 'Ünï ½ Ω Ж', '好'.repeat(50), 'אבג', '🎯'].join('\n');
  const pages = await read({
    answers: ({ kind }) => (kind === 'text' ? wild : null),
    names: { mentee: '王芳', mentor: 'Ben' },
  });
  const text = pages.join(' ');
  expect(text).toContain('%PDF <b>(\\) Tj ET endstream endobj Ünï ½ Ω Ж [This part is written in a script');
  expect(pages[0]).toContain('Some of this document is written in a script that it cannot show');
  // What may stay open and did is left out.
  expect(text).not.toContain('Planned dates, if we have any');
  const usually = (await read({})).join(' ');
  expect(usually).not.toContain('cannot show');
  expect(usually).toContain('Planned dates, if we have any');
  expect(text).not.toMatch(/[好אבג王]/u);
});

test.each([
  ['one word without end', 'x'.repeat(3_000)],
  ['one letter in every line', 'x\n'.repeat(1_500)],
  ['Chinese between letters', '中a'.repeat(1_500)],
  ['Chinese in every other line', '中\na\n'.repeat(750)],
  ['nothing but blanks', ' \t\n'.repeat(1_000)],
  ['marks upon marks', 'e\u0301\u0301\u0301\u0301\u0301'.repeat(500)],
])(
  '%s in every answer makes a document all the same',
  async (_, answer) => {
    const framework = { ...standard, steps: standard.steps.slice(0, 1) };
    const pages = await read({ framework, answers: ({ kind }) => (kind === 'text' ? answer : null) });
    expect(pages.at(-1)).toContain('Signatures');
  },
  30_000,
);

test('it is tagged, has its language and its title, and is the same to the byte when it is made again', async () => {
  const [once, again] = await Promise.all([pdfOf(paperOn({})), pdfOf(paperOn({}))]);
  expect(once.equals(again)).toBe(true);
  const source = once.toString('latin1');
  for (const said of [
    '/Lang (en-GB)',
    '/Marked true',
    '/StructTreeRoot',
    '/DisplayDocTitle true',
    '/S /H1',
    '/S /TH',
  ])
    expect(source).toContain(said);
  const { info } = await getMeta(Uint8Array.from(once));
  expect(info).toMatchObject({
    Title: 'Our agreement',
    CreationDate: expect.stringContaining('20260304') as string,
  });
});

describe('A-14: the logo', () => {
  const urlOf = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`;
  const wide = { url: urlOf('png', png({ colour: 6, width: 600 })), width: 600, height: 100 };
  const high = { url: urlOf('png', png({ width: 100, height: 400 })), width: 100, height: 400 };
  const tiny = { url: urlOf('jpeg', jpeg()), width: 24, height: 12 };

  test.each([
    ['a wide one', wide, [120, 20]],
    ['a high one', high, [9, 36]],
    ['a tiny one', tiny, [24, 12]],
  ])(
    '%s stands on every page in its proportions, as an artifact, and in the file once',
    async (_, logo, size) => {
      const paper = paperOn({ framework: bsw });
      const [pdf, again] = [await pdfOf(paper, logo), await pdfOf(paper, logo)];
      expect(pdf.equals(again)).toBe(true);
      expect(pdf.toString('latin1').split('/Subtype /Image').length - 1).toBe(logo === wide ? 2 : 1);
      const drawn = await drawnIn(pdf);
      expect(drawn.length).toBeGreaterThan(2);
      expect(drawn).toEqual(drawn.map(() => [{ size, inside: 'Artifact' }]));
      const pages = await pagesOf(pdf);
      for (const page of pages) expect(page).toContain('The bsw programme');
    },
  );

  test('leaves a document without one as it was', async () => {
    const paper = paperOn({ framework: bsw });
    expect((await pdfOf(paper)).equals(await pdfOf(paper, undefined))).toBe(true);
    expect((await pdfOf(paper)).toString('latin1')).not.toContain('/Subtype /Image');
    expect(await drawnIn(await pdfOf(paper))).toContainEqual([]);
  });

  /** As much of what pdf.js reads as is asked here. */
  interface Pages {
    numPages: number;
    getPage(number: number): Promise<{
      getOperatorList(): Promise<{ fnArray: number[]; argsArray: ((number | string)[] | null)[] }>;
    }>;
  }

  /** The pictures of each page: how large, and within which mark. */
  async function drawnIn(pdf: Buffer) {
    const read: unknown = await getDocumentProxy(Uint8Array.from(pdf));
    const document = read as Pages;
    const numbers = Array.from({ length: document.numPages }, (_, n) => n + 1);
    return Promise.all(
      numbers.map(async (number) => {
        const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
        const marks: unknown[] = [];
        let size: number[] = [];
        return fnArray.flatMap((what, n) => {
          const said = argsArray[n];
          if (what === operators.transform) size = [Number(said?.[0]), -Number(said?.[3])].map(Math.round);
          if (what === operators.beginMarked) marks.push(said?.[0]);
          if (what === operators.endMarked) marks.pop();
          return what === operators.image ? [{ size, inside: marks.at(-1) }] : [];
        });
      }),
    );
  }

  /** As pdf.js numbers them (`OPS`). */
  const operators = { transform: 12, beginMarked: 70, endMarked: 71, image: 85 } as const;
});
