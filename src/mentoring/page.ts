import { z } from 'zod';
import { longestAnswer } from './answer.js';

/** What a mentor says about how they work: written once, for every mentee (H-03). */
export const pageParts = ['whatItIs', 'suits', 'fromMe', 'fromYou', 'experience'] as const;

export type PagePart = (typeof pageParts)[number];
export type Page = Partial<Record<PagePart, string>>;

/** A page as it was kept. */
export const pageSchema: z.ZodType<Page> = z.partialRecord(z.enum(pageParts), z.string().max(longestAnswer));
