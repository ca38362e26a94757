import { inputsOf } from './card.js';
import type { Card, Input } from './card.js';
import { heldBy, valueOn } from './inputs.js';
import type { View } from './view.js';

/** What a press sends along, or `null` when the client keeps it back and shows why under the inputs. */
export function collect(chain: Card[], view: View): Record<string, string> | null {
  const inputs = chain.flatMap(inputsOf);
  view.errors = new Map(inputs.filter((input) => !isFine(input, heldBy(input, view))).map(inWords));
  if (view.errors.size > 0) return null;
  const held = inputs.map((input): [string, string] => [input.id, heldBy(input, view)]);
  return Object.fromEntries(held.filter(([, value]) => value !== ''));
}

const inWords = (input: Input): [string, string] => [input.id, input.errorMessage ?? 'This is not valid.'];

function isFine(input: Input, value: string): boolean {
  if (input.type === 'Input.Toggle') return !input.isRequired || value === valueOn(input);
  if (value === '') return !input.isRequired;
  switch (input.type) {
    case 'Input.Text':
      return (
        value.length <= (input.maxLength ?? Infinity) && (!input.regex || new RegExp(input.regex).test(value))
      );
    case 'Input.Number':
      return (
        Number.isFinite(Number(value)) &&
        between(Number(value), Number(input.min ?? -Infinity), Number(input.max ?? Infinity))
      );
    case 'Input.Date':
      return /^\d{4}-\d\d-\d\d$/.test(value) && inOrder(input, value);
    case 'Input.Time':
      return /^\d\d:\d\d$/.test(value) && inOrder(input, value);
    default:
      return true;
  }
}

const between = (value: number, min: number, max: number): boolean => value >= min && value <= max;

/** ISO dates and times sort as text. */
const inOrder = ({ min, max }: Input, value: string): boolean =>
  value >= String(min ?? '') && (max === undefined || max === '' || value <= String(max));
