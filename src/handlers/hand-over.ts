import { documentComing } from '../../adaptive-cards/document.js';
import type { Card } from '../../adaptive-cards/kit/card.js';
import { Refusal } from '../mentoring/refusal.js';
import type { DocumentFor } from '../ports/documents.js';
import type { Shown } from '../ports/turn.js';
import type { House, Said } from './handler.js';
import { linkMinutes } from './link.js';

interface HandedOver {
  as: 'file' | 'link';
  reply: Shown;
}

/**
 * A document for the one who asks. On Slack the file goes to their own chat with the bot; Teams lets a bot send none without
 * a dialog of its own, so there it is a link.
 */
export function handOver(
  { turn, words, at }: Pick<Said, 'turn' | 'words' | 'at'>,
  { documentLink }: House,
  wanted: DocumentFor,
  linkCard: (url: string) => Card,
): HandedOver {
  if (turn.from.platform === 'slack') return { as: 'file', reply: { card: documentComing(words), to: 'me' } };
  const url = documentLink(wanted, at.add({ minutes: linkMinutes }));
  if (url === null) throw new Refusal('noAddress');
  return { as: 'link', reply: { card: linkCard(url), to: 'me' } };
}
