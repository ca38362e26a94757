import { goalsRecord } from '../../adaptive-cards/goals-record.js';
import { progressPicture } from '../../adaptive-cards/kit/progress.js';
import { wordsFor, type Words } from '../conversation/language.js';
import { goalsOf } from '../mentoring/goals.js';
import { progressOf } from '../mentoring/progress.js';
import { writingBy, type Writing } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { cannotShow } from './agreement-paper.js';
import type { Block, Cell, Paper } from './paper.js';
import { nameIn } from './signed.js';

/** G-05 (WM): the goals and review form as a document; null where there are no goals. */
export function goalsPaper(snapshot: Snapshot, readings: readonly Writing<'reading'>[]): Paper | null {
  const { relationship, programme, people } = snapshot;
  const goals = goalsOf(snapshot);
  const written = writingBy(snapshot.writings, 'goals', relationship.mentee);
  if (!goals || !written) return null;
  const { language = 'en', zone = 'UTC' } = people[relationship.mentee ?? ''] ?? {};
  const words = wordsFor({ language: snapshot.agreement?.language ?? language, zone }, programme);
  const { t, day } = words;
  const at = Math.max(written.at.epochMilliseconds, ...readings.map((each) => each.at.epochMilliseconds));
  const names = {
    mentee: nameIn(snapshot, relationship.mentee),
    mentor: nameIn(snapshot, relationship.mentor),
  };
  const progress = progressOf(goals, readings);
  const record = goalsRecord(words, { names, goals, progress });
  const stands = t('As it stood on {{day}}', { day: day({ epochMilliseconds: at }) });
  return {
    language: snapshot.agreement?.language ?? language,
    title: record.title,
    header: { programme: programme.name, framework: record.title },
    footer: stands,
    page: (number, of) => t('Page {{number}} of {{of}}', { number, of }),
    cannotShow: cannotShow(words),
    at,
    blocks: [
      { is: 'heading', level: 1, text: record.title },
      { is: 'facts', rows: record.people },
      {
        is: 'beside',
        heads: [record.sides.start, record.sides.end],
        rows: record.rows.map(({ start, end }): [Cell, Cell] => [cell(start), cell(end)]),
      },
      ...progressBlocks(words, progressPicture(words, progress)),
      ...changedBlocks(words, record.changed),
    ],
  };
}

const cell = ({ ask, answer }: { ask: string; answer: string }): Cell => ({ question: ask, text: answer });

const progressBlocks = ({ t }: Words, pictures: ReturnType<typeof progressPicture>): Block[] =>
  pictures.flatMap(({ drawing, altText }): Block[] => [
    { is: 'heading', level: 2, text: t('How far the goals are') },
    { is: 'picture', drawing, alt: altText },
  ]);

const changedBlocks = ({ t }: Words, changed: readonly string[]): Block[] =>
  changed.length === 0
    ? []
    : [
        { is: 'heading', level: 2, text: t('What has changed') },
        { is: 'list', items: changed },
      ];
