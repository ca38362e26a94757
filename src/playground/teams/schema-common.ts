import { z } from 'zod';

/** What the tables of elements, inputs and actions have in common. */
export const text = z.string().optional();
export const flag = z.boolean().optional();
export const size = z.union([z.string(), z.number()]).optional();
export const background = z.union([z.string(), z.record(z.string(), z.unknown())]).optional();
const requires = z.record(z.string(), z.string()).optional();

const looks = { separator: flag, spacing: text, height: text, fallback: z.unknown().optional(), requires };

export const common = { id: text, isVisible: flag, ...looks };

export const button = {
  id: text,
  title: text,
  iconUrl: text,
  style: text,
  tooltip: text,
  isEnabled: flag,
  mode: text,
  fallback: z.unknown().optional(),
  requires,
};
