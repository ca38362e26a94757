import type { PlayedPerson } from './client.js';

export interface CastMember extends PlayedPerson {
  /** What they are in the story, or what is out of order with them. */
  part: string;
  /** Their account in Slack is closed, and the one in Teams too. */
  deactivated?: true;
  /** False for somebody who has not added the bot's app in Teams. */
  installed?: false;
}

/** Everybody has an account on both platforms, under the same id. */
export const cast: readonly CastMember[] = [
  { id: 'amira', name: 'Amira Haddad', zone: 'Europe/London', locale: 'en-GB', part: 'Mentee' },
  { id: 'ben', name: 'Ben Osei', zone: 'Europe/Copenhagen', locale: 'en-GB', part: 'Mentor' },
  { id: 'chidi', name: 'Chidi Okafor', zone: 'Europe/London', locale: 'en-GB', part: 'Coordinator' },
  { id: 'dana', name: 'Dana Lindqvist', zone: 'Europe/Copenhagen', locale: 'en-GB', part: 'Sponsor' },
  {
    id: 'elin',
    name: 'Elin Vestergaard',
    zone: 'Europe/Copenhagen',
    locale: 'en-GB',
    part: 'Has left: account closed',
    deactivated: true,
  },
  {
    id: 'farid',
    name: 'Farid Rahimi',
    zone: 'Europe/London',
    locale: 'en-GB',
    part: 'Has not added the app in Teams',
    installed: false,
  },
];
