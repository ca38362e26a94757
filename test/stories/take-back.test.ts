import { amiraAsksBen } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('an invitation can be taken back; the question turns into that, and can no longer be answered', async () => {
    const { amira, ben } = await amiraAsksBen(on, stage());
    await amira.types('home');
    await amira.sees('You asked Ben Osei, who has not answered yet.');
    await amira.presses('Take it back');
    await amira.sees('Take this invitation back?');
    await amira.presses('Take it back');
    await amira.sees('Your invitation is taken back.');
    await ben.sees('Amira Haddad has taken this back. There is nothing for you to do.');
    const buttons = ben.client
      .screen()
      .conversations.flatMap(({ messages }) => messages.flatMap((each) => each.buttons));
    expect(buttons).not.toContain('Yes, let us begin');
    for (const each of [amira, ben]) await each.types('end');
    await ben.sees('There is nothing to end: you have no relationship and no open invitation here.');
  });

  test('or left as it is', async () => {
    const { amira, ben } = await amiraAsksBen(on, stage());
    await amira.types('end');
    await amira.sees('Take this invitation back?');
    await amira.presses('Leave it as it is');
    await amira.sees('You asked Ben Osei, who has not answered yet.');
    await ben.presses('Yes, let us begin');
    await amira.sees('You have both said yes');
  });
});
