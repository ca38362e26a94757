import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { hands, type Hands } from './hands.js';
import { setStage, type Stage } from './stage.js';

const patience = 240_000;

type On = 'slack' | 'teams';
const pairings: { left: On; right: On; mentee: string; mentor: string; name: string }[] = [
  { left: 'slack', right: 'slack', mentee: 'amira', mentor: 'ben', name: 'Ben Osei' },
  { left: 'teams', right: 'teams', mentee: 'amira', mentor: 'ben', name: 'Ben Osei' },
  { left: 'slack', right: 'teams', mentee: 'dana', mentor: 'chidi', name: 'Chidi Okafor' },
];

let stage: Stage;
beforeAll(async () => {
  mkdirSync('test/screenshots', { recursive: true });
  stage = await setStage();
}, patience);
afterAll(() => stage.close());

test.each(pairings)(
  '$mentee on $left and $mentor on $right agree and sign',
  async (pairing) => {
    const { left: menteeOn, right: mentorOn, mentee, mentor } = pairing;
    const page = await stage.open(`/playground/?left=${menteeOn}:${mentee}&right=${mentorOn}:${mentor}`);
    const shot = (moment: string) =>
      page.screenshot({ path: `test/screenshots/${menteeOn}-${mentorOn}-${moment}.png` });
    const [left, right] = [hands(page, 0, menteeOn), hands(page, 1, mentorOn)];
    // Only two in one Slack have a channel; otherwise the chats with the bot are the room.
    const toTheRoom = (who: Hands) =>
      menteeOn === 'slack' && mentorOn === 'slack' ? who.goesToTheRoom() : undefined;

    await asks(left, right, pairing);
    await right.sees(/asks whether you would be their mentor/);
    await shot('1-asked');
    await right.presses('Yes, let us begin');
    await toTheRoom(left);
    await toTheRoom(right);
    await left.sees('You have both said yes');

    await left.says('agree');
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await left.sees(new RegExp(`Step ${step} of 6`));
      await left.fillsWhatIsOpen();
      if (step === 2) await shot('2-step');
      await left.form().getByRole('button', { name: 'Next', exact: true }).click();
    }
    await left.sees(/Every question has an answer/);
    await shot('3-overview');
    await left.form().getByRole('button', { name: 'Propose', exact: true }).click();
    await left.sees(/can now sign it or change it/);
    await left.closesWindow();

    await toTheRoom(right);
    await right.sees('Our agreement is proposed');
    await right.presses('Sign');
    await right.sees('What only you can answer');
    await right.fillsWhatIsOpen();
    await shot('4-own');
    await right.form().getByRole('button', { name: 'Sign', exact: true }).click();
    await right.sees(/^Signed\./);
    await right.closesWindow();

    await toTheRoom(left);
    await left.sees('Our agreement is signed by one of us');
    await left.presses('Sign');
    await left.sees('Our agreement, signed by both of us');
    await left.closesWindow();
    await right.sees('Our agreement, signed by both of us');
    await shot('5-signed');
    await opensPaper(page, left, menteeOn);
    await shot('6-paper');
    await page.close();
  },
  patience,
);

/** Slack has the file in the room, Teams a link in the chat; either is saved under its name. */
async function opensPaper(page: Page, who: Hands, on: On): Promise<void> {
  if (on === 'teams') {
    await who.presses('PDF');
    await who.sees('The link is for you alone, and works for 15 minutes.');
  } else await who.sees(/^Our agreement, version 1, as we both signed it/);
  const opened = page.context().waitForEvent('response', (each) => /\/(documents|files)\//.test(each.url()));
  await (
    on === 'teams'
      ? who.pane.getByRole('link', { name: 'Open', exact: true }).last()
      : who.pane.locator('.sl-file a').last()
  ).click();
  const { status, headers } = await opened.then((answer) => ({
    status: answer.status(),
    headers: answer.headers(),
  }));
  expect([status, headers['content-disposition']]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename="mentoring-agreement-v1-[0-9a-f]{12}\.pdf"$/),
  ]);
}

async function asks(
  left: Hands,
  right: Hands,
  { left: on, right: other, name }: (typeof pairings)[number],
): Promise<void> {
  if (on === 'slack' && other === 'slack') return left.says(`start @${name}`);
  await left.says('start');
  await left.sees(/Whom would you like to ask\?/);
  if (on === other) await left.form().locator('select').last().selectOption({ label: name });
  await left.form().getByRole('button', { name: 'Ask', exact: true }).click();
  if (on === other) return;
  await left.closesWindow();
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/;
  await left.sees(code);
  const words = await left.pane.innerText();
  await right.says(`join ${code.exec(words)?.[0] ?? ''}`);
}

test('the app’s own tab on Slack by keyboard, on a phone: its buttons answer in a window, the box is with the messages', async () => {
  const page = await stage.open('/playground/?left=slack:dana&right=teams:ben', 390);
  const { pane, form } = hands(page, 0, 'slack');
  await pane.getByRole('button', { name: 'Home', exact: true }).press('Enter');
  const home = pane.getByRole('region', { name: 'Home' });
  await home.getByRole('button', { name: 'Everything I can do' }).press('Enter');
  await form().getByText('What is next for you').waitFor();
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  expect(await pane.locator('.composer').isVisible()).toBe(false);
  await page.screenshot({ path: 'test/screenshots/phone-home.png' });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await pane.getByRole('button', { name: 'Messages', exact: true }).press('Enter');
  await pane.locator('.composer').waitFor();
  await page.close();
});

test('every card is shown as Teams and as Slack show it', async () => {
  const page = await stage.open('/playground/cards');
  await page.getByText('invitation.asked').first().waitFor();
  await page.screenshot({ path: 'test/screenshots/cards.png' });
  expect(await page.locator('.tm-card').count()).toBeGreaterThan(20);
  await page.close();
});

test('on a phone one client at a time, without scrolling sideways', async () => {
  const page = await stage.open('/playground/?left=slack:amira&right=teams:ben', 390);
  await page.locator('.composer').first().waitFor();
  await page.screenshot({ path: 'test/screenshots/phone.png' });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.close();
});
