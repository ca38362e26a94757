import type { PlayedPerson } from './client.js';

/** The same on both platforms. */
export const emailOf = ({ name, email }: PlayedPerson): string =>
  email ?? `${name.toLowerCase().replace(/[^\p{L}\d]+/gu, '.')}@example.com`;
