import { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../adaptive-cards/samples/answers.js';
import { wordsFor } from '../../src/conversation/language.js';
import { openAgreement, type Agreement, type Entry } from '../../src/mentoring/agreement.js';
import { agreementText, hashOf, ownText } from '../../src/mentoring/agreement-text.js';
import type { Role } from '../../src/mentoring/clause.js';
import { allFields, placesOf, type Framework } from '../../src/mentoring/framework.js';
import { nothingYet } from '../../src/mentoring/nudge.js';
import type { Signed } from '../../src/paper/signed.js';
import { together } from '../mentoring/pair.js';

const roles: readonly Role[] = ['mentee', 'mentor'];
const accounts = { mentee: 'slack', mentor: 'teams' } as const;
const people = { mentee: 'amira', mentor: 'ben' } as const;

export const signedAt = Temporal.Instant.from('2026-03-04T08:30:15.250Z');

export interface Telling {
  framework: Framework;
  answers: Answers;
  names?: Readonly<Record<Role, string>>;
}

/** An agreement that Amira and Ben have signed, with these answers to everything. */
export function signedOn({ framework, answers, names }: Telling): Signed {
  const programme = { id: 'p', name: `The ${framework.id} programme`, ...framework.suits };
  const { t } = wordsFor({ language: 'en-GB', zone: 'UTC' }, programme);
  const written = agreementWith(framework, answers);
  const text = agreementText(written, t);
  const signatures = roles.map((role) => {
    const own = ownText(written, role, t);
    return {
      person: people[role],
      meaning: framework.signing,
      textHash: hashOf(text),
      ownText: own,
      ownHash: hashOf(own),
      revision: 1,
      at: signedAt,
      account: role,
    };
  });
  const agreement: Agreement = { ...written, text, state: 'signed', signatures };
  const person = (role: Role) => ({
    id: people[role],
    name: (names ?? { mentee: 'Amira Haddad', mentor: 'Ben Osei' })[role],
    zone: 'Europe/London',
    language: 'en-GB',
    account: role,
    platform: accounts[role],
    tenant: 't',
  });
  const version: Signed['version'] = {
    number: 1,
    state: 'signed',
    hash: hashOf(text),
    signatures: roles.map((role) => ({
      person: people[role],
      meaning: framework.signing,
      at: signedAt,
      platform: accounts[role],
    })),
  };
  const snapshot = {
    relationship: together,
    agreement,
    programme,
    framework,
    people: { amira: person('mentee'), ben: person('mentor') },
    room: null,
    ...nothingYet,
    versions: { newest: 1, standing: 1, sponsored: false },
  };
  return { snapshot, agreement, text, version, versions: [version] };
}

function agreementWith(framework: Framework, answers: Answers): Agreement {
  const opened = openAgreement({ number: 1, framework, language: 'en-GB', nonce: '00ff', at: signedAt });
  const entries = allFields(opened.framework).flatMap((field) =>
    placesOf(field).map(({ place, role }): Entry => ({
      place,
      value: answers(field),
      by: people[role ?? 'mentee'],
      revision: 1,
    })),
  );
  const proposals = [{ by: 'amira', at: signedAt, revision: 1, hash: '' }];
  return { ...opened, revision: 1, entries, proposals };
}
