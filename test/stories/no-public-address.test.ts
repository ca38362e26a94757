import { handMade } from './bad-input/hand-made.js';
import { theOnly } from './bad-input/the-pair.js';
import { amiraProposes, bothSaidYes } from './pair.js';
import { bothSign } from './signed.js';
import { setStage } from './stage.js';

test('where nobody has said how browsers find the bot, people on Teams are told so', async () => {
  const nowhere = await setStage({ settings: { PUBLIC_URL: '' } });
  try {
    const pair = await bothSaidYes(['teams', 'teams'], nowhere);
    await bothSign(pair);
    await pair.ben.presses('Markdown');
    await pair.ben.sees('I cannot give you a link yet', 'PUBLIC_URL');
    await pair.amira.types('session');
    await pair.amira.presses('All in my calendar');
    await pair.amira.sees('I cannot give you a link yet', 'PUBLIC_URL');
  } finally {
    await nowhere.close();
  }
});

test.each([
  ['nobody has said how Slack finds the bot', ''],
  ['Slack does not get at the picture', 'http://127.0.0.1:9'],
])('where %s, people read in words how far the goals are', async (_, PUBLIC_URL) => {
  const nowhere = await setStage({ settings: { PUBLIC_URL } });
  try {
    const pair = await bothSaidYes(['slack', 'slack'], nowhere);
    const { amira, ben } = pair;
    await amiraProposes(pair);
    const { relationship } = await theOnly(nowhere);
    const inputs = { 'goal.1': 'Lead', 'far.1': '3' };
    await handMade(nowhere, amira, { intention: 'goals.set', data: { relationship, revision: 0 }, inputs });
    await ben.sees('Goal 1: 3 of 10, in one reading.');
    const inWords = () => ben.text().split('Goal 1: 3 of 10, in one reading.').length - 1;
    await ben.types('goals');
    expect(inWords()).toBe(2);
    expect(JSON.stringify(ben.client.screen())).not.toContain('image_url');
    expect(nowhere.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  } finally {
    await nowhere.close();
  }
});
