import { killedInEveryStep } from './in-every-step.js';

killedInEveryStep(['slack', 'slack'], 2);
