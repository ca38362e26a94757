import { room } from '../mentoring/framework-room.js';
import type { FileFault } from './fault.js';

const at = (says: string, line = 1, column = 1): { faults: FileFault[] } => ({
  faults: [{ line, column, says }],
});

/** The text in a file, whatever wrote it: with or without a byte order mark, with any ends of lines. */
export function textIn(file: Uint8Array): { text: string } | { faults: FileFault[] } {
  if (file.length > room.file) return at(`The file is larger than ${room.file / 1024} KB.`);
  try {
    return plainText(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch {
    return at('This is not text in UTF-8. Save the file as plain text, with the encoding UTF-8.');
  }
}

/** The same for what came as text. */
export function plainText(said: string): { text: string } | { faults: FileFault[] } {
  if (Buffer.byteLength(said) > room.file) return at(`The text is larger than ${room.file / 1024} KB.`);
  const text = said.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (text.trim() === '') return at('There is nothing in it.');
  const strange = text.search(/[^\P{Cc}\n\t]|\p{Cs}/u);
  if (strange === -1) return { text };
  const before = text.slice(0, strange).split('\n');
  return at(
    'Here is a character that no text has. Is it a text file, and not a document or a picture?',
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
  );
}
