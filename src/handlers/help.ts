import { help as helpCard } from '../../adaptive-cards/help.js';
import { intentions } from '../conversation/intentions.js';
import { telling } from './kinds.js';

export const help = telling({
  intention: intentions.help,
  tell: (words, { from }) => helpCard(words, from.platform === 'slack' ? '/mentoring ' : ''),
});
