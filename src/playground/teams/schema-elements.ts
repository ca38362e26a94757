import { z } from 'zod';
import { boxesWith } from './schema-boxes.js';
import { inputsWith } from './schema-inputs.js';
import { wordsWith } from './schema-words.js';

/** A list of any elements that this bot uses; `action` is what a click on one may do. */
export function elementsWith(action: z.ZodType): z.ZodType {
  const elements: z.ZodType = z.array(z.lazy(() => element));
  const element = z.discriminatedUnion('type', [
    ...wordsWith(action),
    ...boxesWith(action, elements),
    ...inputsWith(action),
  ]);
  return elements;
}
