import { fieldsOf, startingPoint, stepOf } from '../../../src/mentoring/framework.js';
import { standard } from '../../../src/mentoring/frameworks/standard.js';
import { bothSaidYes, purpose } from '../pair.js';
import { handMade } from './hand-made.js';
import { kept, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();

const saved = async (field: string) => {
  const { snapshot } = await theOnly(stage());
  return snapshot.agreement?.entries.findLast(({ place }) => place === field)?.value;
};

/** Ten thousand characters, ending in words of their own. */
const endless = `${'All work and no play. '.repeat(460)}The very end of it`;

/** What is right beside the wrong answer, as it is sent and as it is kept. */
const right = {
  meet: { field: 'placeDetail', sent: 'The small room', kept: 'The small room' },
  why: { field: 'purpose', sent: purpose, kept: purpose },
  change: { field: 'noticeHours', sent: '24', kept: 24 },
};

const [past, noDate] = [
  'That day has passed. Please choose today or later.',
  'Please choose a date, like 2027-03-01.',
];
const [noNumber, notOne] = ['Please write a whole number.', 'Please choose one of the answers.'];

/** By step: wrong answers that come together, each with what is said of it. */
const notOffered: [step: keyof typeof right, wrong: Record<string, [string | string[], string]>][] = [
  [
    'meet',
    {
      startDate: ['2020-01-01', past],
      sessionLength: ['-60', 'Please choose a number from 10 to 480.'],
      sessionCount: ['1e9', 'Please choose a number from 1 to 60.'],
      cadence: ['hourly', notOne],
    },
  ],
  ['meet', { startDate: ['2027-02-30', noDate], sessionCount: ['6.5', noNumber] }],
  ['meet', { startDate: ['soon', noDate], sessionCount: ['six', noNumber] }],
  ['why', { focus: [['career', 'fame'], notOne] }],
  ['change', { keeping: [['stands', 'obey'], notOne] }],
];

describe.each(platforms)('an answer on %s', (platform) => {
  const begin = async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    const { relationship } = await theOnly(stage());
    const save = async (step: string, inputs: Record<string, string | string[]>, then = 'next') => {
      const { version, revision } = await theOnly(stage());
      const data = { relationship, version, step, revision, then };
      const { status, says } = await handMade(stage(), pair.amira, {
        intention: 'agreement.save',
        data,
        inputs,
      });
      expect(status).toBe(200);
      return says;
    };
    return { ...pair, relationship, save };
  };

  test('that is empty or only blank leaves the question open, and says so before the text is proposed', async () => {
    const { amira, relationship, save } = await begin();
    const wanted = 'Please answer this, or skip it for now.';
    for (const blank of [{}, { purpose: ' \n\t\u202e ', focus: [] }]) {
      const says = await save('why', blank);
      expect(says.split(wanted)).toHaveLength(3);
      expect(says).toContain('Step 1 of 6: Why we are here');
      expect(await save('why', blank, 'skip')).toContain('Step 2 of 6: How we meet');
    }
    expect(await saved('purpose')).toBeUndefined();
    expect(await saved('focus')).toBeUndefined();
    const { version, revision } = await theOnly(stage());
    const data = { relationship, version, revision };
    const before = await kept(stage());
    const { says } = await handMade(stage(), amira, { intention: 'agreement.propose', data });
    expect(says).toContain('Some questions are still open.');
    expect(says).toContain('1. Why we are here (2 open)');
    expect(await kept(stage())).toBe(before);
  });

  test('of 10,000 characters comes back to be shortened, and the other answers of the step are kept', async () => {
    const { save } = await begin();
    const says = await save('why', {
      purpose: endless,
      activity: 'We look at work together',
      focus: ['career'],
    });
    expect(says).toContain('That is too long: 3,000 characters at most.');
    expect(says).toContain('All work and no play.');
    expect(says).not.toContain('Step 2 of 6');
    expect(await saved('purpose')).toBeUndefined();
    expect(await saved('activity')).toBe('We look at work together');
    expect(await save('why', { purpose, activity: 'We look at work together', focus: ['career'] })).toContain(
      'Step 2 of 6',
    );
    expect(await saved('purpose')).toBe(purpose);
  });

  test('of 10,000 characters to every question of a step comes back just as well', async () => {
    const { save } = await begin();
    const says = await save('why', {
      purpose: endless,
      activity: endless,
      expectations: endless,
      focus: ['career'],
    });
    expect(says.match(/That is too long: 3,000 characters at most\./g)?.length).toBeGreaterThanOrEqual(3);
    expect(await saved('focus')).toEqual(['career']);
  });

  test('of 3,000 characters is kept whole, and of 3,000 emoji comes back', async () => {
    const { save } = await begin();
    const long = 'é'.repeat(3000);
    expect(await save('why', { purpose: long, focus: ['career'] })).toContain('Step 2 of 6');
    expect(await saved('purpose')).toBe(long);
    expect(await save('why', { purpose: '🎉'.repeat(3000), focus: ['career'] })).toContain(
      'That is too long',
    );
    expect(await saved('purpose')).toBe(long);
  });

  test.each(notOffered)(
    'in “%s” that nobody offered comes back, and the rest is kept: %j',
    async (step, wrong) => {
      const { save } = await begin();
      const { field, sent, kept } = right[step];
      const typed = Object.fromEntries(Object.entries(wrong).map(([id, [answer]]) => [id, answer]));
      const says = await save(step, { [field]: sent, ...typed });
      for (const words of new Set(Object.values(wrong).map(([, said]) => said))) {
        const times = Object.values(wrong).filter(([, said]) => said === words).length;
        expect([words, says.split(words).length - 1]).toEqual([words, times]);
      }
      const { snapshot } = await theOnly(stage());
      expect(snapshot.agreement?.entries.map(({ place, value }) => [place, value])).toEqual(
        fieldsOf(stepOf(standard, step)).flatMap((asked): [string, unknown][] => {
          const { id } = asked;
          if (id === field) return [[id, kept]];
          // A starting point that did not come along was emptied.
          const begins = !(id in wrong) && startingPoint(asked, '2027-01-01', String) !== null;
          return begins ? [[id, null]] : [];
        }),
      );
    },
  );

  test('in a promise of the other’s is not taken', async () => {
    const { save } = await begin();
    await save('promise', { mentorPromises: ['time'], menteePromises: ['time'] });
    const { snapshot } = await theOnly(stage());
    const places = snapshot.agreement?.entries.map(({ place }) => place) ?? [];
    expect(places.filter((place) => place.endsWith('@mentor'))).toEqual([]);
  });

  test('in a comment that is empty or of 10,000 characters comes back, and nobody is told', async () => {
    const { amira, ben, relationship } = await begin();
    const comment = (text: string) =>
      handMade(stage(), amira, {
        intention: 'agreement.comment',
        data: { relationship, version: 1 },
        inputs: { comment: text },
      });
    const before = await kept(stage());
    expect(await comment(' \n ')).toMatchObject({
      status: 200,
      says: expect.stringContaining('Please write a few words first.') as string,
    });
    const long = await comment(endless);
    expect(long.says).toContain('That is too long: 3,000 characters at most.');
    expect(long.says).toContain('All work and no play.');
    expect(await kept(stage())).toBe(before);
    ben.doesNotSee('would like to talk about');
  });
});
