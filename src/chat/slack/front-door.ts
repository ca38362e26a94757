import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, isValidSlackRequest } from '@slack/bolt';

/** A request whose body the server has read. */
export type Request = IncomingMessage & { rawBody: Buffer };

interface Keys {
  signingSecret: string;
  /** Real milliseconds. */
  now: () => number;
}

/**
 * Answers at once what Bolt would accept by mistake, stall on or stumble over, and says whether it did.
 * What passes is signed, of this very time, and of a kind that Bolt has a listener for.
 */
export function turnedAway(req: Request, res: ServerResponse, keys: Keys): boolean {
  const status = whyNot(req, keys);
  if (status !== null) res.writeHead(status).end();
  return status !== null;
}

function whyNot(req: Request, keys: Keys): number | null {
  const type = (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded') return 415;
  // Bolt compares the whole header: a charset behind it would make JSON of a form.
  req.headers['content-type'] = type;
  if (isSslCheck(req, type)) return 200;
  if (!isSigned(req, keys)) return 401;
  return isForUs(bodyOf(req)) ? null : 400;
}

/** Slack looks at the certificate now and then, unsigned: docs.slack.dev/interactivity/implementing-slash-commands. */
const isSslCheck = ({ rawBody }: Request, type: string): boolean =>
  type !== 'application/json' && rawBody.length < 1000 && /(^|&)ssl_check=1(&|$)/.test(rawBody.toString());

/** Bolt itself lets a signature from the future pass, so that one recorded now could be used at any later time. */
const aheadAtMost = 5 * 60;

function isSigned({ headers, rawBody }: Request, { signingSecret, now }: Keys): boolean {
  const stamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof stamp !== 'string' || typeof signature !== 'string' || !/^\d+$/.test(stamp)) return false;
  if (Number(stamp) > now() / 1000 + aheadAtMost) return false;
  return isValidSlackRequest({
    signingSecret,
    body: rawBody.toString(),
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(stamp) },
    nowMilliseconds: now(),
  });
}

/** Read just as Bolt will read it. */
function bodyOf(req: Request): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(req);
  } catch {
    return null;
  }
}

/** Bolt leaves everything that it cannot tell the kind of unanswered until Slack has given up on it. */
function isForUs(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  if (marks.some((mark) => mark in body)) return true;
  return 'type' in body && types.has(body.type);
}

const marks = ['event', 'command', 'actions', 'name'] as const;
const types: ReadonlySet<unknown> = new Set([
  'url_verification',
  'view_submission',
  'view_closed',
  'block_suggestion',
  'shortcut',
  'message_action',
  'dialog_submission',
]);
