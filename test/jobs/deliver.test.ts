import { openHouse } from '../handlers/house.js';
import { benSaysYesTo, type House, onSlack, saying, toRoom } from '../handlers/pairs.js';
import { until } from '../crash/until.js';

const onTeams = (user: string) => ({ platform: 'teams', tenant: 'M1', user }) as const;
const many = Array.from({ length: 60 }, (_, n) => `mentor ${n}`);

const receivers = (house: House) =>
  house.delivered.map(({ to }) => ('person' in to ? to.person : 'a room')).sort();

/** Slack answers nothing until it is told to. */
function hanging(house: House): () => void {
  const { deliver } = house.chats.slack;
  let answer = () => {};
  const answering = new Promise<void>((resolve) => (answer = resolve));
  house.chats.slack.deliver = (delivery) => answering.then(() => deliver(delivery));
  return answer;
}

async function onStage(plays: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse();
  await plays(house).finally(() => house.close());
}

test('while Slack hangs with sixty messages, one to Teams goes out', () =>
  onStage(async (house) => {
    const answer = hanging(house);
    for (const mentor of many) await house.person(onSlack('Amira')).types('start', [mentor]);
    await house.person(onTeams('Bea')).types('start', ['Tom']);
    const waking = house.jobs.wake();
    await until(
      () => house.delivered.length > 0,
      () => 'Teams waits for Slack',
    )
      .then(() => expect(receivers(house)).toEqual(['Tom']))
      .finally(answer);
    await waking;
    expect(receivers(house)).toEqual([...many, 'Tom'].sort());
  }));

test('nor does a tick wait for Slack before it looks after Teams', () =>
  onStage(async (house) => {
    const answer = hanging(house);
    await house.person(onSlack('Amira')).types('start', ['Ben']);
    house.jobs.start();
    try {
      for (const mentor of ['Tom', 'Tim', 'Ted']) {
        await house.person(onTeams('Bea')).types('start', [mentor]);
        await until(
          () => receivers(house).includes(mentor),
          () => `${mentor} waits for Slack`,
        );
      }
    } finally {
      answer();
    }
  }));

test('when one message is through, the next of those that had no place goes out at once', () =>
  onStage(async (house) => {
    for (const mentor of many) await house.person(onSlack('Amira')).types('start', [mentor]);
    await house.jobs.wake();
    expect(receivers(house)).toEqual([...many].sort());
  }));

test('five messages to one room go out one after the other, without waiting for the next tick', () =>
  onStage(async (house) => {
    const [relationship = ''] = await benSaysYesTo(house, ['Amira']);
    const five = ['one', 'two', 'three', 'four', 'five'];
    await saying(house, relationship, five.map(toRoom));
    house.later({ hours: 2 });
    house.delivered.length = 0;
    await house.jobs.wake();
    expect(house.delivered.map(({ card }) => card.summary)).toEqual(five);
  }));

test('what has waited for a room goes there as soon as it is made, without waiting for the next tick', () =>
  onStage(async (house) => {
    await benSaysYesTo(house, ['Amira']);
    expect(house.delivered.filter(({ to }) => 'room' in to)).toHaveLength(1);
  }));
