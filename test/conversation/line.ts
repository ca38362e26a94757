import { Temporal } from 'temporal-polyfill';
import { readSessionLine, type SessionLine, type SessionWish } from '../../src/conversation/session-line.js';

/** Half past eleven on a Wednesday in London. */
export const here = { zone: 'Europe/London', now: Temporal.Instant.from('2026-11-25T11:30:00Z') };
export const read = (line: string) => readSessionLine(line, here);
export const booking = (wish: Omit<SessionWish, 'is'>): SessionLine => ({ is: 'book', ...wish });
export const tuesday = { date: '2026-12-01', time: '10:00' };
