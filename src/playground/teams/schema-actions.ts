import { z } from 'zod';
import { button, flag, text } from './schema-common.js';

/** Teams delivers objects only, though the format allows a string. */
const submitted = {
  data: z.record(z.string(), z.unknown()).optional(),
  associatedInputs: text,
};

/** Every action; `card` is what a ShowCard may show. */
export const actionsShowing = (card: z.ZodType): z.ZodType =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Action.Execute'), ...button, ...submitted, verb: text }),
    z.strictObject({ type: z.literal('Action.Submit'), ...button, ...submitted }),
    z.strictObject({ type: z.literal('Action.OpenUrl'), ...button, url: z.string() }),
    z.strictObject({
      type: z.literal('Action.ToggleVisibility'),
      ...button,
      targetElements: z.array(
        z.union([z.string(), z.strictObject({ type: text, elementId: z.string(), isVisible: flag })]),
      ),
    }),
    z.strictObject({ type: z.literal('Action.ShowCard'), ...button, card: card }),
  ]);
