import { bothSaidYes } from './pair.js';
import { bothSign } from './signed.js';
import { cast, pairings, setStage, type Stage } from './stage.js';

const dana = { id: 'dana', name: 'Dana Reyes', zone: 'Europe/London', locale: 'en-GB' };

/** The programme wants a sponsor's signature. */
let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ people: [...cast, dana] });
  const wanted = `update framework_version set body = body || '{"sponsorSigns": true}' where key = 'standard'`;
  await stage.bot.database.pool.query(wanted);
  await stage.away({ seconds: 1 });
});
afterEach(() => stage.close());

describe.each(pairings)('the mentee on %s, the mentor on %s', (...on) => {
  test('a sponsor who is asked reads what both have signed and signs it, or does not', async () => {
    const pair = await bothSaidYes(on, stage);
    const { amira, ben } = pair;
    const sponsor = stage.on(on[0], 'dana');
    const chidi = stage.on(on[0], 'chidi');
    await sponsor.types('help');
    await bothSign(pair);

    const asks = async (name: string) => {
      await amira.presses('Ask a sponsor to sign');
      await amira.sees('Who is your sponsor?', 'Your sponsor sees the whole text that you have both signed');
      amira.fills({ 'Who is your sponsor?': name });
      await amira.presses('Ask');
    };
    await asks('Dana Reyes');
    await sponsor.sees('Amira Haddad and Ben Osei ask you to sign');
    await amira.types('agree');
    await asks('Chidi Okafor');
    await sponsor.sees('You are not asked to sign any more.');
    await chidi.sees('Amira Haddad and Ben Osei ask you to sign');
    await chidi.presses('No, thank you');
    await chidi.sees('You have not signed, and that is fine.');
    await ben.sees('Chidi Okafor does not sign.');

    await amira.types('agree');
    await asks('Dana Reyes');
    await sponsor.sees('Amira Haddad and Ben Osei ask you to sign');
    await sponsor.presses('Read and sign');
    await sponsor.sees('Our agreement, signed by both of us');
    await sponsor.unfolds('3. When plans change');
    await sponsor.sees('48 hours before');
    sponsor.doesNotSee(/PDF|Change our agreement/);
    await sponsor.presses('Sign');
    await sponsor.sees('You have signed. Thank you.');
    for (const each of [amira, ben]) {
      await each.sees('Dana Reyes has signed your agreement as the sponsor.');
      await each.sees('Dana Reyes, who agrees, on');
    }
    await chidi.types('home');
    chidi.doesNotSee('48 hours before');
  });
});
