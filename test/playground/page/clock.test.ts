import { openStage, type Stage } from './stage.js';

let on: Stage;
beforeEach(async () => {
  on = await openStage();
});
afterEach(() => on.close());

const hour = 3_600_000;

test('the clock moves by an hour, a day, or to the next nudge', async () => {
  const start = on.clock.at;
  on.clock.due = 5 * hour;
  expect((await on.get('/playground/api/clock')).json()).toMatchObject({ now: start, next: 5 * hour });
  await on.post('/playground/api/clock', { advance: 'hour' });
  await on.post('/playground/api/clock', { advance: 'day' });
  const got = await on.post('/playground/api/clock', { advance: 'next' });
  expect(on.clock.moved).toEqual([hour, 24 * hour, 5 * hour]);
  expect(got.json()).toMatchObject({ now: start + 30 * hour });
});

test('it stays where it is when nothing is due, and never goes back', async () => {
  await on.post('/playground/api/clock', { advance: 'next' });
  on.clock.due = -hour;
  await on.post('/playground/api/clock', { advance: 'next' });
  expect(on.clock.moved).toEqual([]);
  expect(await on.post('/playground/api/clock', { advance: 'year' })).toMatchObject({ status: 400 });
});

test('whoever has the page open hears that it moved', async () => {
  const stop = new AbortController();
  const events = await fetch(`${on.playground.teams.serviceUrl}/../api/events`, { signal: stop.signal });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await on.post('/playground/api/clock', { advance: 'hour' });
  expect(await reader?.read()).toMatchObject({ value: 'data: changed\n\n' });
  stop.abort();
});

test('messages can be shown by the bot’s time: the state says since when it is how far ahead', async () => {
  await on.post('/playground/api/clock', { advance: 'day' });
  const { shifts } = (await on.get('/playground/api/state?left=slack:amira&right=teams:ben')).json() as {
    shifts: { from: number; ahead: number }[];
  };
  expect(shifts).toHaveLength(2);
  expect(Math.round(((shifts[1]?.ahead ?? 0) - (shifts[0]?.ahead ?? 0)) / hour)).toBe(24);
});

test('the outbox, the cast and the commands are shown as they are', async () => {
  const entry = {
    ...{ id: 'm1', lane: 'slack T1', to: 'Ben Osei', slot: 'invitation', state: 'sent' },
    ...{ reason: null, at: on.clock.at, summary: 'A question' },
  };
  on.outbox.push(entry);
  expect((await on.get('/playground/api/outbox')).json()).toEqual([entry]);
  expect((await on.get('/playground/api/commands')).json()).toMatchObject([{ word: 'home' }]);
  expect((await on.get('/playground/api/cast')).json()).toMatchObject([
    { id: 'amira', name: 'Amira Haddad', part: 'Mentee' },
    { id: 'ben', part: 'Mentor' },
    { id: 'chidi' },
    { id: 'dana' },
    { deactivated: true },
    { installed: false },
  ]);
});
