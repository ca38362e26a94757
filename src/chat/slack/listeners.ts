import type { App, ViewSubmitAction } from '@slack/bolt';
import { answerCommand } from './answer/command.js';
import type { Desk } from './answer/desk.js';
import { answerPress } from './answer/press.js';
import { answerSubmission } from './answer/submission.js';
import { answerWhisper, firstTime } from './answer/whisper.js';
import { whisperIn } from './read.js';

/**
 * One listener of each kind, since Bolt runs the chain of every listener for every request; which of our commands
 * or buttons it was is found out inside. What we have no use for is acknowledged: Bolt would let Slack wait.
 * Returns the answers that are under way.
 */
export function listen(app: App, desk: Desk): ReadonlySet<Promise<void>> {
  const underway = new Set<Promise<void>>();
  const answering = async (answer: Promise<void>) => {
    underway.add(answer);
    await answer.finally(() => underway.delete(answer));
  };
  app.command(/.*/, ({ command, ack }) => answering(answerCommand(desk, command, ack)));
  app.view<ViewSubmitAction>({ type: 'view_submission' }, ({ body, ack }) =>
    answering(answerSubmission(desk, body, ack)),
  );
  app.action({}, async ({ body, ack }) => {
    await ack();
    if (body.type === 'block_actions') await answering(answerPress(desk, body));
  });
  const isNew = firstTime();
  app.event('message', async ({ event, body }) => {
    const whisper = whisperIn(event, body);
    if (whisper && isNew(whisper.event)) await answering(answerWhisper(desk, whisper));
  });
  app.view({ type: 'view_closed' }, ({ ack }) => ack());
  app.options({}, ({ ack }) => ack({ options: [] }));
  app.shortcut({}, ({ ack }) => ack());
  return underway;
}
