import { killedInEveryStep } from './in-every-step.js';

killedInEveryStep(['slack', 'teams'], 1);
