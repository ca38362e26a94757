import { cast, openHouse } from './bare-bot.js';
import { createTeamsTenant } from '../../../src/playground/teams/tenant.js';

test('people, chats and the bot have the same ids after a restart, activities never', () => {
  const made = () =>
    createTeamsTenant({ botUrl: () => '', serviceUrl: () => '', people: cast, now: () => Date.now() });
  const [first, second] = [made(), made()];
  expect(second.people).toEqual(first.people);
  expect(second.bot).toEqual(first.bot);
  expect(second.personalChat('ben')).toBe(first.personalChat('ben'));
});

test('the page hears of every change and gets plain data', async () => {
  const house = await openHouse();
  let changes = 0;
  const stop = house.tenant.onChange(() => (changes += 1));
  await house.tenant.client('ben').types('home');
  const seen = changes;
  expect(seen).toBeGreaterThan(0);
  stop();
  await house.tenant.client('ben').types('home');
  expect(changes).toBe(seen);
  const state = house.tenant.state('ben');
  expect(state).toEqual(JSON.parse(JSON.stringify(state)));
  expect(state).toMatchObject({ installed: true, blocked: false, person: { name: 'Ben Okafor' } });
  await house.close();
});

test('with a bearer the bot gets the token and must bring one itself', async () => {
  const house = await openHouse({ bearer: async () => 'signed' });
  await house.tenant.client('ben').types('home');
  const response = await fetch(`${house.serviceUrl}/v3/conversations`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(401);
  expect(house.authorizations).toEqual(['Bearer signed']);
  await house.close();
});

test('a bot that is not there, or throws, is trouble for the one who typed', async () => {
  const house = await openHouse();
  house.bot.says = async () => Promise.reject(new Error('broken'));
  expect(await house.tenant.client('ben').types('home')).toMatchObject({
    status: 500,
    trouble: expect.any(String),
  });
  await house.close();
  expect(await house.tenant.client('ben').types('home')).toMatchObject({
    status: 0,
    trouble: expect.any(String),
  });
});
