import { setStage } from './stage.js';
import { amiraAsksBen, seesOnce } from './story.js';
import { until } from './until.js';

test('the database goes away in the middle of everything and comes back: the bot stays, says so, and goes on', async () => {
  const stage = await setStage(['slack']);
  const { database } = stage;
  const name = new URL(stage.databaseUrl).pathname.slice(1);
  try {
    const bot = await stage.startsBot();
    const port = await bot.ready;
    const readiness = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
    const { amira, ben } = await amiraAsksBen(['slack', 'slack'], stage);
    await database.shut('before the commit');
    const deed = ben.presses('Yes, let us begin');
    await database.caught('before the commit');
    await database.ask(`alter database ${name} connection limit 0`);
    await database.cutOff();
    await deed;
    await ben.sees('Something went wrong');
    expect(await readiness()).toBe(503);
    await database.open('before the commit');

    await database.ask(`alter database ${name} connection limit -1`);
    await until(
      async () => (await readiness()) === 200,
      () => 'the bot does not come back to its database',
    );
    await ben.presses('Yes, let us begin');
    for (const each of [amira, ben]) await seesOnce(each, 'You have both said yes');
    expect(bot.running()).toBe(true);
    expect(bot.said.join()).toContain('a connection to the database broke');
  } finally {
    await stage.close();
  }
}, 120_000);
