import { z } from 'zod';
import type { Manners } from './manners.js';

const address = z.email().max(254);

/** The address that a platform has for somebody, where it is one: it goes into headers and calendars, as nothing else may. */
export const emailIn = (text: string | null | undefined): string | undefined => address.safeParse(text).data;

export interface Person {
  id: string;
  name: string;
  /** IANA */
  zone: string;
  /** BCP 47 */
  language: string;
  /** When they are glad to hear from the bot; as everybody, where they have not said. */
  manners?: Manners;
}
