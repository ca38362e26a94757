import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { pageParts, type Page, type PagePart } from '../src/mentoring/page.js';
import { aside, button, form, heading, paragraph, sending, strong } from './kit/make.js';
import { proseInput, type Typed } from './kit/prose.js';

const asks = {
  whatItIs: {
    label: 'What {{mentoring}} is and is not, beside other ways to learn',
    hint: 'For example: I do not teach a course or manage you; I listen, ask, and share what I have seen.',
  },
  suits: {
    label: 'What it suits, and what it can bring',
    hint: 'For example: a new role, a decision, a habit to change.',
  },
  fromMe: {
    label: 'What you can expect of me',
    hint: 'For example: I keep our times, I am honest, and I say when I am not the right person.',
  },
  fromYou: {
    label: 'What I expect of you',
    hint: 'For example: come with something to talk about, and tell me when it does not help.',
  },
  experience: { label: 'My training and experience', hint: 'A few lines are enough.' },
} as const satisfies Record<PagePart, { label: string; hint: string }>;

/** H-03: written once, sent to every mentee before the first meeting. */
export const pageForm = ({ t }: Words, { relationship, typed }: { relationship: string; typed: Typed }) =>
  form('page.form', {
    summary: t('How I work'),
    window: t('How I work'),
    body: [
      aside(t('Everybody whose {{mentor}} you are sees this, before you first meet. You write it once.')),
      ...pageParts.map((id) => proseInput({ id, label: t(asks[id].label), hint: t(asks[id].hint) }, typed)),
    ],
    submit: sending(t('Save'), intentions.savePage, { relationship }, 'positive'),
  });

/** As the mentee reads it. `mine`: the mentor looks at their own. */
export const pageRead = (
  { t }: Words,
  {
    relationship,
    mentor,
    page,
    mine,
  }: { relationship: string; mentor: string; page: Page | null; mine: boolean },
) =>
  form('page.read', {
    summary: t('How {{name}} works', { name: mentor }),
    window: t('How the {{mentor}} works'),
    body: [
      heading(t('How {{name}} works', { name: mentor })),
      ...(page === null || Object.keys(page).length === 0
        ? [paragraph(t('{{name}} has not written this yet. You can ask when you meet.', { name: mentor }))]
        : pageParts.flatMap((id) =>
            page[id] ? [paragraph(strong(t(asks[id].label))), paragraph(page[id])] : [],
          )),
    ],
    submit: null,
    ...(mine && { actions: [button(t('Write it'), intentions.openPage, { relationship })] }),
  });
