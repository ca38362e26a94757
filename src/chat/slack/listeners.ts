import type { App, KnownEventFromType, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { answerCommand } from './answer/command.js';
import type { Desk } from './answer/desk.js';
import { answerClosed, answerHome } from './answer/home-tab.js';
import { answerPress } from './answer/press.js';
import { answerSubmission } from './answer/submission.js';
import { answerWhisper } from './answer/whisper.js';
import { homeOpenedIn, whisperIn } from './read.js';

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
      const answer = answerTo(desk, args.event, args.body);
      if (!answer || heard.has(args.body.event_id)) return;
      heard.set(args.body.event_id, true);
      return answering(answer());
    }
    if ('view' in args && isSubmission(args)) return answering(answerSubmission(desk, args.body, args.ack));
    if ('options' in args) return args.ack({ options: [] });
    await args.ack();
    if ('action' in args && args.body.type === 'block_actions') await answering(answerPress(desk, args.body));
    if ('view' in args && args.body.type === 'view_closed') await answering(answerClosed(desk, args.body));
  });
  return underway;
}

/** What there is to answer about an event; null for nothing. */
function answerTo(
  desk: Desk,
  event: KnownEventFromType<string>,
  about: { team_id: string; event_id: string },
): (() => Promise<void>) | null {
  if (event.type === 'message') {
    const whisper = whisperIn(event, about);
    return whisper && (() => answerWhisper(desk, whisper));
  }
  if (event.type !== 'app_home_opened') return null;
  const opened = homeOpenedIn(event, about);
  return opened && (() => answerHome(desk, opened));
}

type Submitted = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'body' | 'ack'>;

const isSubmission = (args: Pick<SlackViewMiddlewareArgs, 'body' | 'ack'>): args is Submitted =>
  args.body.type === 'view_submission';
