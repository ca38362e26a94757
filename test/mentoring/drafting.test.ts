import { changesDrafted } from '../../src/mentoring/agreement-changes.js';
import { valueFor } from '../../src/mentoring/agreement.js';
import { complete, open, proposedBy, send, write } from './pair.js';

describe('once it is proposed', () => {
  const proposed = proposedBy(complete, 'amira');
  const draft = write(proposed, 'ben', 'meet', { cadence: 'weekly' });

  test('a change is Ben’s alone until he proposes it', () => {
    expect(valueFor(draft, 'cadence', 'ben')).toBe('weekly');
    expect(valueFor(draft, 'cadence', 'amira')).toBe('monthly');
    expect(open(draft, 'amira', 'meet').shows['cadence']).toBe('monthly');
    expect(changesDrafted(draft, 'ben').map(({ field, before, after }) => [field.id, before, after])).toEqual(
      [['cadence', 'monthly', 'weekly']],
    );
    expect(changesDrafted(draft, 'amira')).toEqual([]);
  });

  test('and does not pass the turn on', () => {
    expect(draft).toMatchObject({
      waitingSince: proposed.waitingSince,
      step: proposed.step,
      text: proposed.text,
    });
  });

  test('is there when he comes back, and grows', () => {
    const more = write(draft, 'ben', 'why', { purpose: 'To lead well' });
    expect(changesDrafted(more, 'ben').map(({ field }) => field.id)).toEqual(['purpose', 'cadence']);
  });

  test('and back to what stood there empties it', () => {
    expect(write(draft, 'ben', 'meet', { cadence: 'monthly' }).drafts).toEqual({});
  });

  test('both may write changes; neither sees the other’s', () => {
    const both = write(draft, 'amira', 'meet', { cadence: 'quarterly' });
    expect([valueFor(both, 'cadence', 'amira'), valueFor(both, 'cadence', 'ben')]).toEqual([
      'quarterly',
      'weekly',
    ]);
  });

  test('a form from before the other’s new proposal brings both back', () => {
    const bens = open(proposed, 'ben', 'meet');
    const counter = proposedBy(write(proposed, 'amira', 'meet', { cadence: 'quarterly' }), 'amira');
    const { next, conflicts } = send(counter, bens, { cadence: 'weekly', sessionLength: '90' });
    expect([...conflicts]).toEqual([['cadence', 'quarterly']]);
    expect(changesDrafted(next, 'ben').map(({ field }) => field.id)).toEqual(['sessionLength']);
  });
});
