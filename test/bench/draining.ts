import { WebClient } from '@slack/web-api';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { alarmBy, newIdBy, realClock } from '../../src/clock.js';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { clientOptions, createClient } from '../../src/chat/slack/client.js';
import { quietLogger } from '../../src/chat/slack/quiet.js';
import { createChat } from '../../src/chat/slack/send.js';
import { makeDeliveries } from '../../src/jobs/deliver.js';
import { asFastAsItGoes } from '../../src/ports/pace.js';
import { openDatabase } from '../../src/store/database.js';
import { encryptionKeys } from '../store/full-outbox.js';
import { emptyBareOutbox } from './bare-outbox.js';

/** An instance that does nothing but send: ours, or what somebody would write by hand. It begins when it is told to. */
const log = pino({ level: 'error' });
const slackApiUrl = process.env['SLACK_API_URL'] ?? '';
const web = createClient('xoxb-played', clientOptions(slackApiUrl, quietLogger(log)));
const plain = new WebClient('xoxb-played', { slackApiUrl, retryConfig: { retries: 0 } });
const database = await openDatabase({
  url: process.env['DATABASE_URL'] ?? '',
  ...{ migrations: 'prisma/migrations', dataDir: 'unused', framework: 'standard', encryptionKeys },
  ...{
    clock: realClock,
    newId: newIdBy(realClock),
    holidaysOf: makeHolidayCalendars().of,
    committed: () => undefined,
  },
});
const refused = () => Promise.reject(new Error('nothing is to be refused'));
const ours = makeDeliveries({
  ...{ outbox: database.outbox, clock: realClock, alarm: alarmBy(realClock), log, post: null },
  chats: { slack: { ...createChat(web, () => 'UBOT'), pace: asFastAsItGoes } },
  ...{ returned: refused, roomLost: refused, documents: { of: refused } as never },
});

/** Until nothing waits: another instance may be looking at the lane, and then this one looks again a little later. */
async function emptyOurs(): Promise<void> {
  const open = `select from message where state in ('waiting', 'sending') limit 1`;
  for (;;) {
    await ours.run();
    if ((await database.pool.query(open)).rowCount === 0) return;
    await pause(5);
  }
}

process.on('message', (whose) => {
  const work = whose === 'ours' ? emptyOurs() : emptyBareOutbox(database.pool, plain);
  void work.then(() => process.send?.('done'));
});
process.once('disconnect', () => process.exit(0));
process.stdout.write('Listening on port 0\n');
