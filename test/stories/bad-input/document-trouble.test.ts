import { filesOf } from '../papers.js';
import { bothSaidYes } from '../pair.js';
import { bothSign } from '../signed.js';
import { countOf, faultsOf, messagesThatAre, onStage } from './unharmed.js';

const stage = onStage({ trouble: true });
const calls = (method: string) =>
  stage().slack.ledger.calls.filter((call) => call.method === method && call.fault === null);

test('without files:write the pair is told plainly, and the button works once the app may', async () => {
  const { slack } = stage();
  slack.removeScope('files:write');
  const pair = await bothSaidYes(['slack', 'slack'], stage());
  await bothSign(pair);
  await pair.amira.sees('I could not send the file with our agreement, version 1.', 'installed again');
  expect(filesOf(pair.amira)).toEqual([]);
  await pair.amira.presses('Try again');
  await pair.amira.sees('I am sending the file to your own chat with me.');
  await stage().settle();
  const told = () => pair.amira.text().split('I could not send the file').length - 1;
  await slack.until(() => told() === 2);
  expect(await messagesThatAre(stage(), ['waiting', 'sending', 'unknown'])).toEqual([]);
  expect(faultsOf(stage())).toEqual([]);
});

test('the answer to the last step is lost: the file is there once, and nothing is sent again', async () => {
  const pair = await bothSaidYes(['slack', 'slack'], stage());
  stage().slack.fault({ method: 'files.completeUploadExternal', kind: 'lose-reply' });
  await bothSign(pair);
  await stage().slack.until(() => calls('files.info').length > 0);
  await stage().settle();
  await stage().later({ minutes: 10 });
  expect(filesOf(pair.amira)).toHaveLength(1);
  expect(await messagesThatAre(stage(), ['waiting', 'sending', 'unknown', 'refused'])).toEqual([]);
  expect(await countOf(stage(), 'message', 'document is not null')).toBe(1);
});

test('Slack is busy: the paper comes when it has time, once', async () => {
  const pair = await bothSaidYes(['slack', 'slack'], stage());
  stage().slack.fault({ method: 'files.completeUploadExternal', kind: '429', ms: 30_000 });
  await bothSign(pair);
  await stage().slack.until(() => calls('files.getUploadURLExternal').length > 0);
  await stage().settle();
  expect(filesOf(pair.amira)).toEqual([]);
  await stage().later({ minutes: 1 });
  expect(filesOf(pair.amira)).toHaveLength(1);
});

test('the answer is lost, nobody can be asked, and the bot starts anew: it knows what it had begun', async () => {
  const pair = await bothSaidYes(['slack', 'slack'], stage());
  stage().slack.fault({ method: 'files.completeUploadExternal', kind: 'lose-reply' });
  stage().slack.fault({ method: 'files.info', kind: '429' });
  await bothSign(pair);
  await stage().slack.until(() =>
    stage().slack.ledger.calls.some(({ method, fault }) => method === 'files.info' && fault !== null),
  );
  await stage().away({ minutes: 2 });
  await stage().settle();
  expect(calls('files.info')).toHaveLength(1);
  expect(calls('files.getUploadURLExternal')).toHaveLength(1);
  expect(filesOf(pair.amira)).toHaveLength(1);
  expect(await messagesThatAre(stage(), ['waiting', 'sending', 'unknown', 'refused'])).toEqual([]);
});
