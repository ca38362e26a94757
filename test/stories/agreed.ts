import { hashOf } from '../../src/mentoring/agreement-text.js';
import type { Value } from '../../src/mentoring/clause.js';
import { termsOf } from '../../src/mentoring/terms.js';
import { theOnly } from './bad-input/the-pair.js';
import { bothSaidYes, type Pair } from './pair.js';
import type { On, Stage } from './stage.js';

/**
 * Two who have agreed, for what comes after that: the text is a line, and it is written past the forms, which takes a
 * twentieth of the time. How a pair gets there has stories of its own. `answers` are by the place in the agreement.
 */
export async function agreed(
  on: [On, On],
  stage: Stage,
  answers: Readonly<Record<string, Value>> = {},
): Promise<Pair> {
  const pair = await bothSaidYes(on, stage);
  const { relationship: id } = await theOnly(stage);
  await stage.bot.database.store.transact(async (unit) => {
    const before = await unit.snapshot(id);
    if (!before?.agreement) throw new Error('there is no agreement to sign');
    const at = stage.now();
    const text = 'What we have agreed';
    const signatures = Object.values(before.people).map(({ id: person, account }) => ({
      ...{ person, account, at, meaning: 'agrees' as const, revision: 0 },
      ...{ textHash: hashOf(text), ownText: '', ownHash: '' },
    }));
    const by = before.relationship.mentee ?? '';
    const answered = Object.entries(answers).map(([place, value]) => ({ place, value, by, revision: 0 }));
    const entries = [...before.agreement.entries.filter(({ place }) => !(place in answers)), ...answered];
    const state = { state: 'signed' as const, text, signatures, waitingSince: at };
    const agreement = { ...before.agreement, ...state, entries };
    const relationship = { ...before.relationship, phase: 'active' as const, terms: termsOf(agreement) };
    await unit.save({
      ...before,
      before,
      relationship,
      agreement,
      events: [],
      messages: [],
      nextLook: null,
      at,
    });
  });
  return pair;
}
