import { plainVocabulary, wordsFor } from '../../conversation/language.js';
import type { Words } from './render.js';

/** What Teams says under an input by itself, in the reader's language. */
export function inputWords(language = 'en'): Words {
  const { t } = plainWords(language);
  return {
    required: t('Please answer this.'),
    optional: t('(optional)'),
    between: (min, max) => t('Please choose a number from {{min}} to {{max}}.', { min, max }),
  };
}

/** For what is said without knowing more about its reader than Teams says along with what they do. */
export const plainWords = (language = 'en') => wordsFor({ language, zone: 'UTC' }, plainVocabulary);
