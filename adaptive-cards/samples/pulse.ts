import type { Words } from '../../src/conversation/language.js';
import { longestAnswer } from '../../src/mentoring/answer.js';
import { worries } from '../../src/mentoring/pulse.js';
import { pulse, pulseDone, pulseForm, pulseOff, pulseWays } from '../pulse.js';
import { names, relationship, type Sample } from './pair.js';

/** How it goes, asked of each alone. */
export function pulseSamples(words: Words): Sample[] {
  const mentees = { relationship, other: names.mentor, role: 'mentee' } as const;
  const mentors = { relationship, other: names.mentee, role: 'mentor' } as const;
  const error = words.t('Please choose one of the answers.');
  const agreed = 'The coordinator, on the same day if need be. Names are said only when somebody is at risk.';
  const nobody = { agreed: null, coordinators: null };
  return [
    { name: 'pulse.mentee', card: pulse(words, mentees) },
    { name: 'pulse.mentor', card: pulse(words, mentors) },
    { name: 'pulse.form.mentee', card: pulseForm(words, mentees) },
    { name: 'pulse.form.mentor', card: pulseForm(words, mentors) },
    { name: 'pulse.form.error', card: pulseForm(words, { ...mentors, error }) },
    {
      name: 'pulse.ways.mentee',
      card: pulseWays(words, { ...mentees, ...nobody, found: worries.mentee }),
    },
    {
      name: 'pulse.ways.mentor',
      card: pulseWays(words, { ...mentors, found: worries.mentor, agreed, coordinators: 'Chidi Eze' }),
    },
    {
      name: 'pulse.ways.longest',
      card: pulseWays(words, {
        ...mentors,
        found: worries.mentor,
        agreed: 'x'.repeat(longestAnswer),
        coordinators: 'Chidi Eze, Dana Novak',
      }),
    },
    {
      name: 'pulse.ways.support',
      card: pulseWays(words, { ...mentors, ...nobody, found: ['support'] }),
    },
    { name: 'pulse.done', card: pulseDone(words) },
    { name: 'pulse.off', card: pulseOff(words) },
  ];
}
