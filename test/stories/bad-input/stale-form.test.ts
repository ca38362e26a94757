import { bothSaidYes, purpose } from '../pair.js';
import { pairings } from '../stage.js';
import { countOf, kept, onStage } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();

const valueOf = async (place: string) => {
  const { snapshot } = await theOnly(stage());
  return snapshot.agreement?.entries.findLast((entry) => entry.place === place)?.value;
};

describe.each(pairings)(
  'both write the same step, the mentee on %s, the mentor on %s',
  (menteeOn, mentorOn) => {
    const bothWrite = async () => {
      const pair = await bothSaidYes([menteeOn, mentorOn], stage());
      for (const each of [pair.amira, pair.ben]) {
        await each.types('agree');
        await each.sees('Step 1 of 6');
      }
      return pair;
    };

    test('different questions: both answers are kept', async () => {
      const { amira, ben } = await bothWrite();
      amira.fills({ 'What is this relationship for?': purpose });
      await amira.presses('Save and go on later');
      await amira.sees('Saved.');
      ben.fills({ 'What will we mostly do together?': 'Look at work together' });
      await ben.presses('Skip for now');
      await ben.sees('Step 2 of 6');
      expect(await valueOf('purpose')).toBe(purpose);
      expect(await valueOf('activity')).toBe('Look at work together');
      await ben.presses('Back');
      await ben.sees(`What is this relationship for?: ${purpose}`);
    });

    test('the same question: the second sees both, has lost nothing, and decides', async () => {
      const { amira, ben } = await bothWrite();
      amira.fills({
        'What is this relationship for?': 'Amira’s words',
        'What will we mostly do together?': 'Talk',
      });
      await amira.presses('Save and go on later');
      await amira.sees('Saved.');
      ben.fills({
        'What is this relationship for?': 'Ben’s words',
        'Which areas will we work on?': ['Career'],
      });
      await ben.presses('Next');
      await ben.sees(
        'Amira Haddad changed something here while you were writing. Nothing of yours is lost',
        'Amira Haddad wrote meanwhile: Amira’s words',
        'What is this relationship for?: Ben’s words',
      );
      expect(await valueOf('purpose')).toBe('Amira’s words');
      expect(await valueOf('focus')).toEqual(['career']);
      await ben.sees(/What will we mostly do together\?( \(optional\))?: Talk/);
      await ben.presses('Next');
      await ben.sees('Step 2 of 6');
      expect(await valueOf('purpose')).toBe('Ben’s words');
      expect(await valueOf('activity')).toBe('Talk');
    });

    test('a form that is sent twice, one after the other and at once, is saved once', async () => {
      const { amira } = await bothWrite();
      amira.fills({ 'What is this relationship for?': purpose });
      const press = () => amira.client.presses('Hand over to Ben Osei');
      await Promise.all([press(), press(), press()]);
      await stage().settle();
      await amira.sees('Saved. I have asked Ben Osei to go on.');
      const { snapshot } = await theOnly(stage());
      expect(snapshot.agreement?.entries.filter(({ place }) => place === 'purpose')).toHaveLength(1);
      expect(snapshot.agreement?.revision).toBe(1);
    });

    test('that has ended meanwhile: nothing is saved, and the form says why', async () => {
      const { amira, ben } = await bothWrite();
      amira.fills({ 'What is this relationship for?': purpose });
      await ben.types('end');
      await ben.sees('End it with Amira Haddad?');
      await ben.presses('End it');
      await ben.sees('Ended on');
      const before = await kept(stage());
      await amira.presses('Skip for now');
      await amira.sees('This relationship has ended, so nothing was changed.');
      expect(await kept(stage())).toBe(before);
      expect(await countOf(stage(), 'audit_event', `kind = 'stepSaved'`)).toBe(0);
    });
  },
);
