import { plainVocabulary, wordsFor } from '../../conversation/language.js';
import type { Words } from './render.js';

/** What Teams says under an input by itself, in the reader's language. */
export function inputWords(language = 'en'): Words {
  const { t } = wordsFor({ language, zone: 'UTC' }, plainVocabulary);
  return {
    required: t('Please answer this.'),
    optional: t('(optional)'),
    between: (min, max) => t('Please choose a number from {{min}} to {{max}}.', { min, max }),
  };
}
