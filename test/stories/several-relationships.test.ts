import { amiraAsksBen, bothSaidYes, theMentor } from './pair.js';
import type { Player } from './player.js';
import { onStage } from './on-stage.js';
import { setStage, type On, type Stage } from './stage.js';

const stage = onStage();

/** Ben mentors both Amira and Chidi. */
async function benMentorsTwo(on: On, stage: Stage) {
  const { amira, ben } = await bothSaidYes([on, on], stage);
  const chidi = stage.on(on, 'chidi');
  await chidi.types('start');
  await chidi.sees('Whom would you like to ask?');
  chidi.fills({ Person: 'Ben Osei' });
  await chidi.presses('Ask');
  await ben.sees('Chidi Okafor asks whether you would be their mentor');
  await ben.presses('Yes, let us begin');
  await chidi.sees('You have both said yes');
  await ben.sees('The mentee: Chidi Okafor');
  await stage.settle();
  return { amira, ben, chidi };
}

describe.each<On>(['slack', 'teams'])('somebody in two relationships on %s', (on) => {
  test('is asked which one is meant, sees both at home, and hears from each by name', async () => {
    const { amira, ben, chidi } = await benMentorsTwo(on, stage());
    await ben.types('agree');
    await ben.sees('With whom?');
    await ben.presses('Chidi Okafor');
    await ben.sees('Step 1 of 6', 'You and Chidi Okafor see what you write here.');
    await ben.presses('Hand over to Chidi Okafor');
    await chidi.sees('Ben Osei asks you to go on with your agreement');
    amira.doesNotSee('asks you to go on');
    await ben.types('home');
    await ben.sees('You and Amira Haddad, your mentee', 'You and Chidi Okafor, your mentee');
    await ben.types('end');
    await ben.presses('Amira Haddad');
    await ben.sees('End it with Amira Haddad?');
    await ben.presses('End it');
    await amira.sees('The mentoring of Amira Haddad and Ben Osei ended on');
    chidi.doesNotSee('ended on');
  });
});

test('in the pair’s own room on Slack nobody is asked', async () => {
  const { ben } = await benMentorsTwo('slack', stage());
  const rooms = ben.client.screen().conversations.filter(({ kind }) => kind === 'private');
  expect(rooms).toHaveLength(2);
  for (const { id, messages } of rooms) {
    const name = messages.some(({ text }) => text.includes('Amira Haddad')) ? 'Amira Haddad' : 'Chidi Okafor';
    await ben.types('agree', id);
    await ben.sees(`You and ${name} see what you write here.`);
    ben.closes();
  }
  ben.doesNotSee('With whom?');
});

test.each<On>(['slack', 'teams'])(
  'two relationships with the same person on %s are told apart',
  async (on) => {
    const { amira, ben } = await bothSaidYes([on, on], stage());
    await ben.types('start');
    await ben.sees('Whom would you like to ask?');
    ben.fills({ Person: 'Amira Haddad' });
    await ben.presses('Ask');
    await amira.sees('Ben Osei asks whether you would be their mentor');
    await amira.presses('Yes, let us begin');
    await ben.sees('The mentor: Amira Haddad');
    await ben.types('end');
    await ben.sees('With whom?');
    expect(titlesOf(ben.text())).toEqual(['Amira Haddad, as your mentor', 'Amira Haddad, as your mentee']);
    await ben.presses(/Amira Haddad, as your mentor, since .*/.exec(ben.text())?.[0].split('>')[0] ?? '');
    await ben.presses('End it');
    await ben.sees('Ended on');
    await ben.types('home');
    await ben.sees('You and Amira Haddad, your mentee');
    ben.doesNotSee('You and Amira Haddad, your mentor');
  },
);

