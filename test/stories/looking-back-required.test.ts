import { agreed } from './agreed.js';
import { pairings, setStage, type Stage } from './stage.js';

/** Its paper asks both for a form after every session. */
let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ framework: 'bsw' });
});
afterAll(() => stage.close());

const reminder = 'Your programme asks for it after every session.';
const times = (text: string, part: string) => text.split(part).length - 1;

describe.each(pairings)('the mentee on %s, the mentor on %s', (menteeOn, mentorOn) => {
  beforeEach(() => stage.anew());

  test('whoever has not looked back is reminded, then the coordinator hears of it, and of no word', async () => {
    const chidi = stage.on(mentorOn, 'chidi');
    await chidi.types('agree');
    const { amira, ben } = await agreed([menteeOn, mentorOn], stage);
    const now = stage.now().toZonedDateTimeISO('Europe/London');
    const tuesday = now.add({ days: 1 }).with({ hour: 11 });
    await ben.types(`session ${tuesday.toPlainDate().toString()} 10:00 30m here`);
    await ben.presses('Book it and tell both');
    await ben.sees('Ben Osei has booked a session.');
    await stage.later(now.until(tuesday));
    await ben.presses('Yes');
    await amira.sees('Ben Osei says that your session took place.');
    await amira.presses('Look back');
    await amira.sees('Your programme asks for the first answer after every session.');
    amira.fills({ 'What will you take away?': '  ', 'Anything to remember, just for you?': 'SECRET' });
    await amira.presses('Save');
    await amira.sees('Please write a few words first.');
    amira.fills({ 'What will you take away?': 'SECRET, too' });
    await amira.presses('Save');
    await amira.sees('Saved.');

    await amira.sees('Your programme asks both of you for it.');
    await stage.later({ hours: 22, minutes: 30 });
    await ben.sees(reminder);
    expect(times(ben.text(), reminder)).toBe(1);
    amira.doesNotSee(reminder);
    await stage.later({ hours: 3 });
    await stage.later({ hours: 5 * 24 - 3 });
    await ben.sees(new RegExp(`(${reminder}.*){2}`, 's'));
    chidi.doesNotSee('has not come');
    await stage.later({ hours: 24 });
    await chidi.sees('A form that your programme asks for has not come.');
    expect(times(ben.text(), reminder)).toBe(2);
    expect(chidi.text()).not.toContain('SECRET');

    await ben.types('reflect');
    await ben.sees('Your programme asks for the first answer after every session.');
    ben.fills({ 'What helped in this session?': 'The questions' });
    await ben.presses('Save');
    await ben.sees('You have looked back on this session.');
    ben.doesNotSee(reminder);
  });
});
