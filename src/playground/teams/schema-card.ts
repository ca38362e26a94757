import { z } from 'zod';
import { actionsShowing } from './schema-actions.js';
import { background, flag, text } from './schema-common.js';
import { elementsWith } from './schema-elements.js';

/**
 * Property names and value types of Adaptive Cards 1.5 for the elements that this bot uses. The `adaptivecards`
 * package checks allowed values but lets unknown names and wrong types pass; a strict table does the opposite.
 */
const action = actionsShowing(z.lazy((): z.ZodType => cardShown));
const elements = elementsWith(action);

const cardParts = {
  type: z.literal('AdaptiveCard'),
  $schema: text,
  body: elements.optional(),
  actions: z.array(action).optional(),
  selectAction: action.optional(),
  fallbackText: text,
  backgroundImage: background,
  minHeight: text,
  rtl: flag,
  speak: text,
  lang: text,
  verticalContentAlignment: text,
  msteams: z.record(z.string(), z.unknown()).optional(),
};

/** Teams draws versions up to 1.5 and shows the fallback, or nothing, for later ones. */
const version = z.string().regex(/^1\.[0-5]$/, 'Teams draws Adaptive Cards up to version 1.5');

const cardShown = z.strictObject({ ...cardParts, version: version.optional() });

export const cardSchema = z.strictObject({ ...cardParts, version });
