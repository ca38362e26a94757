import { bothSaidYes } from './pair.js';
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
