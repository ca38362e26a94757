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
});
