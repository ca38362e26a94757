import { sendPage } from './page.js';
import type { Route } from './server.js';

/** What Teams wants to be linked from an app's description, and what anybody may ask (developer.privacyUrl). */
const pages = {
  '/privacy': {
    title: 'What this mentoring bot keeps, and who can read it',
    paragraphs: [
      'It keeps what the two people of a pair write in its forms: their agreement with all its versions, signed or not, changes that were not sent yet, and their comments on it.',
      'It keeps what each of them writes or ticks beside that: how a mentor works, where the first meeting is, whether to go on after it, conflicts of interest, that a mentor is still learning and what would help, what a mentor has thought about before the start, how each of them thinks that it goes, what to talk about in a session, what each wants from it and takes from it, whether it goes as it should, feedback to each other, a summary for the mentor, reflections and private notes, and what was last asked of the coordinator.',
      'It keeps the goals with what a mentee says of them: how far they are, why, what for, and what became of them. A picture of how far they are is drawn for the two alone; Slack fetches it at an address that nobody can guess, and that works for an hour.',
      'It keeps the links and files that the two share with each other; a file itself comes and goes by a page of the bot, not by Slack or Teams, and is deleted when whoever shared it takes it away. Its page of what has been, and a mentor’s table of hours, open by a link that works once, for the one who asked for it.',
      'It keeps the e-mail address that Slack or Teams has for you, encrypted, to send your sessions to your calendar where the organisation has set that up. The person you meet does not get it.',
      'It keeps on which days and at what hours you want to hear from it, your time zone where you have chosen one, and what you want once a week only, or not at all. That stands in the clear, is shown to nobody else, and only moves what you are sent.',
      'It keeps what each answers in the programme’s own surveys. The other of the two does not see that. Programme coordinators read it together with what others say, without the name of who wrote it, only once five have answered, and five at a time. Where a survey is part of what you have signed they hear that one has not come, and where it is for both of you not whose.',
      'Now and then it asks you, and you alone, how it is going for you. It keeps when it asked and when you answered, and not what: what may help is shown to you at once, in a window on Slack and in your own chat on Teams, and is kept nowhere else and reported to nobody.',
      'Beside what people write stand names, dates, the state of the relationship, the numbers that reminders go by, who signed when, and the accounts that people use.',
      'What you write is for the person that the form names above its first question, and for nobody else. Programme coordinators get what you send them yourself, word for word and with your name, and what is said in surveys, without it; they see nothing else that you write. A sponsor whom one of you asks to sign as well reads the whole text that both have signed, with what each of them promises, and nothing else.',
      'If you ask for an address for your calendar, whoever has that address sees when and where you meet, and with whom, until you turn it off or make a new one.',
      'What people write is encrypted before it reaches the database, and is never in a log. The organisation that runs this bot holds the keys.',
      'Whatever the bot posts lies in Slack or Teams as well, for as long as your organisation keeps messages there: its cards and, in Slack, the signed agreement as a PDF.',
      'All of it is kept by the organisation that runs this bot, and nothing is deleted by itself. Ask them to see, correct or delete what is kept about you.',
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
