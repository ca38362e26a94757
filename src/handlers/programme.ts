import {
  chooseProgramme as chooseForm,
  programme as programmeCard,
  programmeAnswers,
  type VersionView,
} from '../../adaptive-cards/programme.js';
import { faults } from '../../adaptive-cards/refused.js';
import { intentions } from '../conversation/intentions.js';
import { wordsFor } from '../conversation/language.js';
import { newestOf } from '../mentoring/framework-own.js';
import { mayRun } from '../mentoring/policy.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Running, Version } from '../ports/programmes.js';
import type { House, Said } from './handler.js';
import { beginning } from './kinds.js';
import { linkTo } from './link.js';

/** What the programme contracts on, with a way to the page where that is written. */
export const programme = beginning({
  intention: intentions.programme,
  begin: async (said, house) => {
    const running = await runBy(said, house);
    const link = await linkTo('framework', said, house);
    return { card: programmeCard(said.words, { ...viewOf(running), link, changed: false }), to: 'me' };
  },
});

export const chooseProgramme = beginning({
  intention: intentions.chooseProgramme,
  begin: async (said, house) => ({ form: await choosing(said, house) }),
});

export const setProgramme = beginning({
  intention: intentions.setProgramme,
  begin: async (said, house) => {
    const { programme: running } = await runBy(said, house);
    const answers = programmeAnswers.safeParse(said.inputs);
    const version = answers.success ? await house.programmes.version(answers.data.framework) : null;
    if (!answers.success || !version)
      return { form: await choosing(said, house, said.words.t(faults.notOffered)) };
    const { kind, contractWord } = answers.data;
    const settings = { kind, contractWord, frameworkVersion: version.id };
    await house.programmes.set(running.id, settings, { by: said.me.id, at: said.at });
    const view = viewOf(await runBy(said, house));
    // In the words that were chosen just now.
    const words = wordsFor(said.me, view);
    return { card: programmeCard(words, { ...view, link: null, changed: true }), to: 'replace' };
  },
});

async function choosing(said: Said, house: House, error?: string) {
  const { programme: running, inUse } = await runBy(said, house);
  const newest = newestOf(await house.programmes.versions());
  const offered = newest.some(({ id }) => id === inUse.id) ? newest : [inUse, ...newest];
  return chooseForm(said.words, {
    ...running,
    versions: offered.map(versionView),
    chosen: inUse.id,
    ...(error !== undefined && { error }),
  });
}

/** Asked anew at every step: who coordinates may change at any time. */
async function runBy({ me }: Said, { programmes }: House): Promise<Running> {
  const running = await programmes.running(me.id);
  if (!mayRun(running.programme.id, running.roles, me.id)) throw new Refusal('notCoordinator');
  return running;
}

const viewOf = ({ programme: { name, kind, contractWord }, inUse }: Running) => ({
  name,
  kind,
  contractWord,
  inUse: versionView(inUse),
});

const versionView = ({ id, framework }: Version): VersionView => ({
  id,
  key: framework.id,
  number: framework.number,
  owner: framework.owner,
  date: framework.date,
});
