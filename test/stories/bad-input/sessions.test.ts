import { agreed } from '../agreed.js';
import { bothSaidYes } from '../pair.js';
import type { Player } from '../player.js';
import { bothSign } from '../signed.js';
import { pairings } from '../stage.js';
import { handMade } from './hand-made.js';
import { theOnly } from './the-pair.js';
import { aliveOn, countOf, kept, onStage } from './unharmed.js';

const stage = onStage();

const inDays = (days: number) => stage().day(days).toString();
const fine = () => ({ date: inDays(7), time: '10:00', minutes: '60', where: 'The library' });

const bookedBy = async (player: Player, slot = fine()) => {
  const { relationship } = await theOnly(stage());
  const session = '0199c0de-0000-7000-8000-00000000aaaa';
  const data = { relationship, session };
  const answer = await handMade(stage(), player, { intention: 'session.book', data, inputs: slot });
  await stage().settle();
  return { relationship, session, answer };
};

/** The last Sundays of March and October: when London's clocks change. */
function changeOf(month: 3 | 10): string {
  const now = new Date(stage().now().epochMilliseconds);
  for (const year of [now.getUTCFullYear(), now.getUTCFullYear() + 1]) {
    const last = new Date(Date.UTC(year, month, 0));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    if (last.getTime() > now.getTime() + 86_400_000) return last.toISOString().slice(0, 10);
  }
  throw new Error('the clocks change no more');
}

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('what cannot be is said under its question, and nothing of what was typed is lost', async () => {
    const { amira } = await agreed(on, stage());
    const wrong: [Partial<ReturnType<typeof fine>>, string][] = [
      [{ date: inDays(-1) }, 'That moment has passed.'],
      [{ date: inDays(0), time: '00:00' }, 'That moment has passed.'],
      [{ date: inDays(500) }, 'Please choose a day within a year.'],
      [{ date: '2027-02-30' }, 'Please choose a date, like 2027-03-01.'],
      [{ date: changeOf(3), time: '01:30' }, 'this time does not exist, or comes twice'],
      [{ date: changeOf(10), time: '01:30' }, 'this time does not exist, or comes twice'],
      [{ time: '25:00' }, 'Please choose a time, like 14:30.'],
      [{ minutes: '1800' }, 'Please choose a number from 10 to 480.'],
      [{ minutes: '-5' }, 'Please write a whole number.'],
      [{ where: 'x'.repeat(301) }, 'That is too long: 300 characters at most.'],
      [{ date: 'DROP TABLE session', time: '{{DATE(x)}}' }, 'Please choose a date'],
    ];
    for (const [slot, said] of wrong) {
      const { answer } = await bookedBy(amira, { ...fine(), ...slot });
      expect([answer.status, answer.says]).toEqual([200, expect.stringContaining(said)]);
    }
    expect(await countOf(stage(), 'session')).toBe(0);
  });

  test('twice the same form, and another session in the way', async () => {
    const { amira, ben } = await agreed(on, stage());
    await bookedBy(amira);
    await bookedBy(amira);
    expect(await countOf(stage(), 'session')).toBe(1);
    await ben.sees('Amira Haddad has booked a session.');
    const { relationship } = await theOnly(stage());
    const data = { relationship, session: '0199c0de-0000-7000-8000-00000000bbbb' };
    const slot = { ...fine(), time: '10:30' };
    const answer = await handMade(stage(), ben, { intention: 'session.book', data, inputs: slot });
    expect([answer.status, answer.says]).toEqual([
      200,
      expect.stringContaining('You have another session at that time.'),
    ]);
    expect(await countOf(stage(), 'session')).toBe(1);
  });

  test('the other was faster: one who moves what was moved sees that; what was cancelled is not moved', async () => {
    const { amira, ben } = await agreed(on, stage());
    const { relationship, session } = await bookedBy(amira);
    const moving = (player: Player, sequence: number, time: string) =>
      handMade(stage(), player, {
        intention: 'session.move',
        data: { relationship, session, sequence },
        inputs: { ...fine(), time },
      });
    await moving(ben, 0, '11:00');
    const late = await moving(amira, 0, '12:00');
    expect(late.says).toMatch(/Ben Osei has changed this session a moment ago: it is now on .*11:00/);
    const data = { relationship, session, sequence: 1 };
    const overtaken = await handMade(stage(), amira, {
      intention: 'session.cancel',
      data: { ...data, sequence: 0 },
    });
    expect(overtaken.says).toContain('Ben Osei has changed this session a moment ago');
    await handMade(stage(), amira, { intention: 'session.cancel', data });
    await handMade(stage(), amira, { intention: 'session.cancel', data });
    const { says } = await moving(ben, 1, '13:00');
    expect(says).toContain('That session has been cancelled, so nothing was changed.');
    await stage().settle();
    const { snapshot } = await theOnly(stage());
    expect(snapshot.sessions[0]).toMatchObject({ state: 'cancelled', sequence: 2 });
    await ben.sees('Amira Haddad has cancelled your session.');
    const times = ben.text().split('Amira Haddad has cancelled your session.').length - 1;
    expect(times).toBeLessThanOrEqual(2);
  });

  test('a place that is hostile stays a place, for people and in the calendar', async () => {
    const { amira, ben } = await agreed(on, stage());
    const where = '<!channel> *bold* <https://evil.example|here> {{DATE(2027-01-01)}} \u202eexe';
    await bookedBy(amira, { ...fine(), where });
    await ben.sees('<!channel> *bold* <https://evil.example|here>');
    expect(aliveOn(stage())).toEqual([]);
  });

  test('neither before they go on nor after the end, and a stranger not at all', async () => {
    const pair = await bothSaidYes(on, stage());
    const early = await bookedBy(pair.amira);
    expect(early.answer.says).toContain('Sessions come once you have both said that you want to go on.');
    await bothSign(pair);
    const { relationship, session } = await bookedBy(pair.amira);
    await pair.ben.types('end');
    await pair.ben.presses('End it');
    await stage().settle();
    const before = await kept(stage());
    const chidi = stage().on(on[0], 'chidi');
    for (const [player, said] of [
      [pair.amira, 'This relationship has ended, so nothing was changed.'],
      [chidi, 'That belongs to other people'],
    ] as const) {
      const data = { relationship, session, sequence: 0, happened: true };
      for (const intention of [
        'session.move',
        'session.cancel',
        'session.record',
        'session.log',
        'session.book',
      ]) {
        const answer = await handMade(stage(), player, { intention, data, inputs: fine() });
        expect([intention, answer.status, answer.says]).toEqual([
          intention,
          200,
          expect.stringContaining(said),
        ]);
      }
    }
    expect(await kept(stage())).toBe(before);
  });
});
