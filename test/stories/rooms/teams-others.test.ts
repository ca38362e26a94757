import { toTeamsDoor } from '../bad-input/hand-made.js';
import { bothSaidYes, theMentor } from '../pair.js';
import { onStage } from '../on-stage.js';
import { inGroup, linesAbout, messagesIn, said, takeIn } from './group.js';

const stage = onStage();
const notForTwo = 'Other people are in this chat, and would read what is for the two of you.';

test('where a third person comes in nothing more is said, until the two are alone again', async () => {
  const { amira, ben } = await bothSaidYes(['teams', 'teams'], stage());
  const chidi = stage().on('teams', 'chidi');
  const group = await takeIn(stage(), ['amira', 'ben']);

  await stage().teams.addMember(group, 'chidi');
  await stage().settle();
  expect(inGroup(chidi, group)).toContain('Not only the two of you are in this chat now');
  for (const each of [amira, ben])
    expect(linesAbout(each, 'Somebody else is in your group chat')).toHaveLength(1);

  // The same news once more, under a new name, as when another instance of the bot hears it.
  const [heard] = stage()
    .teams.ledger.calls.filter(({ from, what }) => from === 'teams' && what === 'conversationUpdate')
    .slice(-1);
  const before = said(stage(), group);
  await toTeamsDoor(stage(), { ...(heard?.body as object), id: 'again' });
  await stage().teams.redeliver();
  await amira.presses('Write our agreement');
  await amira.presses('Hand over to Ben Osei');
  await ben.sees('Amira Haddad asks you to go on');
  expect(said(stage(), group)).toBe(before);

  for (const each of [chidi, amira]) {
    await each.presses('Make this our room');
    await each.sees(notForTwo);
  }
  expect(said(stage(), group)).toBe(before);

  await stage().teams.removeMember(group, 'chidi');
  await stage().settle();
  expect(said(stage(), group)).toBe(before);
  await amira.presses('Make this our room');
  await amira.sees('This chat is your room now.');
  await ben.sees('You have both said yes');
  for (const each of [amira, ben]) expect(linesAbout(each, 'have a room now')).toHaveLength(2);
  await ben.presses('Make this our room');
  await ben.sees('This chat is your room now.');

  await stage().teams.removeMember(group, 'ben');
  await stage().settle();
  expect(linesAbout(ben, 'One of you is no longer in your group chat')).toHaveLength(1);
});

test('news of the room comes twice, late and in the wrong order', async () => {
  const { amira, ben } = await bothSaidYes(['teams', 'teams'], stage());
  const group = await takeIn(stage(), ['amira', 'ben']);
  await stage().teams.addBot(group);
  await stage().settle();
  expect(messagesIn(amira, group).filter(({ from }) => from === 'Mentoring')).toHaveLength(1);

  await stage().teams.removeBot(group);
  const gone = stage()
    .teams.ledger.calls.filter(({ from }) => from === 'teams')
    .slice(-2);
  await stage().teams.addBot(group);
  for (const [n, { body }] of gone.reverse().entries()) {
    await toTeamsDoor(stage(), { ...(body as object), id: `late${n}` });
  }
  await stage().settle();
  expect(linesAbout(amira, 'have a room now')).toHaveLength(2);
  expect(linesAbout(amira, 'I am no longer in your group chat')).toHaveLength(1);
  await amira.presses('Write our agreement');
  expect(stage().teams.state('amira').dialog).toMatchObject({ title: 'Our agreement' });

  // Nobody said that the bot was taken out: it finds out when it writes.
  stage().teams.closeDialog('amira');
  stage().teams.fault({ method: 'POST activities', conversation: group, kind: 'http', status: 403 });
  await amira.types('end');
  await amira.presses('End it');
  for (const each of [amira, ben]) {
    await each.sees('The mentoring of Amira Haddad and Ben Osei ended on');
    expect(linesAbout(each, 'ended on')).toHaveLength(1);
  }
});

test('in a chat of strangers it says what it would need, once, and knows nobody', async () => {
  await bothSaidYes(['teams', 'teams'], stage());
  const amira = stage().on('teams', 'amira');
  const chidi = stage().on('teams', 'chidi');
  const group = await takeIn(stage(), ['chidi', 'amira', 'ben']);
  await stage().teams.addBot(group);
  await stage().settle();
  const [offer, ...more] = messagesIn(chidi, group);
  expect(more).toEqual([]);
  expect(offer?.text).toContain('whoever is here reads it all');
  expect(offer?.text).not.toMatch(/Amira|Ben/);
  await amira.presses('Make this our room');
  await amira.sees(notForTwo);

  const other = await takeIn(stage(), ['chidi', 'amira']);
  await chidi.presses('Make this our room');
  await chidi.sees('I know of no mentoring between the two people in this chat.');
  expect(messagesIn(amira, other)).toHaveLength(1);
  expect(said(stage(), group)).not.toContain('Osei');
});

test('two relationships of the same two people: one of them is at home in the chat', async () => {
  const { amira, ben } = await bothSaidYes(['teams', 'teams'], stage());
  await ben.types('start');
  ben.fills({ Person: 'Amira Haddad' });
  await ben.presses('Ask');
  await amira.presses('Yes, let us begin');
  const group = await takeIn(stage(), ['amira', 'ben']);
  expect(messagesIn(ben, group).map(({ buttons }) => buttons)).toEqual([
    [`${theMentor} as the mentor`, 'Amira Haddad as the mentor'],
  ]);
  await ben.presses('Amira Haddad as the mentor');
  await ben.sees('This chat is your room now.');
  expect(inGroup(ben, group)).toContain('The mentor: Amira Haddad');
  await amira.presses(`${theMentor} as the mentor`);
  await amira.sees('This chat is the room of something else that you have with each other.');

  // Here nobody is asked which one is meant.
  await amira.types('agree', group);
  await amira.presses('Open');
  await amira.sees('You and Ben Osei see what you write here');
  amira.doesNotSee('With whom?');
  await ben.types('end', group);
  await ben.sees('End it with Amira Haddad?');
  expect(said(stage(), group)).not.toContain('End it');
});
