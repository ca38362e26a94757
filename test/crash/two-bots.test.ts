import { idsPosted, roomsMade, setStage, type Stage } from './stage.js';
import { until } from './until.js';
import { outboxOf } from './watched.js';

const person = (id: string) => ({ id, name: id, zone: 'Europe/London', locale: 'en-GB' });
const mentees = ['Ada', 'Bea', 'Cora', 'Dilan', 'Ewa', 'Femi'];
const mentors = ['Gita', 'Hugo', 'Ines', 'Jon', 'Kofi'];

test('two bots on one database share what is due after three days of silence, and each message goes out once', async () => {
  const stage = await setStage(['slack'], [...mentees, ...mentors].map(person));
  const { slack, database } = stage;
  const pairs = mentees.length * mentors.length;
  const count = async (sql: string) =>
    (await database.ask<{ count: number }>(`select count(*)::int ${sql}`))[0]?.count;
  try {
    await stage.startsBot();
    await Promise.all(mentors.map((mentor) => saysYesToAll(mentor, stage)));
    await until(
      async () => (await count(`from message where slot = 'welcome' and state = 'sent'`)) === pairs,
      () => outboxOf(database.ask, 'not everybody was welcomed'),
    );
    await stage.kills();

    await database.threeDaysPass();
    await database.shut('after the commit, before the send');
    await Promise.all([stage.startsBot(), stage.startsBot()]);
    // While one decides what goes next to a workspace, the other does not.
    await database.caught('after the commit, before the send', 1);
    stage.callers.clear();
    await database.open('after the commit, before the send');
    await until(
      async () => (await count(`from message where slot = 'meetSoon' and state = 'sent'`)) === pairs,
      () => outboxOf(database.ask, 'not everybody was reminded'),
    );
    expect(await count('from nudge')).toBe(pairs);
    expect(await count(`from message where slot = 'meetSoon'`)).toBe(pairs);
    expect(['bot2', 'bot3']).toEqual(expect.arrayContaining([...stage.callers]));
    expect(idsPosted(slack)).toHaveLength(new Set(idsPosted(slack)).size);
    expect(roomsMade(slack)).toBe(pairs);
  } finally {
    await stage.close();
  }
}, 120_000);

async function saysYesToAll(name: string, stage: Stage): Promise<void> {
  const mentor = stage.on('slack', name);
  for (const mentee of mentees) {
    await stage.slack.client(mentee).types(`start @${name}`);
    await mentor.presses('Yes, let us begin');
    await until(
      () => !mentor.text().includes('<Yes, let us begin>'),
      () => `${name} can say yes twice:\n${mentor.text()}`,
    );
  }
}
