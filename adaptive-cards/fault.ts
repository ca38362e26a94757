import type { Words } from '../src/conversation/language.js';
import { card, paragraph } from './kit/make.js';

/** Something broke on our side: the person learns the id, and that nothing was lost. */
export const fault = ({ t }: Words, id: string) =>
  card('fault', {
    summary: t('Something went wrong'),
    body: [
      paragraph(
        t(
          'Something went wrong on my side. Nothing that was saved is lost: please try again. If it stays so, tell your coordinator this number: {{id}}',
          { id },
        ),
      ),
    ],
  });
