import type { Mail } from '../ports/mail.js';
import type { Letter } from '../ports/outbox.js';
import type { MailTo } from '../ports/change.js';
import { instant } from './instant.js';
import { boundTo, openJson, sealJson, type DataKey } from './safe.js';

/** Mail has a lane of its own beside those of the chats, so that neither waits for the other. */
export const mailLane = 'mail smtp';

/** Whether a message is mail, too, or is for a chat, too. */
export const alike = (other: string) => `(${other}.lane = '${mailLane}') = (m.lane = '${mailLane}')`;

export const mailRow = (relationship_id: string, { id, person, mail }: MailTo, joint: DataKey) => ({
  id,
  relationship_id,
  lane: mailLane,
  person,
  slot: 'mail',
  how: 'post',
  content: sealJson(joint, mail, boundTo.message(id)).toString('hex'),
  document: null,
  place: person,
});

export interface LetterRow {
  id: string;
  relationship_id: string;
  lane: string;
  probing: boolean;
  fence: number;
  attempts: number;
  created_at: Date;
  content: Buffer;
}

export const letterOf = (row: LetterRow, joint: DataKey): Letter => ({
  id: row.id,
  relationship: row.relationship_id,
  lane: row.lane,
  probing: row.probing,
  fence: row.fence,
  attempts: row.attempts,
  since: instant(row.created_at),
  mail: openJson(joint, row.content, boundTo.message(row.id)) as Mail,
});
