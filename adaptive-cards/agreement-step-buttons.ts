import { stepBesideIn } from '../src/mentoring/agreement-added.js';
import { isNeeded, sameValue, type Field, type Value } from '../src/mentoring/clause.js';
import { fieldsOf, type Step } from '../src/mentoring/framework.js';
import { otherRole } from '../src/mentoring/relationship.js';
import { isUntouched, longestExample, startingPoints } from '../src/mentoring/starting-points.js';
import { intentions, type PayloadOf } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { AgreementView } from './agreement-view.js';
import type { Action, Element, TextRun } from './kit/card.js';
import { buttons, clipped, paragraph, sending, strong, titleWith } from './kit/make.js';

/** Every button of a step saves it, whatever else it does. */
interface Stepping extends AgreementView {
  me: NonNullable<AgreementView['me']>;
  step: Step;
}

type Meaning = Omit<PayloadOf<typeof intentions.saveStep>, 'relationship' | 'version' | 'step' | 'revision'>;
type Way = 'back' | 'skip' | 'handOver' | 'leave';

export const goingOn = ({ t }: Words, view: Stepping): Action =>
  saving(view, view.agreement.state === 'draft' ? t('Next') : t('Save'), { then: 'next' }, 'positive');

export const waysOut = ({ t }: Words, view: Stepping): Action[] => {
  const titles: Record<Way, string> = {
    back: t('Back'),
    skip: t('Skip for now'),
    handOver: titleWith(view.names[otherRole(view.me.role)], (name) => t('Hand over to {{name}}', { name })),
    leave: t('Save and go on later'),
  };
  return waysFrom(view).map((then) => saving(view, titles[then], { then }));
};

const waysFrom = ({ agreement, me, step }: Stepping): Way[] =>
  agreement.state === 'draft'
    ? [
        ...(stepBesideIn(agreement, me.person, step.id, -1) ? (['back'] as const) : []),
        ...(fieldsOf(step).some(isNeeded) ? (['skip'] as const) : []),
        'handOver',
        'leave',
      ]
    : ['leave'];

/**
 * What one may begin a long answer with: one small button while nothing of one's own stands there, and on its press
 * the starting points that do not stand there already.
 */
export function ideas(
  { t }: Words,
  view: Stepping & { ideas?: string | undefined },
  field: Field,
  stands: Value | null,
): Element[] {
  const others = startingPoints(field, t)
    .map((point, idea) => ({ point, idea }))
    .filter(({ point }) => !sameValue(point, stands));
  const untouched = isUntouched(field, stands, t);
  const question = field.id;
  if (others.length === 0) return [];
  if (view.ideas !== question)
    return untouched ? [buttons(saving(view, t('Ideas'), { then: 'ideas', question }))] : [];
  const uses = others.map(({ idea }, n) => {
    const number = n + 1;
    const title = untouched ? t('Use {{number}}', { number }) : t('Add {{number}}', { number });
    return saving(view, title, { then: 'take', question, idea });
  });
  return [
    paragraph(...others.flatMap(({ point }, n) => numbered(shown(point), n))),
    buttons(...uses, saving(view, t('None'), { then: 'ideas' })),
  ];
}

/** Lines and goals as they will stand in their inputs; a start may be longer than there is room for here. */
const shown = (point: Value): string => clipped([point].flat().join('\n'), longestExample);

const numbered = (text: string, n: number): (string | TextRun)[] => [
  strong(`${n > 0 ? '\n\n' : ''}${n + 1}. `),
  text,
];

const saving = (view: Stepping, title: string, meaning: Meaning, style?: Action['style']): Action =>
  sending(
    title,
    intentions.saveStep,
    {
      relationship: view.relationship,
      version: view.agreement.number,
      step: view.step.id,
      revision: view.agreement.revision,
      ...meaning,
    },
    style,
  );
