import { handMade } from './bad-input/hand-made.js';
import { theOnly } from './bad-input/the-pair.js';
import { amiraProposes, bothSaidYes } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();
const words = 'Could we meet in person at first?\nI would like that.';

/** Where on a person's screen something stands. */
const placesOf = (text: string, { client }: Player) =>
  client
    .screen()
    .conversations.flatMap(({ kind, messages }) =>
      messages.some((each) => each.text.includes(text)) ? [kind] : [],
    );

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('a few words instead of a change stand in the room for both', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    await ben.presses('Talk about it');
    await ben.sees('You and Amira Haddad see this.');
    ben.fills({ 'What would you like to talk about?': words });
    await ben.presses('Send');
    await ben.sees('Sent to Amira Haddad.');
    for (const each of [amira, ben]) {
      await each.sees('Ben Osei would like to talk about your agreement:', 'I would like that.');
      expect(placesOf('I would like that.', each)).toEqual([on.includes('teams') ? 'bot' : 'private']);
    }
    await amira.presses('Show our agreement');
    await amira.sees('Our agreement is proposed');
  });

  test('about one part: with the words as they stood, the way to change them, and beside them in the form', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    await ben.presses('Talk about it');
    await ben.sees('About which part?: The whole text');
    ben.fills({ 'About which part?': 'Sessions', 'What would you like to talk about?': words });
    await ben.presses('Send');
    await ben.sees('Sent to Amira Haddad.');
    for (const each of [amira, ben])
      await each.sees(
        'Ben Osei would like to talk about “Sessions” in your agreement:',
        'I would like that.',
        /It says now: [^]*Every month[^]*60 minutes/,
      );
    await amira.presses('Change this part');
    await amira.sees('of 6: How we meet', /Ben Osei on .*: Could we meet in person at first\?/);
    amira.fills({ 'How many minutes is a session?': '45' });
    await amira.presses('Save');
    await amira.sees('What you changed');
    await amira.presses('Propose the changes');
    await ben.sees('Amira Haddad has changed this', 'Before: 60 minutes → Now: 45 minutes');

    const { relationship, version } = await theOnly(stage());
    const part = { relationship, version, step: 'meet' };
    const read = await handMade(stage(), ben, { intention: 'agreement.read', data: part });
    expect(read.says).toContain('Talk about “Sessions”');
    expect(read.says).toContain('I would like that.');
    const clause = { relationship, version, clause: 'sessions' };
    const begun = await handMade(stage(), ben, { intention: 'agreement.discuss', data: clause });
    expect(begun.says).toContain('About “Sessions”');
    expect(begun.says).toContain('45 minutes');
    expect(begun.says).not.toContain('About which part?');
  });
});
