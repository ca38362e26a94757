import { killedInEveryStep } from './in-every-step.js';

killedInEveryStep(['teams', 'teams'], 0);
