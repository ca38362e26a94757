import type { Words } from '../../src/conversation/language.js';
import { calendarAddress, calendarKnown, calendarOff } from '../calendar.js';
import { after, type Sample } from './pair.js';

const made = after(4);
/** As a calendar is to have it, hence not a sentence. */
export const address = `https://bot.example.org/calendar/${'4928170356-_'.repeat(4).slice(0, 43)}.ics`;

/** A person's own address for their calendar. */
export const calendars = (words: Words): Sample[] => [
  { name: 'calendar.address', card: calendarAddress(words, { url: address, made }) },
  { name: 'calendar.known', card: calendarKnown(words, { made }) },
  { name: 'calendar.off', card: calendarOff(words) },
];
