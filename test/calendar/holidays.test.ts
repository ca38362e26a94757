import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { makeHolidayCalendars } from '../../src/calendar/holidays.js';

const calendars = makeHolidayCalendars();
const daysOff = async (region: string | null, ...dates: string[]) => {
  const holidays = await calendars.of(region);
  return dates.filter((date) => holidays.has(date));
};

test('a region has holidays that its country has not, each in its year', async () => {
  const corpusChristi = ['2026-06-04', '2027-05-27', '2027-06-04'];
  expect(await daysOff('DE-BY', ...corpusChristi)).toEqual(['2026-06-04', '2027-05-27']);
  expect(await daysOff('DE', ...corpusChristi)).toEqual([]);
  expect(await daysOff('GB-SCT', '2026-01-02', '2026-04-06')).toEqual(['2026-01-02']);
  expect(await daysOff('GB-ENG', '2026-01-02', '2026-04-06')).toEqual(['2026-04-06']);
});

test('one that lasts for days is all of them, over New Year too, and half a day off is a working day', async () => {
  const eid = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'];
  expect(await daysOff('SA', ...eid)).toEqual(eid.slice(1, 5));
  expect(await daysOff('SZ', '2027-12-28', '2028-01-01', '2028-01-02', '2028-01-03')).toEqual([
    '2027-12-28',
    '2028-01-01',
    '2028-01-02',
  ]);
  expect(await daysOff('IS', '2026-12-24', '2026-12-25')).toEqual(['2026-12-25']);
});

test('where there is no region, or one that the library has no more, no day is a day off', async () => {
  for (const region of [null, 'XX', 'DE-XX', '', '__proto__', 'constructor-toString'])
    expect(await daysOff(region, '2026-12-31', '2026-02-30')).toEqual([]);
});

test('a century is looked at in turn, and again', async () => {
  const christmas = Array.from({ length: 100 }, (_, n) => `${1990 + n}-12-25`);
  for (let twice = 0; twice < 2; twice += 1) expect(await daysOff('GB-SCT', ...christmas)).toHaveLength(100);
});

test('a region is found by its code and by its name', async () => {
  const codes = async (...typed: string[]) =>
    Promise.all(typed.map(async (each) => (await calendars.find(each))?.code));
  expect(await codes('GB', ' de-by ', 'Scotland', 'GERMANY', 'us-la-no', 'Georgia')).toEqual(
    'GB DE-BY GB-SCT DE US-LA-NO GE'.split(' '),
  );
  expect(await calendars.find('gb-sct')).toEqual({ code: 'GB-SCT', name: 'Scotland' });
});

test('what no region is called is none, and what several are called is not guessed at', async () => {
  const strange = [
    '',
    ' ',
    'XX',
    'GB-XX',
    'GB-',
    '-',
    'Punjab',
    '__proto__',
    'constructor',
    'G'.repeat(100_000),
  ];
  for (const typed of strange) expect(await calendars.find(typed)).toBeNull();
});

test('the bot loads nothing of it by being started', async () => {
  const script = `
    import { Session } from 'node:inspector';
    const session = new Session();
    const loaded = [];
    session.connect();
    session.on('Debugger.scriptParsed', ({ params: { url } }) => loaded.push(url));
    session.post('Debugger.enable');
    await import('./src/bot.ts');
    console.log(JSON.stringify(loaded.filter((url) => url.includes('holidays'))));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    './.ci/typescript.mjs',
    '--input-type=module',
    '--eval',
    script,
  ]);
  expect(JSON.parse(stdout)).toEqual([expect.stringContaining('/src/calendar/holidays.ts')]);
});
