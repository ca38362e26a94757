import type { StepView } from '../../adaptive-cards/agreement-step.js';
import { faults } from '../../adaptive-cards/refused.js';
import type { Carried, intentions } from '../conversation/intentions.js';
import type { Words } from '../conversation/language.js';
import { longestAnswer, understand } from '../mentoring/answer.js';
import type { Field, Value } from '../mentoring/clause.js';
import { Refusal } from '../mentoring/refusal.js';
import { begunWith, startingPoints } from '../mentoring/starting-points.js';
import type { Answers } from './answers.js';

type Press = Pick<Carried<typeof intentions.saveStep>, 'then' | 'question' | 'idea'>;

interface Taken {
  field: Field;
  point: Value;
}

/** The starting point that was chosen, if one was. What this step does not offer comes from an old card. */
export function takenIn(
  asked: readonly Field[],
  { then, question, idea = -1 }: Press,
  { t }: Words,
): Taken | null {
  if (then !== 'take' && (then !== 'ideas' || question === undefined)) return null;
  const field = asked.find(({ id }) => id === question);
  const points = field ? startingPoints(field, t) : [];
  const point = points[then === 'take' ? idea : 0];
  if (!field || point === undefined) throw new Refusal('cardOld');
  return then === 'take' ? { field, point } : null;
}

/** Puts it where the answer was typed; what was written of one's own stays, and is all that is kept if there is no room. */
export function begin({ values, back }: Answers, { field, point }: Taken, { t }: Words, today: string): void {
  if (back.has(field.id)) return;
  const stands = values.get(field.id) ?? null;
  const begun = begunWith(field, stands, point, t);
  const notBegun = (error: string) => back.set(field.id, { typed: stands ?? '', error });
  if (begun === null) return void notBegun(t('All three are taken already.'));
  const understood = understand(field, typed(field, begun), today);
  if ('fault' in understood) notBegun(t(faults.tooLong, { most: understood.most ?? longestAnswer }));
  else values.set(field.id, begun);
}

/** As a form would send it. */
const typed = ({ kind }: Field, value: Value): string | string[] =>
  typeof value === 'object' && kind === 'goals' ? [...value] : [value].flat().join('\n');

/** How the form comes back. */
export const withIdeas = (
  { then, question }: Press,
  back: StepView['back'],
): Pick<StepView, 'ideas' | 'begun'> => {
  if (then === 'ideas') return { ideas: question };
  if (then !== 'take' || question === undefined) return {};
  return back.has(question) ? { ideas: question } : { begun: question };
};
