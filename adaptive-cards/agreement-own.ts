import { ownMissing, valueAt } from '../src/mentoring/agreement.js';
import { placeOf, type Value } from '../src/mentoring/clause.js';
import { otherRole } from '../src/mentoring/relationship.js';
import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import { inputOf } from './agreement-input.js';
import type { AgreementView } from './agreement-view.js';
import { aside, form, heading, sending } from './kit/make.js';

export interface OwnView extends AgreementView {
  me: NonNullable<AgreementView['me']>;
  back: ReadonlyMap<string, { typed: Value | null; error?: string }>;
}

/** Before signing: the promises and consents that only this person can give. */
export const agreementOwn = (words: Words, view: OwnView) =>
  form('agreement.own', {
    summary: words.t('Before you sign'),
    window: words.t('Before you sign'),
    body: [
      heading(words.t('What only you can answer')),
      aside(
        words.t('You and {{name}} see this. It becomes part of what you sign.', {
          name: view.names[otherRole(view.me.role)],
        }),
      ),
      ...ownMissing(view.agreement, view.me.role).map((field) => {
        const back = view.back.get(field.id);
        const value = back?.typed ?? valueAt(view.agreement, placeOf(field, view.me.role));
        const standing = { value, ...(back?.error !== undefined && { error: back.error }) };
        return { ...inputOf(words, field, standing), isRequired: true as const };
      }),
    ],
    submit: sending(
      words.t('Sign'),
      intentions.signAgreement,
      { relationship: view.relationship, version: view.agreement.number, hash: view.hash },
      'positive',
    ),
  });
