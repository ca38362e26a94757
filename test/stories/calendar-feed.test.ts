import { parsed } from '../calendar/parsed.js';
import { handMade } from './bad-input/hand-made.js';
import { onStage } from './on-stage.js';
import { agreed } from './agreed.js';
import type { Player } from './player.js';
import { pairings, type Stage } from './stage.js';

const stage = onStage();

/** Every address that stands somewhere on somebody's screen, as it opens at the bot of this stage. */
const addressesShownTo = (player: Player, { bot }: Stage): string[] =>
  [...player.text().matchAll(/http:\/\/localhost:3978(\/calendar\/[\w-]{43}\.ics)/g)].map(
    ([, path = '']) => `http://127.0.0.1:${bot.port}${path}`,
  );

const eventsAt = async (address: string) => {
  const answer = await fetch(address);
  return answer.status === 200 ? parsed(await answer.text()).events : answer.status;
};

async function asksForAddress(player: Player): Promise<string> {
  await player.types('session');
  await player.presses('All in my calendar');
  await player.sees('Keep it to yourself');
  return addressesShownTo(player, stage()).at(-1) ?? '';
}

/** In ten days, which is never too soon for the notice. */
const day = () => stage().day(10).toString();

async function books(player: Player, where: string): Promise<void> {
  await player.types('session');
  await player.presses('Book a session');
  player.fills({
    'Which day?': day(),
    'At what time?': '13:30',
    'For how many minutes?': '45',
    'Where?': where,
  });
  await player.presses('Book it and tell both');
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('each has the sessions in their own calendar, by an address that they can change and turn off', async () => {
    const pair = await agreed(on, stage());
    const { amira, ben } = pair;
    await books(ben, 'Room 2, left; «Ψ»');
    await amira.sees('Ben Osei has booked a session.');

    const [hers, his] = [await asksForAddress(amira), await asksForAddress(ben)];
    const same = { location: 'Room 2, left; «Ψ»', status: 'CONFIRMED', attendees: [] };
    expect(await eventsAt(hers)).toMatchObject([
      { ...same, summary: 'Mentoring with Ben Osei', sequence: 0 },
    ]);
    expect(await eventsAt(his)).toMatchObject([{ ...same, summary: 'Mentoring with Amira Haddad' }]);

    await ben.types('session');
    await ben.presses('Cancel');
    await ben.presses('Cancel it');
    await amira.sees('Ben Osei has cancelled your session.');
    expect(await eventsAt(hers)).toMatchObject([{ status: 'CANCELLED', sequence: 1 }]);

    await amira.presses('Make a new one');
    await amira.sees('Keep it to yourself');
    const renewed = addressesShownTo(amira, stage()).at(-1) ?? '';
    expect(renewed).not.toBe(hers);
    expect([await eventsAt(hers), await eventsAt(renewed)]).toEqual([404, [expect.anything()]]);

    // An address is never seen again, and a second press on what is old makes no other.
    await amira.types('session');
    await amira.presses('All in my calendar');
    await amira.sees('cannot show it again');
    await handMade(stage(), amira, { intention: 'calendar.renew', data: { made: 1 } });
    expect(await eventsAt(renewed)).toHaveLength(1);

    await amira.presses('Turn it off');
    await amira.sees('Your calendar address is turned off');
    expect([await eventsAt(renewed), await eventsAt(his)]).toEqual([404, [expect.anything()]]);

    await ben.types('end');
    await ben.presses('End it');
    await amira.sees('ended on');
    expect(await eventsAt(his)).toEqual([]);
    const keys = [hers, renewed, his].map((address) => address.slice(-47, -4));
    expect(stage().logged.filter((line) => keys.some((key) => line.includes(key)))).toEqual([]);
  });
});