/** At home on Slack is the app’s own tab, on Teams what `home` answers. */
describe.each<On>(['slack', 'teams'])('at home on %s', (on) => {
  const comesHome = async (ben: Player) => {
    if (on === 'teams') return ben.types('home');
    await stage().slack.opensHome('ben');
    await stage().settle();
  };
  const homeOf = ({ client }: Player) => {
    const cards = client.screen().conversations.flatMap(({ messages }) => messages);
    return cards.filter(({ text }) => /^You and .*, your men/.test(text)).at(-1)?.text ?? '';
  };

  test('what waits for me comes first, then what waits for somebody else, and a press brings what is next', async () => {
    const { ben } = await amiraAsksBen([on, on], stage());
    await comesHome(ben);
    await ben.types('start');
    await ben.sees('Whom would you like to ask?');
    ben.fills({ Person: 'Chidi Okafor' });
    await ben.presses('Ask');
    ben.closes();
    await comesHome(ben);
    expect(homeOf(ben)).toMatch(/Amira Haddad has asked you[^]*You asked Chidi Okafor/);

    await pressesAtHome(ben, 'Yes, let us begin');
    await ben.sees('You have both said yes');
    ben.closes();
    if (on === 'teams') await comesHome(ben);
    expect(homeOf(ben)).toMatch(/Next: meet Amira Haddad[^]*You asked Chidi Okafor/);
    expect(homeOf(ben)).not.toContain('has asked you');

    await pressesAtHome(ben, 'Suggest a first meeting');
    await ben.sees('You and Amira Haddad see this.');
    ben.fills({ 'Which day?': tomorrow(), 'At what time?': '10:00', 'For how many minutes?': '30' });
    await ben.presses('Save and tell both');
    await ben.sees('Ben Osei suggests a first meeting.');
    ben.closes();
    if (on === 'teams') await comesHome(ben);
    expect(homeOf(ben)).toMatch(
      /You meet Amira Haddad soon\.\nYou meet next: .*10:00[^]*You asked Chidi Okafor/,
    );
  });

  /** The invitation in the chat has the same buttons. */
  const pressesAtHome = async (ben: Player, title: string) => {
    if (on === 'teams') return ben.presses(title);
    const { home } = stage().slack.state('ben');
    const blocks = home?.['blocks'] as { block_id: string; elements?: Pressable[] }[];
    const found = blocks.flatMap(({ block_id, elements = [] }) =>
      elements
        .filter(({ text }) => text?.text === title)
        .map(({ action_id }) => [block_id, action_id] as const),
    )[0];
    if (!found) throw new Error(`no button “${title}” at home`);
    const [blockId, actionId] = found;
    await stage()
      .slack.client('ben')
      .clicks({ on: String(home?.['id']), blockId, actionId });
    await stage().settle();
  };
});

const tomorrow = () =>
  stage().now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 1 }).toString();

interface Pressable {
  action_id: string;
  text?: { text: string };
}

const titlesOf = (text: string) => [...text.matchAll(/<(.*?), since [^>]*>/g)].map(([, title]) => title);

describe.each<On>(['slack', 'teams'])('a mentor of eighteen on %s', (on) => {
  const mentees = Array.from({ length: 18 }, (_, n) => ({
    id: `mentee${n}`,
    name: `Mentee ${n + 1}.`,
    zone: 'Europe/London',
    locale: 'en-GB',
  }));
  const ben = { id: 'ben', name: theMentor, zone: 'Europe/London', locale: 'en-GB' };

  test('finds every one of them at home, and chooses among all of them', async () => {
    const crowd = await setStage({ people: [ben, ...mentees] });
    try {
      const mentor = crowd.on(on, 'ben');
      for (const { id, name } of mentees) {
        const mentee = crowd.on(on, id);
        await mentee.types('start');
        await mentee.sees('Whom would you like to ask?');
        mentee.fills({ Person: theMentor });
        await mentee.presses('Ask');
        await mentor.sees(`${name} asks whether you would be their mentor`);
        await mentor.presses('Yes, let us begin');
      }
      await mentor.types('home');
      for (const { name } of mentees) await mentor.sees(`You and ${name}, your mentee`);
      await mentor.types('agree');
      await mentor.sees('With whom?', '<Mentee 18.>');
      mentor.doesNotSee('<Mentee 1.>');
      await mentor.presses('Show all');
      await mentor.presses('Mentee 1.');
      await mentor.sees('You and Mentee 1. see what you write here.');
    } finally {
      await crowd.close();
    }
  });
});
