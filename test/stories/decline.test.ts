import { amiraAsksBen } from './pair.js';
import { onStage } from './on-stage.js';
import { pairings } from './stage.js';

const stage = onStage();

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('saying no is one click; the one who asked learns that it did not come about, and nothing else', async () => {
    const { amira, ben } = await amiraAsksBen(on, stage());
    await ben.presses('No, thank you');
    await ben.sees('You said no, and that is fine. Amira Haddad only hears that it did not come about.');
    expect(buttonsOf(ben)).not.toContain('Yes, let us begin');
    await amira.sees(
      'It did not come about with Ben Osei this time. That happens, and says nothing about you.',
    );
    amira.doesNotSee(/declined|refused|rejected|said no/i);
    for (const each of [amira, ben]) {
      await each.types('home');
      await each.sees('Nothing has begun yet');
    }
  });

  test('whoever was asked and types “end” is asked whether that is their no, and it is one', async () => {
    const { amira, ben } = await amiraAsksBen(on, stage());
    await ben.types('end');
    await ben.sees('Say no to Amira Haddad? Amira Haddad only hears that it did not come about.');
    ben.doesNotSee('Take this invitation back?');
    await ben.presses('No, thank you');
    await ben.sees('You said no, and that is fine. Amira Haddad only hears that it did not come about.');
    ben.doesNotSee(/taken back|Ended on/);
    await amira.sees('It did not come about with Ben Osei this time.');
    await stage().settle();
    expect(buttonsOf(ben)).not.toContain('Yes, let us begin');
  });

  test('or leaves it as it is, and can still say yes', async () => {
    const { amira, ben } = await amiraAsksBen(on, stage());
    await ben.types('end');
    await ben.sees('Say no to Amira Haddad?');
    await ben.presses('Leave it as it is');
    await ben.sees('Amira Haddad has asked you. Would you like to?');
    amira.doesNotSee('It did not come about');
    await ben.presses('Yes, let us begin');
    await amira.sees('You have both said yes');
  });

  test('after a no the two can begin anew', async () => {
    const { ben } = await amiraAsksBen(on, stage());
    await ben.presses('No, thank you');
    await ben.sees('You said no, and that is fine.');
    const { amira } = await amiraAsksBen(on, stage());
    await ben.presses('Yes, let us begin');
    for (const each of [amira, ben]) await each.sees('You have both said yes');
  });
});

const buttonsOf = ({ client }: Awaited<ReturnType<typeof amiraAsksBen>>['ben']) =>
  client.screen().conversations.flatMap(({ messages }) => messages.flatMap(({ buttons }) => buttons));
