import { changesDrafted, changesOfProposal } from '../../src/mentoring/agreement-changes.js';
import { agreementText, inWords } from '../../src/mentoring/agreement-text.js';
import { sharedMissing, valueAt, type Agreement } from '../../src/mentoring/agreement.js';
import { allFields } from '../../src/mentoring/framework.js';
import { fillStep } from '../../src/mentoring/agreement-filling.js';
import { at, complete, proposedBy, say, today } from './pair.js';

const proposed = proposedBy(complete, 'amira');

const limits = (agreement: Agreement, value: string) =>
  fillStep(agreement, {
    by: 'ben',
    role: 'mentor',
    other: 'amira',
    at: at(5),
    today,
    say,
    step: 'confidence',
    revision: agreement.revision,
    values: new Map([['limits', value]]),
    then: 'leave',
  }).next;

test('what the two do not want to talk about is kept, and is in no text that anybody signs', () => {
  const written = limits(complete, 'My divorce');
  expect(valueAt(written, 'limits')).toBe('My divorce');
  expect(agreementText(written, say)).toBe(agreementText(complete, say));
  expect(agreementText(written, say)).not.toContain('limits');
});

test('after a proposal it is the pair’s at once and no change of the text', () => {
  const written = limits(proposed, 'My divorce');
  expect(valueAt(written, 'limits')).toBe('My divorce');
  expect(written.drafts).toEqual({});
  expect([...changesOfProposal(written), ...changesDrafted(written, 'ben')]).toEqual([]);
});

test('nobody has to say it', () => {
  expect(sharedMissing(complete, 'amira').map(({ id }) => id)).not.toContain('limits');
});

test('goals are read one by one, each with its success where there is one', () => {
  const goals = allFields(complete.framework).find(({ id }) => id === 'goals')!;
  expect(inWords(goals, ['Lead', 'They ask me', 'Rest', ''], say)).toBe(
    '1. Lead\nWe will know by this: They ask me\n2. Rest',
  );
  expect(inWords(goals, null, say)).toBe('Nothing yet');
});
