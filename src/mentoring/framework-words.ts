import { z } from 'zod';

/** The programme's words that a sentence of a framework may use, each as long as it can become. */
const longestWord = {
  mentor: 'mentor',
  mentee: 'mentee',
  mentoring: 'mentoring',
  agreement: 'learning agreement',
};

const placeholder = /\{\{(mentor|mentee|mentoring|agreement)\}\}/g;

/** As long as it gets when the programme's words stand in it. */
const lengthIn = (text: string): number =>
  text.replaceAll(placeholder, (_, word: keyof typeof longestWord) => longestWord[word]).length;

/** Control characters, marks that turn the direction of what follows, and halves of characters. */
const unseen = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

const plain = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'must not be empty')
  .refine((text) => !unseen.test(text), 'holds a character that nobody sees; write the line anew');

/** Whatever else looks like a placeholder would stand there as it is, or be looked up as a sentence of the bot's own. */
const holdsOnlyWords = (text: string, also = '') =>
  !/\{\{|\}\}|\$t\(/.test(text.replaceAll(placeholder, '').replaceAll(also || /$^/g, ''));

const onlyWords =
  'may use {{mentor}}, {{mentee}}, {{mentoring}} and {{agreement}}, and nothing else in double braces';

const fits = (most: number) => ({
  check: (text: string) => lengthIn(text) <= most,
  says: `must be at most ${most} characters long`,
});

/** What may go over several lines. */
export const text = (most: number) => {
  const { check, says } = fits(most);
  return plain.refine(check, says).refine((said) => holdsOnlyWords(said), onlyWords);
};

const oneLine = (said: string) => !said.includes('\n');

export const line = (most: number) => text(most).refine(oneLine, 'must be one line');

/** What is counted, as in `{{count}} sessions`. */
export const unit = (most: number) =>
  plain
    .refine((said) => said.includes('{{count}}'), 'must say {{count}} where the number goes')
    .refine(fits(most).check, fits(most).says)
    .refine((said) => holdsOnlyWords(said, '{{count}}'), onlyWords);
