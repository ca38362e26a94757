import type { On, Stage } from './stage.js';
import type { Player } from './player.js';

export interface Pair {
  stage: Stage;
  amira: Player;
  ben: Player;
}

export const theMentor = 'Ben Osei';

/** Amira asks Ben, each on their platform; the two ways of asking lead to the same question. */
export async function amiraAsksBen(
  [menteeOn, mentorOn]: [On, On],
  stage: Stage,
  mentor = 'mentor',
): Promise<Pair> {
  const [amira, ben] = [stage.on(menteeOn, 'amira'), stage.on(mentorOn, 'ben')];
  if (menteeOn === 'slack' && mentorOn === 'slack') {
    await amira.types(`start @${theMentor}`);
  } else {
    await amira.types('start');
    await amira.sees('Whom would you like to ask?');
    if (menteeOn === mentorOn) amira.fills({ Person: theMentor });
    await amira.presses('Ask');
    if (menteeOn !== mentorOn) await ben.types(`join ${await codeShownTo(amira)}`);
  }
  await ben.sees(`Amira Haddad asks whether you would be their ${mentor}`);
  return { stage, amira, ben };
}

/** The newest one: codes stay in the chat. */
export async function codeShownTo(player: Player): Promise<string> {
  await player.sees(/join [A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/);
  return [...player.text().matchAll(/join ([A-Z0-9-]{14})/g)].at(-1)?.[1] ?? '';
}

export async function bothSaidYes(on: [On, On], stage: Stage): Promise<Pair> {
  const pair = await amiraAsksBen(on, stage);
  await pair.ben.presses('Yes, let us begin');
  await pair.amira.sees('You have both said yes');
  await pair.ben.sees('You have both said yes');
  return pair;
}

export const mentorsOwn = {
  'I keep to this:': [
    'A session stands unless one of us says otherwise',
    'Whoever cancels a session finds the new date',
  ],
  'As the mentor, I will:': ['Keep our times and give you my full attention'],
  'The programme’s code of conduct': 'I have read it and will keep to it',
  'Is honest, timely feedback welcome?': 'Yes',
};

export const menteesOwn = {
  'I keep to this:': ['A session stands unless one of us says otherwise'],
  'As the mentee, I will:': ['Keep our times', 'Welcome honest feedback'],
  'The programme’s code of conduct': 'I have read it and will keep to it',
  'Is honest, timely feedback welcome?': 'Yes',
  'May the mentor challenge you?': 'Yes',
  'May the mentor take private notes?': 'No',
};

export const purpose = 'To find my feet in the new role';

/** Amira fills all six steps by herself and proposes; `more` are answers of the second step. */
export async function amiraProposes(pair: Pair, more: Record<string, string> = {}): Promise<void> {
  const { amira } = pair;
  await amira.types('agree');
  await amira.sees('Step 1 of 6');
  amira.fills({
    'What is this relationship for?': purpose,
    'Which areas will we work on?': ['Career', 'Confidence'],
  });
  for (const step of [2, 3, 4, 5, 6]) {
    await amira.presses('Next');
    await amira.sees(`Step ${step} of 6`);
    if (step === 2) amira.fills(more);
  }
  await amira.presses('Next');
  await amira.sees('Every question has an answer');
  await amira.presses('Propose');
  await amira.sees('Our agreement is proposed');
}
