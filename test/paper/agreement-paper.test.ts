import { usual } from '../../adaptive-cards/samples/answers.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { agreementPaper } from '../../src/paper/agreement-paper.js';
import { markdownOf } from '../../src/paper/markdown.js';
import type { Signed } from '../../src/paper/signed.js';
import { signedAt, signedOn } from './signed.js';

const hope = 'Somebody who tells me off';
const answers = usual(english(plainVocabulary));
const whole = signedOn({
  framework: standard,
  answers: (field) => (field.id === 'hopes' ? hope : answers(field)),
});

/** As an earlier release of the bot kept it: the own text has the answer, and the other has given none. */
const onlyHers: Signed = {
  ...whole,
  agreement: {
    ...whole.agreement,
    entries: whole.agreement.entries.filter(({ place }) => place !== 'hopes@mentor'),
  },
};

test.each([
  ['both have answered', whole, true],
  ['one has, whatever stands in what she signed', onlyHers, false],
])('what each hoped for alone is on the paper: %s', (_, signed, there) => {
  expect(signed.agreement.signatures[0]?.ownText).toContain(hope);
  expect(markdownOf(agreementPaper(signed)).includes(hope)).toBe(there);
});

test('a sponsor who has signed as well is named as such, and the version is of when both had', () => {
  const dana = { ...whole.snapshot.people['ben']!, id: 'dana', name: 'Dana Reyes' };
  const later = {
    person: 'dana',
    meaning: 'agrees',
    at: signedAt.add({ hours: 24 }),
    platform: 'slack',
  } as const;
  const version = { ...whole.version, signatures: [...whole.version.signatures, later] };
  const snapshot = { ...whole.snapshot, people: { ...whole.snapshot.people, dana } };
  const made = agreementPaper({ ...whole, snapshot, version, versions: [version] });
  expect(made.at).toBe(signedAt.epochMilliseconds);
  const paper = markdownOf(made).replaceAll('\\', '');
  expect(paper).toMatch(/Dana Reyes[^#]*The sponsor[^#]*2026.03.05 08:30:15/);
  expect(paper).toMatch(/Version 1: signed by both at 2026.03.04/);
});
