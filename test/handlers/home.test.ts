import { statementsOf } from '../statements.js';
import { cardOf, openHouse } from './house.js';
import { benSaysYesTo, onSlack } from './pairs.js';

test('home takes as many statements with seven mentees as with one, and names them all', async () => {
  const house = await openHouse();
  try {
    const home = async () => cardOf(await house.person(onSlack('Ben')).types('home'));
    await benSaysYesTo(house, ['Ada']);
    const withOne = await statementsOf(home);
    const others = ['Bea', 'Cora', 'Dilan', 'Ewa', 'Femi', 'Gita'];
    await benSaysYesTo(house, others);
    expect(await statementsOf(home)).toEqual(withOne);
    expect(withOne).toHaveLength(2);
    const card = JSON.stringify(await home());
    for (const mentee of ['Ada', ...others]) expect(card).toContain(mentee);
  } finally {
    await house.close();
  }
});

test('whoever has nothing under way is shown so in one statement', async () => {
  const house = await openHouse();
  try {
    const home = () => house.person(onSlack('Ben')).types('home');
    expect(await statementsOf(home)).toHaveLength(1);
  } finally {
    await house.close();
  }
});
