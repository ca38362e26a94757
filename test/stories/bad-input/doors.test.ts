import { envelope, post, signed } from './hand-made.js';
import { countOf, kept, onStage } from './unharmed.js';

const stage = onStage();
const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const command = () =>
  new URLSearchParams({
    command: '/mentoring',
    text: 'start',
    user_id: stage().slack.userId('amira'),
    team_id: stage().slack.team,
    channel_id: 'D1',
  }).toString();
const fiveMegabytes = 'x'.repeat(5_000_000);

type Knock = [
  what: string,
  body: () => string,
  headers: (body: string) => Record<string, string>,
  status: number,
];

const atSlack: Knock[] = [
  ['no signature', command, () => ({ 'content-type': form }), 401],
  [
    'a wrong signature',
    command,
    (body) => ({ 'content-type': form, ...signed(body, { secret: 'guessed' }) }),
    401,
  ],
  ['a signature of other words', command, () => ({ 'content-type': form, ...signed('text=help') }), 401],
  ['an old signature', command, (body) => ({ 'content-type': form, ...signed(body, { off: -6 * 60 }) }), 401],
  [
    'a future signature',
    command,
    (body) => ({ 'content-type': form, ...signed(body, { off: 6 * 60 }) }),
    401,
  ],
  [
    'a body that is not JSON',
    () => '{"type": "eve',
    (body) => ({ 'content-type': json, ...signed(body) }),
    400,
  ],
  ['signed null', () => 'null', (body) => ({ 'content-type': json, ...signed(body) }), 400],
  ['a signed empty body', () => '', (body) => ({ 'content-type': json, ...signed(body) }), 400],
  [
    'a payload that is not JSON',
    () => 'payload=%7B',
    (body) => ({ 'content-type': form, ...signed(body) }),
    400,
  ],
  ['five megabytes', () => fiveMegabytes, (body) => ({ 'content-type': form, ...signed(body) }), 413],
];

const atTeams: Knock[] = [
  ['a body that is not JSON', () => '{"type": "mess', () => ({ 'content-type': json }), 400],
  ['null', () => 'null', () => ({ 'content-type': json }), 400],
  ['nothing', () => '', () => ({ 'content-type': json }), 400],
  ['five megabytes', () => fiveMegabytes, () => ({ 'content-type': json }), 413],
  [
    'somebody who is elsewhere',
    () => JSON.stringify({ ...envelope(stage(), 'amira'), type: 'message', text: 'start' }),
    () => ({ 'content-type': json, 'x-forwarded-for': '203.0.113.9' }),
    403,
  ],
];

test.each([
  ['Slack', '/slack/events', atSlack],
  ['Teams', '/api/messages', atTeams],
])(
  'at the door of %s what does not belong there is turned away at once, and leaves nothing',
  async (_, path, knocks) => {
    const before = await kept(stage());
    for (const [what, body, headers, wanted] of knocks) {
      const content = body();
      const { status, ms } = await post(stage(), path, content, headers(content));
      expect({ what, status }).toEqual({ what, status: wanted });
      expect(ms).toBeLessThan(2_500);
    }
    expect(await kept(stage())).toBe(before);
    expect(await countOf(stage(), 'person')).toBe(0);
    expect(stage().logged.join('')).not.toContain('xxxx');
  },
);
