import { plainVocabulary, wordsFor } from '../../conversation/language.js';

/** For somebody of whom nothing is known. */
export const plainWords = wordsFor({ language: 'en', zone: 'UTC' }, plainVocabulary);

/** Why the page does not do what was asked, and what helps. */
export const sorries = {
  linkOld:
    'This link does not work: it has been used, or is more than 15 minutes old. Type “programme” to the bot, and it gives you a new one.',
  strange:
    'Nobody has opened this page here, or it was last used more than an hour ago. Type “programme” to the bot for a new link.',
  refused: 'Only those who coordinate the programme can see and change how it is set up.',
  forged:
    'That did not come from this page as it stands open now, so nothing was done. Go back, and try again.',
  tooLarge: 'That is too large: a framework has at most {{size}} KB. Nothing was done.',
  notAForm: 'That could not be read, so nothing was done. Go back, and try again.',
  gone: 'There is no such version. Go back, and choose one of the list.',
  left: 'This page is closed. Type “programme” to the bot when you need it again.',
} as const;
