import { createDecipheriv } from 'node:crypto';
import { rowsOf, type InColumns } from '../../src/store/in-columns.js';
import type { HistoryRow } from '../../src/store/history-rows.js';
import { operatorKey } from '../store/full-outbox.js';

interface Kept extends Record<string, unknown> {
  content: Uint8Array;
}

/**
 * What comes out of the statement, opened with node:crypto and JSON alone: what nobody can do without who keeps it sealed.
 * No date, no schema, no order, no question whether it may be read.
 */
export function openByHand(relationship: string, row: HistoryRow): unknown[] {
  const keys = new Map(
    row.keys.map(({ id, author, wrapped }) => [author, opened(operatorKey, Buffer.from(wrapped, 'hex'), id)]),
  );
  const joint = keys.get(null) ?? Buffer.alloc(0);
  const all = (columns: object, contents: Buffer | null) =>
    rowsOf<Kept>({ columns, contents } as InColumns<Kept>);
  const text = (key: Buffer, sealed: Uint8Array, bound: string): unknown =>
    JSON.parse(opened(key, sealed, bound).toString('utf8'));
  return [
    ...all(row.sessions, row.session_contents).map(({ content, ...session }) => ({
      ...session,
      ...(text(joint, content, `session ${relationship} ${String(session['id'])}`) as object),
    })),
    ...all(row.writings, row.writing_contents).map(({ content, ...writing }) => {
      const { author, kind, about } = writing;
      const key = keys.get(String(author)) ?? joint;
      return {
        ...writing,
        body: text(
          key,
          content,
          `writing ${relationship} ${String(author)} ${String(kind)} ${String(about)}`,
        ),
      };
    }),
    ...all(row.actions, row.action_contents).map(({ content, ...action }) => ({
      ...action,
      ...(text(
        keys.get(String(action['author'])) ?? joint,
        content,
        `action ${relationship} ${String(action['id'])}`,
      ) as object),
    })),
  ];
}

function opened(key: Buffer, sealed: Uint8Array, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(`\u0001${bound}`)).setAuthTag(sealed.subarray(13, 29));
  const plain = decipher.update(sealed.subarray(29));
  decipher.final();
  return plain;
}
