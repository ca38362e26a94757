import { intentions } from '../../src/conversation/intentions.js';
import { parsed } from '../calendar/parsed.js';
import { openHouse } from '../handlers/house.js';
import { benSaysYesTo, bothHaveSigned, lookedAt, onSlack } from '../handlers/pairs.js';
import { house, meetingByMail, relationship, sends, sent, session, slot, states } from './mailed-pair.js';

meetingByMail();

test('each of the two gets what was booked, moved and cancelled, as it was then, in that order', async () => {
  await sends('Ada', 'bookSession', slot);
  await sends('Ben', 'moveSession', { ...slot, time: '16:30', where: 'By phone' });
  await sends('Ada', 'cancelSession');
  expect(await states()).toEqual(Array(6).fill('waiting'));
  await house.jobs.wake();
  expect(await states()).toEqual(Array(6).fill('sent'));
  for (const [me, other] of [
    ['ada', 'Ben'],
    ['ben', 'Ada'],
  ] as const) {
    const mails = sent().filter(({ to }) => to === `${me}@example.org`);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Mentoring with ${other}: Monday 9 March at 15:00 GMT`,
      `Changed: Mentoring with ${other}, Monday 9 March at 16:30 GMT`,
      `Cancelled: Mentoring with ${other}, Monday 9 March at 16:30 GMT`,
    ]);
    expect(mails.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    const calendars = mails.map(({ ics }) => parsed(ics));
    expect(calendars.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(calendars.flatMap(({ events }) => events)).toMatchObject([
      {
        uid: `${session}@mentoring-bot`,
        sequence: 0,
        start: '2026-03-09T15:00:00.000Z',
        location: slot.where,
      },
      {
        uid: `${session}@mentoring-bot`,
        sequence: 1,
        start: '2026-03-09T16:30:00.000Z',
        location: 'By phone',
      },
      { uid: `${session}@mentoring-bot`, sequence: 2, status: 'CANCELLED' },
    ]);
    expect(mails.map(({ text }) => text.split('\n')[0])).toEqual([
      `You meet ${other} on Monday 9 March at 15:00 GMT.`,
      `Your session with ${other} has changed. It is on Monday 9 March at 16:30 GMT.`,
      `Your session with ${other} on Monday 9 March at 16:30 GMT is cancelled.`,
    ]);
    expect(JSON.stringify(mails)).not.toContain(`${other.toLowerCase()}@example.org`);
  }
});

test('nobody without an address is written to, and where no mail is sent nobody is', async () => {
  await house.database.pool.query('update account set email = null where user_key = $1', ['Ben']);
  await sends('Ada', 'bookSession', slot);
  expect(await states()).toEqual(['waiting']);
  const other = await openHouse();
  try {
    const [pair = ''] = await benSaysYesTo(other, ['Ada']);
    await bothHaveSigned(other, pair);
    await other.person(onSlack('Ada')).means(intentions.bookSession, { relationship: pair, session }, slot);
    await other.jobs.wake();
    expect((await lookedAt(other, pair)).sessions).toHaveLength(1);
    const { rowCount } = await other.database.pool.query(`select from message where lane like 'mail%'`);
    expect(rowCount).toBe(0);
  } finally {
    await other.close();
  }
});

test('several at once are a mail for each', async () => {
  await house.person(onSlack('Ada')).means(intentions.bookDates, { relationship }, { ...slot, count: '3' });
  await house.jobs.wake();
  const events = sent().map(({ ics }) => parsed(ics).events);
  expect(events.map(({ length }) => length)).toEqual(Array(6).fill(1));
  expect(new Set(events.map(([event]) => event?.uid)).size).toBe(3);
});

test('a name begins no line of its own, wherever it stands', async () => {
  await house.database.pool.query('update person set name = $1', ['Ben\r\nBcc: eve@evil.example\u2028\tx']);
  await sends('Ada', 'bookSession', { ...slot, where: 'Here\r\nEND:VEVENT' });
  await house.jobs.wake();
  expect(sent()).toHaveLength(2);
  for (const { subject, from, text, ics } of sent()) {
    expect(subject).toBe('Mentoring with Ben Bcc: eve@evil.example x: Monday 9 March at 15:00 GMT');
    expect(from).toBe('Mentoring');
    expect(text.split('\n')).toHaveLength(4);
    expect(parsed(ics).events).toMatchObject([{ location: 'Here\nEND:VEVENT' }]);
  }
});
