import type { z } from 'zod';
import {
  chooseProgramme as chooseForm,
  noRegion,
  programme as programmeCard,
  programmeAnswers,
  type ChoosingView,
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
    return {
      card: programmeCard(said.words, { ...(await viewOf(running, house)), link, changed: false }),
      to: 'me',
    };
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
    const { t } = said.words;
    if (!answers.success) return { form: await choosing(said, house, { framework: t(faults.notOffered) }) };
    const { framework, kind, contractWord, holidays = running.holidaysOf ?? '' } = answers.data;
    const version = await house.programmes.version(framework);
    const region = await house.holidays.find(holidays);
    const errors = {
      ...(!version && { framework: t(faults.notOffered) }),
      ...(!region && holidays.trim() !== '' && { holidays: t(noRegion) }),
    };
    if (!version || errors.holidays !== undefined)
      return { form: await choosing(said, house, errors, answers.data) };
    const settings = { kind, contractWord, frameworkVersion: version.id, holidaysOf: region?.code ?? null };
    await house.programmes.set(running.id, settings, { by: said.me.id, at: said.at });
    const view = await viewOf(await runBy(said, house), house);
    // In the words that were chosen just now.
    const words = wordsFor(said.me, view);
    return { card: programmeCard(words, { ...view, link: null, changed: true }), to: 'replace' };
  },
});

async function choosing(
  said: Said,
  house: House,
  errors: ChoosingView['errors'] = {},
  answers?: z.infer<typeof programmeAnswers>,
) {
  const { programme: running, inUse } = await runBy(said, house);
  const newest = newestOf(await house.programmes.versions());
  const offered = newest.some(({ id }) => id === inUse.id) ? newest : [inUse, ...newest];
  return chooseForm(said.words, {
    ...running,
    ...answers,
    versions: offered.map(versionView),
    chosen: answers?.framework ?? inUse.id,
    holidays: answers?.holidays ?? running.holidaysOf ?? '',
    errors,
  });
}

/** Asked anew at every step: who coordinates may change at any time. */
export async function runBy({ me }: Said, { programmes }: House): Promise<Running> {
  const running = await programmes.running(me.id);
  if (!mayRun(running.programme.id, running.roles, me.id)) throw new Refusal('notCoordinator');
  return running;
}

async function viewOf(
  { programme: { name, kind, contractWord, holidaysOf }, inUse }: Running,
  { holidays }: House,
) {
  const region = await holidays.find(holidaysOf ?? '');
  const kept = region ? `${region.name} (${region.code})` : holidaysOf;
  return { name, kind, contractWord, inUse: versionView(inUse), holidays: kept };
}

const versionView = ({ id, framework }: Version): VersionView => ({
  id,
  key: framework.id,
  number: framework.number,
  owner: framework.owner,
  date: framework.date,
});
