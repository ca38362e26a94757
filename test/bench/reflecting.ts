import { pino } from 'pino';
import { v7 } from 'uuid';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';
import { newIdBy, random, realClock } from '../../src/clock.js';
import { intentions } from '../../src/conversation/intentions.js';
import { makeDispatch } from '../../src/handlers/dispatch.js';
import type { Database } from '../../src/store/database.js';
import type { Reply } from '../../src/ports/turn.js';
import { longPair } from '../store/long-pair.js';
import { statementsOf } from '../statements.js';
import type { Size } from './answering.js';
import { withDatabase } from './database.js';
import { atMost, row, type Row } from './row.js';

/** What a submit may ask of the database, besides BEGIN and COMMIT. */
const mostStatements = 6;

/** How often the reflection form asks the database when it is submitted with everything in it. */
export const reflecting = {
  names: ['reflection statements'],
  run: (_: readonly string[], __: Size, show: (row: Row) => void): Promise<void> =>
    withDatabase(async (database) => {
      const { relationship, sessions } = await longPair(database, { sessions: 12 });
      const session = sessions.at(-1)?.id ?? '';
      let reply: Reply | null = null;
      const asked = await statementsOf(async () => {
        reply = await submitted(database, { relationship, session });
      });
      if (!JSON.stringify(reply).includes('reflection.kept'))
        throw new Error(`not saved: ${JSON.stringify(reply)}`);
      const counted = asked.filter((name) => !/^(begin|commit)/i.test(name)).length;
      show(row('reflection statements', '', counted, mostStatements, atMost(1)));
    }),
};

function submitted(
  { store, programmes, feeds }: Database,
  { relationship, session }: { relationship: string; session: string },
): Promise<Reply> {
  const newId = newIdBy(realClock);
  const house = { store, programmes, feeds, chats: {}, clock: realClock, newId, random };
  const holidays = makeHolidayCalendars();
  const out = { holidays, publicUrl: null, mailFrom: null, documentLink: () => null };
  const data = { relationship, session, edition: 0, rows: [v7()] };
  const inputs = {
    takeAway: 'Ask first',
    keep: 'The questions',
    summary: 'We tried it',
    diary: 'I was afraid',
  };
  return makeDispatch(
    { ...house, ...out },
    pino({ level: 'silent' }),
  )({
    from: { platform: 'slack', tenant: 'T1', user: 'amira' },
    hints: { name: 'amira' },
    room: null,
    says: { intention: intentions.sendReflection.id, data, inputs },
  });
}
