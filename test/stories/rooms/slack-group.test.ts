import { bothSaidYes } from '../pair.js';
import type { Player } from '../player.js';
import { onStage } from '../on-stage.js';
import { inGroup, linesAbout } from './group.js';

const stage = onStage();

const groupsOf = ({ client }: Player) =>
  client.screen().conversations.filter(({ kind }) => kind === 'group' || kind === 'private');

test('where no channel may be made the room is a group message, which two relationships of the same two share', async () => {
  stage().slack.fault({ method: 'conversations.create', kind: 'error', code: 'restricted_action', times: 2 });
  const { amira, ben } = await bothSaidYes(['slack', 'slack'], stage());
  const [{ id: group } = { id: '' }, ...more] = groupsOf(ben);
  expect(more).toEqual([]);
  await amira.presses('Write our agreement');
  await amira.sees('Step 1 of 6');
  amira.closes();

  await ben.types('start @Amira Haddad');
  await amira.presses('Yes, let us begin');
  await amira.sees('The mentor: Amira Haddad');
  expect(groupsOf(amira).map(({ id }) => id)).toEqual([group]);
  expect(inGroup(amira, group)).toContain('The mentor: Amira Haddad');

  // The one group is the room of two: the bot asks which is meant, and says which it speaks of.
  await amira.types('end', group);
  await amira.sees('With whom?');
  const which = /Ben Osei, as your mentee, since [^>]*/.exec(amira.text())?.[0] ?? '';
  await amira.presses(which);
  stage().slack.fault({ method: 'chat.postMessage', kind: 'lose-reply' });
  await amira.presses('End it');
  await ben.sees('Ben Osei is the mentee, Amira Haddad the mentor.');
  expect(inGroup(ben, group).match(/ended on/g)).toHaveLength(1);

  // The other goes on there, and is now known without a question.
  await ben.types('end', group);
  await ben.sees('End it with Amira Haddad?');
  ben.doesNotSee('With whom?');

  stage().slack.fault({ method: 'chat.postMessage', kind: 'error', code: 'channel_not_found' });
  await ben.presses('End it');
  for (const each of [amira, ben]) {
    await each.sees('The mentoring of Amira Haddad and Ben Osei ended on');
    expect(linesAbout(each, 'The mentoring of Amira Haddad and Ben Osei ended on')).toHaveLength(1);
  }
  expect(inGroup(ben, group).match(/ended on/g)).toHaveLength(1);
});
