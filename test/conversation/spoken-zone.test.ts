import { spokenZone } from '../../src/conversation/spoken-zone.js';

const here = (timeZone: string) => new Date('2026-07-01T00:00:00Z').toLocaleString('en-GB', { timeZone });

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  [' europe/berlin ', 'Europe/Berlin'],
  ['BERLIN', 'Europe/Berlin'],
  ['new  york', 'America/New_York'],
  ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ['Kolkata', 'Asia/Kolkata'],
  ['Calcutta', 'Asia/Kolkata'],
  ['Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
  ['utc', 'UTC'],
])('“%s” is a zone that somebody means', (typed, zone) => {
  expect(here(spokenZone(typed) ?? '')).toBe(here(zone));
});

test.each([
  '',
  ' ',
  '/',
  'Europe',
  'Europe/',
  '+02:00',
  '-1',
  'Neverland',
  '__proto__',
  'a'.repeat(10_000),
  '🌍',
  'Berlin\u0000',
])('“%s” is none', (typed) => {
  expect(spokenZone(typed)).toBeNull();
});
