import { handMade } from './bad-input/hand-made.js';
import { theOnly } from './bad-input/the-pair.js';
import { amiraProposes, bothSaidYes, menteesOwn, mentorsOwn } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { signs } from './signed.js';
import { pairings } from './stage.js';

const stage = onStage();
const hours = 'How many hours before do we say so?';

async function changesNotice(player: Player) {
  await player.presses('Change something');
  await player.sees('Choose the part that you would change');
  await player.presses('3. When plans change');
  await player.sees('of 6: When plans change');
  player.fills({ [hours]: '24' });
  await player.presses('Save');
  await player.sees('What you changed', 'Before: 48 hours before → Now: 24 hours before');
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('a first proposal is taken back: nobody can sign it, both write on, and what Ben was changing is still his', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await ben.sees('Our agreement is proposed');
    await changesNotice(ben);
    const { relationship, version, revision, hash } = await theOnly(stage());

    await amira.presses('Take the proposal back');
    await amira.sees('Taken back. You and Ben Osei can both go on writing.');
    for (const each of [amira, ben]) {
      await each.sees('Amira Haddad has taken this text back.', 'Amira Haddad has taken the proposal back.');
      each.doesNotSee('<Sign>');
    }

    const at = { relationship, version };
    for (const [player, intention, data, answer] of [
      [ben, 'agreement.sign', { ...at, hash }, 'This text has been taken back'],
      [amira, 'agreement.propose', { ...at, revision: revision - 1 }, 'This text has been taken back'],
      [ben, 'agreement.withdraw', { ...at, hash }, 'Another text is on the table now'],
      [amira, 'agreement.withdraw', { ...at, hash }, 'Taken back.'],
    ] as const)
      expect((await handMade(stage(), player, { intention, data })).says).toContain(answer);
    expect((await theOnly(stage())).snapshot.agreement).toMatchObject({ state: 'draft', signatures: [] });

    await ben.types('agree');
    await ben.sees('What you changed', '24 hours before');
    amira.doesNotSee('24 hours before');
    await ben.presses('Propose');
    await amira.sees('Ben Osei has changed this, and proposes the text anew', 'Now: 24 hours before');
  });

  test('changes are taken back: the text before them is there to be signed anew, by both', async () => {
    const pair = await bothSaidYes(on, stage());
    const { amira, ben } = pair;
    await amiraProposes(pair);
    await signs(amira, menteesOwn);
    await ben.sees('Our agreement is signed by one of us');
    await changesNotice(ben);
    await ben.presses('Propose the changes');
    await amira.sees(
      'You had signed an earlier text. That signature does not hold for this one, because Ben Osei has changed the text: please sign again.',
    );
    if (!on.includes('teams'))
      await ben.sees('Amira Haddad had signed an earlier text. That signature does not hold');

    await ben.presses('Take the proposal back');
    await ben.sees('Taken back. The text from before is on the table again');
    for (const each of [amira, ben])
      await each.sees(
        'Ben Osei has taken this text back.',
        'Ben Osei has taken the newer text back, so this one by Amira Haddad is on the table again.',
      );
    amira.doesNotSee('<Accept and sign>');
    await ben.presses('Sign');
    await ben.sees('What only you can answer');
    ben.fills(mentorsOwn);
    await ben.presses('Sign');
    await amira.sees('Our agreement is signed by one of us');

    await ben.presses('Change something');
    await ben.sees('Choose the part that you would change');
    await ben.presses('4. What we promise');
    await ben.sees('of 6: What we promise');
    ben.fills({ 'As the mentor, I will:': ['Listen without judging, and encourage you'] });
    await ben.presses('Save');
    await ben.sees('What you promise has changed: please sign again.');
    await amira.sees('Our agreement is proposed');
    amira.doesNotSee('signed by one of us');
    ben.closes();
    await ben.presses('Sign');
    await amira.sees('Our agreement is signed by one of us');

    await amira.presses('Sign');
    for (const each of [amira, ben]) {
      await each.sees('Our agreement, signed by both of us');
      await each.types('agree');
      await each.unfolds('3. When plans change');
      await each.sees('48 hours before');
    }
  });
});
