import { pulse, pulseDone, pulseOff } from '../../../adaptive-cards/pulse.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { wordsOf } from '../agreement-view.js';
import { pulseView } from '../pulse-view.js';
import type { Tellers } from './tellers.js';
import type { Told } from './to-room.js';

const slot = 'pulse';

/** N-06: to one of the two, who alone sees what becomes of it: the same whatever was answered. */
export const pulseTellers = {
  pulseAnswered: ({ by }, snapshot) => [
    { to: { person: by }, slot, how: 'change', card: pulseDone(wordsOf(snapshot, by)) },
  ],
  pulseStopped: ({ by }, snapshot) => [
    { to: { person: by }, slot, how: 'change', card: pulseOff(wordsOf(snapshot, by)) },
  ],
} as const satisfies Partial<Tellers>;

export const askPulse = (snapshot: Snapshot, person: string): Told => ({
  to: { person },
  slot,
  how: 'post',
  card: pulse(wordsOf(snapshot, person), pulseView(snapshot, person)),
});
