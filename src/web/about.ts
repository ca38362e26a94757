import { sendPage } from './page.js';
import type { Route } from './server.js';

/** What Teams wants to be linked from an app's description, and what anybody may ask (developer.privacyUrl). */
const pages = {
  '/privacy': {
    title: 'What this mentoring bot keeps, and who can read it',
    paragraphs: [
      'It keeps what the two people of a pair write in its forms: their agreement with its earlier versions, and their comments on it. Beside that stand names, dates, the state of the relationship, and the accounts that people use.',
      'What you write is for the person that the form names above its first question, and for nobody else. Programme coordinators do not see it.',
      'What people write is encrypted before it reaches the database, and is never in a log.',
      'It is kept by the organisation that runs this bot, on its own servers. Ask them to see, correct or delete what is kept about you.',
    ],
  },
  '/terms': {
    title: 'Terms of use',
    paragraphs: [
      'This bot is run by your organisation for its mentoring or coaching programme, and is free of charge to you.',
      'It reminds and records; what the two of you agree is between you. It is no emergency service: where somebody is in danger, call the people whose job that is.',
      'The software is free and comes as it is, without any warranty.',
    ],
  },
} as const;

export const about: readonly Route[] = Object.entries(pages).map(([path, page]) => ({
  method: 'GET',
  path,
  body: 'none',
  handle: (_, res) => sendPage(res, 200, page),
}));
