import { help as helpCard } from '../../adaptive-cards/help.js';
import { intentions } from '../conversation/intentions.js';
import { showing } from './kinds.js';

export const help = showing({
  intention: intentions.help,
  strangers: 'welcome',
  show: ({ words, turn }) => ({
    card: helpCard(words, turn.from.platform === 'slack' ? '/mentoring ' : ''),
    to: 'me',
  }),
});
