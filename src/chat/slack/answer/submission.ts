import type { AckFn, ViewOutput, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { isInput, type Form } from '../../../../adaptive-cards/kit/card.js';
import type { Reply } from '../../../ports/turn.js';
import { submissionTurn } from '../read.js';
import { errorsOf } from '../render.js';
import { plainIdOf } from '../render/ids.js';
import { faultOf, replyTo, type Desk } from './desk.js';
import { showNext } from './home-tab.js';
import { inTime } from './in-time.js';
import { metaOf, nextView } from './window.js';

/**
 * The answer travels in the acknowledgement. Where that would come too late Slack shows its own error and leaves
 * the window open with everything typed in it, so the window is changed by a call.
 */
export async function answerSubmission(
  desk: Desk,
  submission: ViewSubmitAction,
  ack: AckFn<ViewResponseAction>,
): Promise<void> {
  const { view: open } = submission;
  const reply = replyTo(desk, submissionTurn(submission));
  const early = await inTime(reply);
  if (early) await ack(responseTo(desk, open, early));
  else {
    const view = nextView(desk, open, await reply);
    await desk.web.views.update({ view_id: open.id, view }).catch((error: unknown) => faultOf(desk, error));
  }
  if (open.notify_on_close) await showNext(desk, submission, await reply);
}

function responseTo(desk: Desk, open: ViewOutput, reply: Reply): ViewResponseAction {
  const errors = errorsFor(open, reply);
  return errors
    ? { response_action: 'errors', errors }
    : { response_action: 'update', view: nextView(desk, open, reply) };
}

/**
 * What is wrong, under the inputs that stand in the window now. Slack shows it there only while the window
 * stays as it is, so anything else that changed in the form makes it a new window.
 */
function errorsFor(view: ViewOutput, reply: Reply): Record<string, string> | null {
  if (!('form' in reply) || hasEditions(reply.form) || metaOf(reply.form) !== view.private_metadata)
    return null;
  const errors = Object.entries(errorsOf(reply.form) ?? {}).map(([input, error]) => {
    const block = view.blocks.find(({ block_id = '' }) => plainIdOf(block_id) === input);
    return [block?.block_id, error] as const;
  });
  const placed = errors.filter((pair): pair is [string, string] => pair[0] !== undefined);
  return errors.length > 0 && placed.length === errors.length ? Object.fromEntries(placed) : null;
}

const hasEditions = ({ body }: Form): boolean =>
  body.some((element) => isInput(element) && element.edition !== undefined);
