import { agreed } from './agreed.js';
import type { Pair } from './pair.js';
import { pairings, setStage, type Stage } from './stage.js';

/** They meet tomorrow at ten, and Ben says so; it is eleven then. */
async function theyMeet({ stage, ben }: Pair): Promise<void> {
  const now = stage.now().toZonedDateTimeISO('Europe/London');
  const then = now.add({ days: 1 }).with({ hour: 11 });
  await ben.types(`session ${then.toPlainDate().toString()} 10:00 30m here`);
  await ben.presses('Book it and tell both');
  await ben.sees('Ben Osei has booked a session.');
  await stage.later(now.until(then));
  await ben.presses('Yes');
  await ben.sees('Ben Osei says that your session took place.');
}

const times = (text: string, part: string) => text.split(part).length - 1;
const asked = 'The programme’s survey: At the start';
const nextMorning = { hours: 22, minutes: 30 };

describe('surveys that are for each to answer', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ framework: 'wm-mentoring' });
  });
  afterAll(() => stage.close());

  test.each(pairings)(
    'the mentee on %s, the mentor on %s: not now, a week later, answered once, and read by nobody alone',
    async (menteeOn, mentorOn) => {
      await stage.anew();
      const chidi = stage.on(mentorOn, 'chidi');
      const pair = await agreed([menteeOn, mentorOn], stage);
      const { amira, ben } = pair;
      await theyMeet(pair);
      await amira.types('surveys');
      await amira.sees(
        'At the start',
        'It waits for you.',
        'Half-way',
        'It comes half-way through what you planned.',
      );
      await amira.sees('only once five have answered. Ben Osei does not see it.');
      await stage.later(nextMorning);
      await stage.later({ hours: 24 });
      await amira.sees(asked, 'It takes 2 minutes.');
      ben.doesNotSee(asked);
      await amira.presses('Not now');
      await amira.sees('I shall come back to it');
      await stage.later({ hours: 7 * 24 });
      await amira.sees(asked);
      await amira.presses('Answer');
      await amira.sees('What do you hope will be different at the end?');
      amira.fills({ 'How sure are you that this will help?': '12' });
      await amira.presses('Send');
      await amira.sees(/0 (to|and) 10/);
      amira.fills({
        'What do you hope will be different at the end?': 'SECRET',
        'How sure are you that this will help?': '8',
      });
      await amira.presses('Send');
      await amira.sees('Thank you, your answers are kept.');
      await amira.sees('You have answered this survey. Thank you.');
      await amira.presses('Change my answers');
      await amira.sees('SECRET');
      amira.closes();
      expect(ben.text()).not.toContain('SECRET');
      await chidi.types('programme');
      await chidi.presses('What the surveys say');
      await chidi.sees('So far fewer than five have answered any of them.');
      expect(chidi.text()).not.toContain('SECRET');
    },
  );
});

describe('surveys that are part of the programme', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ framework: 'bsw' });
  });
  afterAll(() => stage.close());

  test.each(pairings)(
    'the mentee on %s, the mentor on %s: whoever has not answered is reminded, then the coordinator hears of it',
    async (menteeOn, mentorOn) => {
      await stage.anew();
      const chidi = stage.on(mentorOn, 'chidi');
      await chidi.types('programme');
      const pair = await agreed([menteeOn, mentorOn], stage);
      const { amira, ben } = pair;
      await theyMeet(pair);
      await stage.later(nextMorning);
      await stage.later({ hours: 24 });
      await amira.sees(asked, 'It is part of your contract.');
      await amira.presses('Answer');
      amira.fills({ 'What do you hope will be different when this ends?': 'SECRET' });
      await amira.presses('Send');
      await amira.sees('Thank you, your answers are kept.');
      for (let reminders = 1; reminders <= 3; reminders += 1) {
        await ben.sees(asked);
        chidi.doesNotSee('It has not come.');
        for (let day = 0; day < 3; day += 1) await stage.later({ hours: 24 });
      }
      await stage.later({ hours: 2 * 24 });
      await chidi.sees(
        'A survey of Amira Haddad and Ben Osei is part of your programme: At the start. It has not come.',
      );
      expect(times(chidi.text(), 'It has not come.')).toBe(1);
      expect(chidi.text()).not.toContain('SECRET');
      await ben.types('surveys');
      await ben.presses('Answer');
      await ben.sees('What would help you to make a good start?');
    },
  );
});
