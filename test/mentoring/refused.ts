import { Refusal, type RefusalCode } from '../../src/mentoring/refusal.js';

/** Why the domain said no; what is thrown otherwise stays thrown. */
export function refusalOf(act: () => unknown): Refusal | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

export const codeOf = (act: () => unknown): RefusalCode | null => refusalOf(act)?.code ?? null;
