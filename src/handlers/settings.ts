import { isWeekly, settingsForm, settingsSaved, weeklyFromNow } from '../../adaptive-cards/settings.js';
import { intentions } from '../conversation/intentions.js';
import { usualManners } from '../mentoring/manners.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Said } from './handler.js';
import { beginning, showing } from './kinds.js';
import { settingsIn, typedOf } from './settings-inputs.js';

/** N-02, N-03: when and how often somebody hears from the bot. Nobody else is told. */
export const settings = showing({
  intention: intentions.settings,
  strangers: 'introduced',
  show: (said) => ({
    form: settingsForm(said.words, { zone: toldZone(said), typed: typedOf(said.me), errors: {} }),
  }),
});

export const saveSettings = beginning({
  intention: intentions.saveSettings,
  begin: async (said, { store }) => {
    const { me, words, inputs, at } = said;
    const zone = toldZone(said);
    const read = settingsIn(inputs, words);
    if ('errors' in read) return { form: settingsForm(words, { zone, ...read }) };
    const { manners, ownZone } = read;
    await store.changeSettings(me.id, () => read, at);
    return { card: settingsSaved(words, { manners, zone: ownZone ?? zone }), to: 'replace' };
  },
});

/** N-03: one click on what is too much. */
export const wantWeekly = beginning({
  intention: intentions.wantWeekly,
  begin: async ({ me, words, payload: { kind }, at }, { store }) => {
    if (!isWeekly(kind)) throw new Refusal('cardOld');
    await store.changeSettings(
      me.id,
      ({ manners = usualManners, ...settings }) => ({
        ...settings,
        manners: { ...manners, weekly: [...new Set([...manners.weekly, kind])] },
      }),
      at,
    );
    return { card: weeklyFromNow(words, kind), to: 'me' };
  },
});

/** Newer than what is known, where the person has moved since. */
const toldZone = ({ turn, knowledge, me }: Said) => turn.hints.zone ?? knowledge.profile.zone ?? me.zone;
