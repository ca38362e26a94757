import { handMade, slackPerson, toSlackDoor } from './hand-made.js';
import { bothSaidYes, purpose } from '../pair.js';
import { kept, onStage, platforms } from './unharmed.js';
import { theOnly } from './the-pair.js';

const stage = onStage();
const old = 'This card is old and does not work any more. Type “home” to see what is next.';

describe.each(platforms)('on %s', (platform) => {
  test('a mistyped word gets the nearest one as a button, and the button works', async () => {
    const amira = stage().on(platform, 'amira');
    await amira.types('halp me please');
    await amira.sees('I do not know “halp”.');
    await amira.presses('help');
    await amira.sees('What I can do');
    await amira.types('hom');
    await amira.presses('home');
    await amira.sees('Nothing has begun yet');
    await amira.types('stort');
    await amira.presses('start');
    await amira.sees('Whom would you like to ask?');
  });

  test('a word that nobody knows is said back as it was typed', async () => {
    const amira = stage().on(platform, 'amira');
    for (const typed of [
      'xyzzyplugh',
      '🎉🎉🎉',
      'مساعدة',
      '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
      'constructor',
    ]) {
      await amira.types(typed);
      await amira.sees('Everything I can do');
      expect(amira.text().replaceAll('\u200b', '')).toContain(`I do not know “${typed}”.`);
    }
    await amira.types('a'.repeat(4000));
    await amira.sees(`I do not know “${'a'.repeat(39)}…”.`);
    await amira.types(`${'b'.repeat(33)}👨‍👩‍👧‍👦`);
    await amira.sees(`I do not know “${'b'.repeat(33)}…”.`);
    await amira.presses('Everything I can do');
    await amira.sees('What I can do');
  });

  test('a button that nobody knows is an old card', async () => {
    for (const intention of ['agreement.burn', '', '__proto__', 'help#2#3', 'x'.repeat(300)]) {
      const made = await handMade(stage(), stage().on(platform, 'amira'), { intention, data: {} });
      expect(made.status).toBe(200);
      expect(made.says).toContain(old);
    }
  });
});

test('a button in a message of Slack’s that nobody knows is an old card', async () => {
  const amira = stage().on('slack', 'amira');
  await amira.types('home');
  const typed = stage().slack.ledger.sent.findLast(({ kind }) => kind === 'slash_command')?.body;
  const { trigger_id, response_url, channel_id } = Object.fromEntries(new URLSearchParams(typed));
  const { status } = await toSlackDoor(stage(), {
    ...slackPerson(stage(), 'amira'),
    type: 'block_actions',
    trigger_id,
    response_url,
    container: { type: 'message', message_ts: '1.1', channel_id, is_ephemeral: true },
    channel: { id: channel_id, name: 'directmessage' },
    state: { values: {} },
    actions: [
      { type: 'button', action_id: 'agreement.burn', block_id: 'b', value: '{not JSON', action_ts: '1.1' },
    ],
  });
  expect(status).toBe(200);
  await amira.sees(old);
});

describe.each(platforms)('with a pair on %s', (platform) => {
  test('an old card whose payload has another shape says that it is old, and changes nothing', async () => {
    const { amira } = await bothSaidYes([platform, platform], stage());
    const { relationship } = await theOnly(stage());
    const before = await kept(stage());
    const step = { relationship, version: 1, step: 'why', revision: 0, then: 'next' };
    const inputs = { purpose };
    for (const made of [
      { intention: 'agreement.save', data: null, inputs },
      { intention: 'agreement.save', data: [], inputs },
      { intention: 'agreement.save', data: { ...step, relationship: 'the one with Ben' }, inputs },
      { intention: 'agreement.save', data: { ...step, relationship: [relationship] }, inputs },
      { intention: 'agreement.save', data: { ...step, then: 'burn' }, inputs },
      { intention: 'agreement.save', data: { ...step, revision: 'new' }, inputs },
      { intention: 'agreement.save', data: { ...step, revision: -1 }, inputs },
      { intention: 'agreement.save', data: { ...step, version: 1.5 }, inputs },
      { intention: 'agreement.save', data: { ...step, step: 'a step of another framework' }, inputs },
      { intention: 'agreement.sign', data: { relationship, version: 1 } },
      { intention: 'agreement.open', data: { relationship: '' } },
      { intention: 'agreement.write', data: { relationship, step: 'gone' } },
      { intention: 'agreement.read', data: { relationship, version: 1, step: 'gone' } },
      // A version that is not there.
      { intention: 'agreement.save', data: { ...step, version: 7 }, inputs },
      { intention: 'agreement.propose', data: { relationship, version: 7, revision: 0 } },
      { intention: 'agreement.read', data: { relationship, version: 7 } },
    ]) {
      const { status, says } = await handMade(stage(), amira, made);
      expect({ made, status, says }).toEqual({
        made,
        status: 200,
        says: expect.stringContaining(old) as string,
      });
    }
    expect(await kept(stage())).toBe(before);
  });
});
