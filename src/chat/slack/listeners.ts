import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { answerCommand } from './answer/command.js';
import type { Desk } from './answer/desk.js';
import { answerPress } from './answer/press.js';
import { answerSubmission } from './answer/submission.js';
import { answerWhisper } from './answer/whisper.js';
import { whisperIn } from './read.js';

/**
 * One middleware instead of a listener of each kind, since Bolt runs the chain of every listener for every request
 * (seven of them took a tenth of an answer's time). What we have no use for is acknowledged: Bolt would let Slack
 * wait. Returns the answers that are under way.
 */
export function listen(app: App, desk: Desk): ReadonlySet<Promise<void>> {
  const underway = new Set<Promise<void>>();
  const answering = async (answer: Promise<void>) => {
    underway.add(answer);
    await answer.finally(() => underway.delete(answer));
  };
  // Slack delivers an event again when it thinks that we were slow.
  const heard = new LRUCache<string, true>({ max: 1_000 });
  app.use(async (args) => {
    if ('command' in args) return answering(answerCommand(desk, args.command, args.ack));
    if ('event' in args) {
      const whisper = args.event.type === 'message' ? whisperIn(args.event, args.body) : null;
      if (!whisper || heard.has(whisper.event)) return;
      heard.set(whisper.event, true);
      return answering(answerWhisper(desk, whisper));
    }
    if ('view' in args && isSubmission(args)) return answering(answerSubmission(desk, args.body, args.ack));
    if ('options' in args) return args.ack({ options: [] });
    await args.ack();
    if ('action' in args && args.body.type === 'block_actions') await answering(answerPress(desk, args.body));
  });
  return underway;
}

type Submitted = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'body' | 'ack'>;

/** The other views were closed. */
const isSubmission = (args: Pick<SlackViewMiddlewareArgs, 'body' | 'ack'>): args is Submitted =>
  args.body.type === 'view_submission';
