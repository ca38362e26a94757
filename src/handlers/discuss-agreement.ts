import { writeComment } from '../../adaptive-cards/agreement-comment.js';
import { intentions } from '../conversation/intentions.js';
import { otherName } from './agreement-view.js';
import { showing } from './kinds.js';
import { looked, stillLive } from './show-agreement.js';

export const discussAgreement = showing({
  intention: intentions.discussAgreement,
  strangers: 'introduced',
  show: async ({ payload, me, words }, { store }) => {
    const snapshot = await looked(store, payload.relationship, me.id);
    stillLive(snapshot);
    return { form: writeComment(words, { ...payload, other: otherName(snapshot, me.id) }) };
  },
});
