import { statementsOf } from '../statements.js';
import { actionIn, cardOf, inputsIn, openHouse } from './house.js';

const amira = { platform: 'slack', tenant: 'T1', user: 'Amira' } as const;
const ben = { platform: 'slack', tenant: 'T1', user: 'Ben' } as const;

test('Amira and Ben agree and sign', async () => {
  const house = await openHouse();
  try {
    const [a, b] = [house.person(amira), house.person(ben)];
    expect(cardOf(await a.types('help')).id).toBe('help');
    expect(cardOf(await a.types('start', ['Ben'])).id).toBe('invitation-sent');
    await house.jobs.wake();
    const asked = house.delivered.at(-1)?.card;
    expect(asked?.id).toBe('invitation');
    const yes = await b.presses(actionIn(asked!, 'Yes'));
    expect(cardOf(yes).summary).toContain('Amira');
    await house.jobs.wake();
    expect(house.delivered.map(({ card }) => card.id)).toEqual(['invitation', 'invitation', 'welcome']);
    let form = cardOf(await a.types('agree'));
    for (let n = 0; n < 6; n += 1) {
      expect(form.summary).toBe(`Step ${n + 1} of 6`);
      const inputs = { ...inputsIn(form), purpose: 'To find my feet', focus: ['career'] };
      form = cardOf(await a.presses(actionIn(form, 'Next'), inputs));
    }
    expect(form.id).toBe('agreement.overview');
    const done = await a.presses(actionIn(form, 'Propose'));
    expect(cardOf(done).id).toBe('agreement.done.proposed');
    await house.jobs.wake();
    const proposed = house.delivered.findLast(({ card }) => card.id === 'agreement.proposed')!;
    const own = await b.presses(actionIn(proposed.card, 'Sign'));
    expect(cardOf(own).id).toBe('agreement.own');
    const promises = { keeping: ['stands'], mentorPromises: ['time'], code: 'read', feedbackWelcome: 'yes' };
    expect(cardOf(await b.presses(actionIn(cardOf(own), 'Sign'), promises)).id).toBe('agreement.done.signed');
    house.later({ hours: 73 });
    await house.jobs.sweep();
    const reminder = house.delivered.findLast(({ card }) => card.id === 'agreement.yourTurn.reminded');
    expect(reminder?.to).toMatchObject({ person: 'Amira' });
    const amiras = { ...promises, menteePromises: ['open'], mayChallenge: 'yes', mayTakeNotes: 'no' };
    const form2 = cardOf(await a.presses(actionIn(proposed.card, 'Sign')));
    expect(cardOf(await a.presses(actionIn(form2, 'Sign'), amiras)).id).toBe('agreement.done.stands');
    await house.jobs.wake();
    expect(house.delivered.slice(-2).map(({ card }) => card.id)).toEqual([
      'agreement.signed',
      'document.here',
    ]);
    expect(house.delivered.at(-1)?.file?.bytes.toString('latin1', 0, 5)).toBe('%PDF-');
    const signed = cardOf(await b.types('agree'));
    expect(signed.id).toBe('agreement.signed');
    const asking = await statementsOf(() => b.presses(actionIn(signed, 'PDF')));
    expect(asking.filter((each) => !/^(begin|commit)/.test(each))).toEqual([
      'know',
      'lock',
      'snapshots',
      'save',
    ]);
  } finally {
    await house.close();
  }
});
