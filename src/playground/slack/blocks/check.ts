import { z } from 'zod';
import { Refused } from '../refused.js';
import { block, type Block } from './block.js';
import { complaint, worded } from './complaints.js';
import { limits } from './limits.js';
import { ruleComplaints } from './rules.js';
import { viewOf, type GivenView } from './view.js';

const messageBlocks = z.array(block).max(limits.message.blocks);

export function checkBlocks(given: unknown): Block[] {
  const parsed = messageBlocks.safeParse(given);
  const complaints = parsed.success
    ? ruleComplaints(parsed.data)
    : parsed.error.issues.map((issue) => complaint(issue, given));
  if (!parsed.success || complaints.length > 0) {
    throw invalid(
      'invalid_blocks',
      complaints.map((each) => worded(each, '/blocks')),
    );
  }
  if (characters(parsed.data) > limits.message.characters) throw new Refused('msg_blocks_too_long');
  return parsed.data;
}

// For views Slack answers invalid_arguments, not invalid_blocks, with pointers from /view.
export function checkView(given: unknown, type: 'modal' | 'home'): GivenView {
  if (JSON.stringify(given ?? null).length > limits.view.bytes) throw new Refused('view_too_large');
  const parsed = viewOf[type].safeParse(given);
  const says = parsed.success
    ? viewComplaints(parsed.data)
    : parsed.error.issues.map((issue) => worded(complaint(issue, given), '/view'));
  if (!parsed.success || says.length > 0) throw invalid('invalid_arguments', says);
  return parsed.data;
}

function viewComplaints(view: GivenView): string[] {
  const lacksSubmit =
    view.type === 'modal' && !view.submit && view.blocks.some(({ type }) => type === 'input');
  return [
    ...(lacksSubmit ? [worded({ path: [], says: 'missing required field: submit' }, '/view')] : []),
    ...ruleComplaints(view.blocks).map((each) => worded(each, '/view/blocks')),
  ];
}

function invalid(code: string, messages: string[]): Refused {
  return new Refused(code, { response_metadata: { messages } });
}

function characters(part: unknown): number {
  if (!part || typeof part !== 'object') return 0;
  return Object.entries(part).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : characters(inner)),
    0,
  );
}
