import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { makeAdapter } from '../../../src/chat/teams/adapter.js';
import { hello, openStage, serve, type Stage } from './stage.js';

const appId = '11111111-1111-4111-8111-111111111111';
const issuer = 'https://api.botframework.com';

let key: CryptoKey;
let foreignKey: CryptoKey;
let microsoft: Awaited<ReturnType<typeof openIdDocument>>;
let stage: Stage;

/** botframework-connector writes about every bad token to the console. */
const { error } = console;
beforeAll(async () => {
  console.error = () => undefined;
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  foreignKey = (await generateKeyPair('RS256')).privateKey;
  microsoft = await openIdDocument({
    ...(await exportJWK(pair.publicKey)),
    kid: 'k1',
    endorsements: ['msteams'],
  });
  stage = await openStage({
    teams: { auth: 'jwt', appId, appPassword: 'secret', openIdMetadata: `${microsoft.url}/openid` },
  });
  stage.answers = () => ({ card: hello, to: 'replace' });
});
afterAll(async () => {
  console.error = error;
  await stage.close();
  await microsoft.close();
});
beforeEach(() => void stage.turns.splice(0));

/** A token as Teams sends it, but for what is said. */
async function token(claims: object = {}, { expires = '5m', by = key, kid = 'k1' } = {}): Promise<string> {
  const whole = { iss: issuer, aud: appId, serviceurl: stage.serviceUrl, ...claims };
  return new SignJWT(whole)
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(by);
}

let sent = 0;
/** A click, because its answer needs no token of the bot's own. */
const click = async (authorization: string, rest: object = {}) =>
  stage.sends(
    JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `click-${(sent += 1)}`,
      channelId: 'msteams',
      serviceUrl: stage.serviceUrl,
      from: { id: '29:amira' },
      conversation: { id: 'a:1', tenantId: 't' },
      value: { action: { verb: 'home' } },
      ...rest,
    }),
    authorization ? { authorization } : {},
  );

test('what Teams has signed for this bot is heard', async () => {
  expect(await click(`Bearer ${await token()}`)).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(stage.turns).toHaveLength(1);
});

test.each([
  ['no token', async () => ''],
  ['no bearer', async () => `Basic ${await token()}`],
  ['garbage', async () => 'Bearer x.y.z'],
  [
    'garbage that looks like JSON',
    async () => `Bearer ${Buffer.from('{"typ":"JWT"}').toString('base64url')}.e30.`,
  ],
  ['another audience', async () => `Bearer ${await token({ aud: 'somebody else' })}`],
  ['another issuer', async () => `Bearer ${await token({ iss: 'https://evil.example' })}`],
  ['another service', async () => `Bearer ${await token({ serviceurl: 'https://evil.example' })}`],
  ['yesterday', async () => `Bearer ${await token({}, { expires: '-1d' })}`],
  ['a key of somebody else', async () => `Bearer ${await token({}, { by: foreignKey })}`],
  ['a key that is not known', async () => `Bearer ${await token({}, { kid: 'k2' })}`],
  ['no signature', async () => `Bearer ${(await token()).replace(/[^.]*$/, '')}`],
  ['the public key as a secret', async () => `Bearer ${await symmetric()}`],
])('%s: 401', async (_, header) => {
  expect(await click(await header())).toEqual({ status: 401, body: null });
  expect(stage.turns).toEqual([]);
});

test('a token of Teams does not cover another address to answer to', async () => {
  const header = `Bearer ${await token()}`;
  expect(await click(header, { serviceUrl: 'https://evil.example' })).toMatchObject({ status: 401 });
  expect(await click(header, { serviceUrl: undefined })).toMatchObject({ status: 400 });
  expect(await click(header, { channelId: 'AseChannel' })).toMatchObject({ status: 400 });
  expect(stage.turns).toEqual([]);
});

test('even what has no answer is only taken from Teams', async () => {
  expect(await stage.sends('{"type":"messageReaction"}')).toMatchObject({ status: 401 });
});

test.each([
  ['are refused', () => `${microsoft.url}/broken`],
  ['are not to be reached', () => 'http://127.0.0.1:1/openid'],
])('while the keys %s Teams is asked to come again', async (_, openIdMetadata) => {
  const nowhere = await openStage({
    teams: { auth: 'jwt', appId, appPassword: 'secret', openIdMetadata: openIdMetadata() },
  });
  const headers = { authorization: `Bearer ${await token()}` };
  expect(await nowhere.sends('{"type":"message"}', headers)).toMatchObject({ status: 503 });
  await nowhere.close();
});

test('keys that take too long are as good as none', async () => {
  const silent = await serve(() => undefined);
  const known = { appId, appPassword: 'secret', appType: 'MultiTenant', tenantId: '' } as const;
  const { authenticate } = makeAdapter({ ...known, openIdMetadata: `${silent.url}/openid` }, 50);
  expect(await authenticate({ type: 'message' }, `Bearer ${await token()}`)).toBe(503);
  await silent.close();
});

const symmetric = async () =>
  new SignJWT({ iss: issuer, aud: appId, serviceurl: stage.serviceUrl })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode('a secret that everybody knows, because it is public'));

async function openIdDocument(jwk: object) {
  const server = await serve((req, res) => {
    const answers: Record<string, object> = {
      '/openid': { issuer, jwks_uri: `http://${req.headers.host}/keys` },
      '/keys': { keys: [jwk] },
    };
    const answer = answers[req.url ?? ''];
    res
      .writeHead(answer ? 200 : 500, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer ?? {}));
  });
  return server;
}
