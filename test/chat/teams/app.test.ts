import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { pino } from 'pino';
import { createTeams } from '../../../src/chat/teams/app.js';
import { isFromHere } from '../../../src/chat/teams/loopback.js';
import { hello, openStage, type Stage } from './stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => stage.close());

const statusOf = async (body: string) => (await stage.sends(body)).status;

test.each([
  ['nothing', '', 400],
  ['no JSON', '{"type": "mess', 400],
  ['null', 'null', 400],
  ['a list', '[]', 400],
  ['no type', '{}', 400],
  ['an empty type', '{"type": ""}', 400],
  ['another channel', '{"type": "typing", "channelId": "directline"}', 400],
  ['a type that nobody knows', '{"type": "messageReaction"}', 200],
  ['a message from nobody', '{"type": "message", "id": "1"}', 400],
  ['an invoke from nobody', '{"type": "invoke", "name": "adaptiveCard/action"}', 400],
])('%s is answered at once', async (_, body, status) => {
  expect(await statusOf(body)).toBe(status);
  expect(stage.turns).toEqual([]);
});

test('a message without a tenant, with a text of 900 KB or with a value that is no object is none', async () => {
  const whole = { ...message(), text: 'home' };
  const { channelData: _, ...homeless } = whole;
  expect(await statusOf(JSON.stringify(homeless))).toBe(400);
  expect(await statusOf(JSON.stringify({ ...whole, text: 'x'.repeat(900_000) }))).toBe(400);
  expect(await statusOf(JSON.stringify({ ...whole, value: 'x' }))).toBe(400);
  expect(await statusOf(JSON.stringify({ ...whole, serviceUrl: 'file:///etc' }))).toBe(400);
  expect(stage.turns).toEqual([]);
  expect(await statusOf(JSON.stringify(whole))).toBe(200);
  expect(stage.turns).toHaveLength(1);
});

test('a dispatch that breaks is a 500, and may be tried again', async () => {
  stage.answers = () => {
    throw new Error('broken');
  };
  const body = JSON.stringify({ ...message(), text: 'home' });
  expect(await statusOf(body)).toBe(500);
  expect(stage.logged).toMatchObject([{ level: 50, err: { message: 'broken' } }]);
  stage.answers = () => ({ card: hello, to: 'me' });
  expect(await statusOf(body)).toBe(200);
});

test('without credentials only this machine is believed', async () => {
  const body = JSON.stringify({ ...message(), text: 'home' });
  expect(await stage.sends(body, { 'x-forwarded-for': '203.0.113.9' })).toEqual({ status: 403, body: null });
  const { request, response } = from('203.0.113.9');
  await stage.teams.handle(Object.assign(request, { rawBody: Buffer.from(body) }), response);
  expect(response.statusCode).toBe(403);
  expect(stage.turns).toEqual([]);
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:10.0.0.1', false],
  ['10.0.0.1', false],
  ['fe80::1', false],
  ['', false],
])('%s is this machine: %s', (address, here) => {
  expect(isFromHere(from(address).request)).toBe(here);
});

test('with tokens there must be an id to check them for', async () => {
  const { dispatch, log } = { dispatch: async () => ({ card: hello, to: 'me' as const }), log: pino() };
  const nobody = { appId: '', appPassword: '', appType: 'MultiTenant', tenantId: '' } as const;
  const gather = async () => null;
  await expect(createTeams({ ...nobody, auth: 'jwt', dispatch, gather, log })).rejects.toThrow('app id');
});

function message() {
  const [amira] = stage.tenant.people;
  return {
    type: 'message',
    id: 'm1',
    serviceUrl: stage.serviceUrl,
    from: { id: amira?.teamsId },
    conversation: { id: stage.tenant.personalChat('amira'), conversationType: 'personal' },
    channelData: { tenant: { id: stage.tenant.tenantId } },
  };
}

function from(address: string) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: address });
  const request = new IncomingMessage(socket);
  return { request, response: new ServerResponse(request) };
}
