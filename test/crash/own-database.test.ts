import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir, pidFileIn, removeDataDir, urlIn } from './own-server.js';
import { makeWorld, roomsMade } from './stage.js';
import { accepting, amiraAsksBen, handingOver } from './story.js';
import { until } from './until.js';
import { watch } from './watched.js';

test('with a database of its own: a killed bot’s server is adopted, and a bot that is asked to stop leaves nothing open', async () => {
  const DATA_DIR = makeDataDir();
  const world = await makeWorld(['slack']);
  try {
    const first = await world.startsBot({ DATA_DIR });
    const database = await watch(urlIn(DATA_DIR));
    const pair = await amiraAsksBen(['slack', 'slack'], world);
    await database.settled();
    await database.shut('after the send, before its recording');
    const accepted = accepting.does(pair).catch(() => undefined);
    await database.caught('after the send, before its recording');
    await first.kill();
    await database.cutOff();
    await database.open('after the send, before its recording');
    await database.aMinutePasses();
    await accepted;

    const second = await world.startsBot({ DATA_DIR });
    expect(second.said.join()).toContain('adopted the server');
    await accepting.shows(pair);
    expect(roomsMade(world.slack)).toBe(1);

    await handingOver.begins(pair);
    await database.shut('before the commit');
    const handedOver = handingOver.does(pair).then(() => 'answered', String);
    await database.caught('before the commit');
    world.slack.fault({ method: 'chat.postMessage', kind: 'slow', ms: 500 });
    const port = await second.ready;
    const stopped = second.stop();
    await until(
      () => isDeaf(port),
      () => 'a stopping bot takes new requests',
    );
    await database.open('before the commit');
    await database.close();
    expect(await handedOver).toBe('answered');
    expect(await stopped).toBe(0);
    expect(existsSync(join(DATA_DIR, 'bot.lock'))).toBe(false);
    expect(existsSync(pidFileIn(DATA_DIR))).toBe(false);

    const third = await world.startsBot({ DATA_DIR });
    expect(third.said.join()).not.toContain('adopted the server');
    // What Slack’s pace did not let out any more has waited for this one; nothing was left under way.
    await handingOver.shows(pair);
    const after = await watch(urlIn(DATA_DIR));
    expect(await after.ask(`select slot from message where state <> 'sent'`)).toEqual([]);
    await after.close();
    expect(await third.stop()).toBe(0);
  } finally {
    await world.close();
    await removeDataDir(DATA_DIR);
  }
}, 120_000);

const isDeaf = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => false,
    () => true,
  );
