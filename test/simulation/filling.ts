import { DateTime } from 'luxon';
import { isInput, picksPerson, type Card, type Element, type Input } from '../../adaptive-cards/kit/card.js';
import type { Inputs } from '../../src/ports/turn.js';
import type { Chance } from './chance.js';

const said = ['Yes', 'The budget talk', 'How to say no', 'Ask first, then answer.\nWrite it down.'] as const;

/** What somebody makes of a form: mostly what stands there, else anything that its inputs let them. */
export const filled = (card: Card, now: number, chance: Chance): Inputs =>
  Object.fromEntries(
    card.body
      .filter((element: Element): element is Input => isInput(element))
      .map((input) => [input.id, valueOf(input, now, chance)]),
  );

function valueOf(input: Input, now: number, chance: Chance): string | string[] {
  const standing = 'value' in input ? input.value : undefined;
  if (standing !== undefined && standing !== '' && chance.happens(0.7))
    return Array.isArray(standing) ? standing : String(standing);
  switch (input.type) {
    case 'Input.Text':
      return chance.oneOf(said).slice(0, input.maxLength);
    case 'Input.Number':
      return String(chance.whole(input.min, Math.min(input.max, input.min + 120)));
    case 'Input.Date':
      return (
        DateTime.fromMillis(now, { zone: 'utc' })
          .plus({ days: chance.whole(-1, 40) })
          .toISODate() ?? ''
      );
    case 'Input.Time':
      return `${String(chance.whole(6, 22)).padStart(2, '0')}:${chance.oneOf(['00', '15', '30', '45'])}`;
    case 'Input.ChoiceSet': {
      if (picksPerson(input)) return '';
      const values = input.choices.map(({ value }) => value);
      return input.isMultiSelect ? values.filter(() => chance.happens(0.5)) : chance.oneOf(values);
    }
  }
}
