import type { Words } from '../../src/conversation/language.js';
import { chooseProgramme, noRegion, programme, type VersionView } from '../programme.js';
import type { Sample } from './pair.js';

/** What people have called it, and what they own. */
const name = 'Circle 2027';

const version = (n: number, key: string, number: number, owner: string): VersionView => ({
  id: `0199c0de-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
  key,
  number,
  owner,
  date: '2026-03-02',
});

const standard = version(0, 'standard', 2, name);
const own = version(1, 'our-standard', 3, name);

/** What the coordinators of a programme see. */
export function programmes(words: Words): Sample[] {
  const view = {
    name,
    kind: 'mentoring',
    contractWord: 'agreement',
    inUse: standard,
    holidays: null,
    changed: false,
  } as const;
  const link = 'https://bot.example.org/framework/open?key=AbCdEf';
  const choosing = { ...view, versions: [own, standard], chosen: standard.id, holidays: '' };
  const scotland = { ...view, holidays: 'Scotland (GB-SCT)' };
  return [
    { name: 'programme', card: programme(words, { ...view, link }) },
    { name: 'programme.unreachable', card: programme(words, { ...view, link: null }) },
    {
      name: 'programme.changed',
      card: programme(words, { ...scotland, inUse: own, link: null, changed: true }),
    },
    { name: 'programme.choose', card: chooseProgramme(words, choosing) },
    {
      name: 'programme.choose.error',
      card: chooseProgramme(words, {
        ...choosing,
        holidays: 'Schottland',
        errors: {
          framework: words.t('Please choose one of the answers.'),
          holidays: words.t(noRegion),
        },
      }),
    },
  ];
}

/** As many as the form offers, each with the longest name that a framework may have. */
export const manyProgrammes = (words: Words): Sample[] => {
  const versions = Array.from({ length: 120 }, (_, n) =>
    version(n, 'a'.repeat(60), 1_000, 'Wolfe '.repeat(33)),
  );
  const longest = {
    kind: 'mentoring',
    contractWord: 'learning agreement',
    holidays: 'a'.repeat(200),
  } as const;
  return [
    {
      name: 'longest.programme.choose',
      card: chooseProgramme(words, { ...longest, versions, chosen: versions[119]?.id ?? '' }),
    },
  ];
};
