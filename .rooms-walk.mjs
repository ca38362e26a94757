import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-background-networking'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(15000);
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
await page.goto('http://localhost:4111/playground/?left=teams:amira&right=teams:ben');
const shot = (n) => page.screenshot({ path: `/tmp/rooms-shots/${n}.png` });
const pane = (n) => page.locator('.pane').nth(n);
const says = async (n, text) => { const box = pane(n).locator('.composer input'); await box.fill(text); await box.press('Escape'); await box.press('Enter'); };
const presses = (n, name) => pane(n).getByRole('button', { name, exact: true }).last().click();
const sees = (n, text) => pane(n).getByText(text).last().waitFor();
try {
if (!process.env.SKIP) {
await says(0, 'start');
await sees(0, /Whom would you like to ask/);
await pane(0).locator('.tm-message').last().locator('select').last().selectOption({ label: 'Ben Osei' });
await presses(0, 'Ask');
await sees(1, /asks whether you would be/);
await presses(1, 'Yes, let us begin');
await sees(0, 'You have both said yes');
}
await presses(0, 'New group chat');
await pane(0).getByRole('checkbox', { name: 'Ben Osei' }).check();
await shot('1-new-group');
await presses(0, 'Create');
await sees(0, /have a room now/);
await shot('2-moved');
for (const n of [0, 1]) await pane(n).locator('.talk-button', { hasText: n ? 'Amira' : 'Ben' }).first().click();
await sees(0, 'You have both said yes');
await shot('3-in-group');
await presses(0, 'Write our agreement');
await pane(0).locator('.tm-dialog').waitFor();
await sees(0, /Step 1 of 6/);
await shot('4-dialog');
await pane(0).locator('.tm-dialog').getByRole('button', { name: 'Next', exact: true }).click();
await page.waitForTimeout(600);
await shot('5-held');
} catch (e) { console.log(String(e).slice(0, 600)); await shot('err'); }
await browser.close();
