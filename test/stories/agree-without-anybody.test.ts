import { codeShownTo } from './pair.js';
import { onStage } from './on-stage.js';
import type { Player } from './player.js';
import { pairings } from './stage.js';

const stage = onStage();

/** The buttons that stand out on the newest message that says this. */
function primaryButtons({ client }: Player, text: string): string[] {
  const messages = client.screen().conversations.flatMap((each) => each.messages);
  return standingOut(messages.findLast((message) => message.text.includes(text))?.raw);
}

/** As Slack writes a button, and as Teams does. */
function standingOut(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { style, title, text } = part as { style?: string; title?: string; text?: { text: string } };
  const own = style === 'primary' || style === 'positive' ? [title ?? text?.text ?? ''] : [];
  return [...own, ...Object.values(part).flatMap(standingOut)];
}

describe.each(pairings)('the one who types on %s, the other on %s', (here, there) => {
  test('agree before there is anybody asks whom and in which role, and after the yes it goes on from there', async () => {
    const [amira, ben] = [stage().on(here, 'amira'), stage().on(there, 'ben')];
    await amira.types('agree');
    await amira.sees('Your agreement needs two people. Whom would you like to write it with?');
    amira.fills({ 'Who would they be?': 'My mentee', ...(here === there && { Person: 'Ben Osei' }) });
    await amira.presses('Ask');
    if (here !== there) await ben.types(`join ${await codeShownTo(amira)}`);
    await ben.sees('Amira Haddad offers to be your mentor');
    await amira.types('agree');
    await amira.sees('You have not both said yes yet, so there is no agreement to write.');
    await ben.presses('Yes, let us begin');
    for (const each of [amira, ben]) {
      await each.sees(
        'The mentee: Ben Osei',
        'The mentor: Amira Haddad',
        'Next, meet for half an hour and see whether you suit each other.',
        here === 'slack' && there === 'slack'
          ? 'Only the two of you and I are here.'
          : 'Only you and I are here.',
      );
      expect(primaryButtons(each, 'You have both said yes')).toEqual(['Suggest a first meeting']);
      await each.presses('Write our agreement');
      await each.sees('Step 1 of 6: Why we are here');
    }
  });
});
