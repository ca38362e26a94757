import { browserOn, linkShownTo, unescaped } from './browser.js';
import { bothSaidYes } from './pair.js';
import { setStage, type On, type Stage } from './stage.js';

let stage: Stage;
afterEach(() => stage.close());

const people = ['amira', 'ben', 'chidi', 'dana', 'emil'].map((id) => ({
  id,
  name:
    {
      amira: 'Amira Haddad',
      ben: 'Ben Osei',
      chidi: 'Chidi Okafor',
      dana: 'Dana Lindqvist',
      emil: 'Emil Holm',
    }[id] ?? id,
  zone: 'Europe/London',
  locale: 'en-GB',
}));

test.each<[On]>([['slack'], ['teams']])(
  'a coordinator on %s makes the programme’s own framework; who begins afterwards writes it, and who began before goes on as before',
  async (platform) => {
    stage = await setStage({ people });
    const { amira, ben } = await bothSaidYes([platform, platform], stage);
    const chidi = stage.on(platform, 'chidi');

    await amira.types('programme');
    await amira.sees('Only those who coordinate the programme');

    await chidi.types('programme');
    await chidi.sees('Mentoring', 'standard', 'Open the framework page');
    const browser = browserOn(stage);
    await browser.opens(linkShownTo(chidi));
    expect(browser.page).toContain('Chidi Okafor');
    await browser.sends('/framework/open', {});
    expect([browser.status, browser.cookie]).toEqual([200, expect.stringMatching(/^visit=/)]);

    const [, standard = ''] = /id="version-([\w-]+)"(?:(?!id="version).)*in use/s.exec(browser.page) ?? [];
    await browser.opens(`/framework/edit?copy=${standard}`);
    await browser.sends('/framework/edit', {}, ['deed', 'drop:focus']);
    await browser.sends(
      '/framework/edit',
      { 'ask:purpose': 'What brings {{mentee}} and {{mentor}} together?' },
      ['deed', 'reword:purpose'],
    );
    await browser.sends('/framework/edit', {}, ['deed', 'check']);
    expect(unescaped(browser.page)).toContain('Everything is in order');
    await browser.sends('/framework/edit', {}, ['deed', 'save']);
    expect(unescaped(browser.page)).toContain('“our-standard” is saved as version 1');

    await chidi.types('programme');
    await chidi.presses('Set up the programme');
    await chidi.sees('Only the coordinators of the programme see this');
    chidi.fills({ 'What is a new agreement made on?': 'our-standard, version 1, of Chidi Okafor' });
    await chidi.presses('Save');
    await chidi.sees('It holds for every agreement that begins from now on');

    await amira.types('agree');
    await amira.sees('What is this relationship for?', 'Which areas will we work on?');

    const [dana, emil] = [stage.on(platform, 'dana'), stage.on(platform, 'emil')];
    await dana.types('start');
    await dana.sees('Whom would you like to ask?');
    dana.fills({ Person: 'Emil Holm' });
    await dana.presses('Ask');
    await emil.presses('Yes, let us begin');
    await dana.sees('You have both said yes');
    await dana.types('agree');
    await dana.sees('What brings mentee and mentor together?');
    dana.doesNotSee('Which areas will we work on?');
    expect(ben.text()).not.toContain('What brings');
    expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  },
);
