import { createHash } from 'node:crypto';
import { textIn } from '../../framework-file/bytes.js';
import { asWritten, edited, type Deed, type Rewording } from '../../framework-file/edit.js';
import { outlineOf, type Outline } from '../../framework-file/outline.js';
import { readText } from '../../framework-file/read.js';
import { asYaml } from '../../framework-file/write.js';
import type { Framework } from '../../mentoring/framework.js';
import { isBuiltIn } from '../../mentoring/frameworks.js';
import type { Version } from '../../ports/programmes.js';
import type { Draft } from './editor.js';
import type { Sent } from './form.js';
import type { Visit } from './visit.js';

/** A copy to change: of what came with the bot one of the coordinator's own, of an own one its next version. */
export function copyOf({ framework }: Version, { visitor }: Visit): string {
  return asYaml(
    isBuiltIn(framework.id)
      ? { ...framework, id: `our-${framework.id}`, owner: visitor.name, number: 1 }
      : framework,
  );
}

/** What came of one press: a draft to go on with, and the framework in it where that is good. */
export type Drafted = Draft & { framework: Framework | null };

/** Nothing typed is lost: whatever was reworded beside the text is taken over with any deed. */
export function drafted({ fields, file }: Sent, { words: { t } }: Visit): Drafted {
  const [deed = '', id = ''] = (fields.get('deed') ?? '').split(':', 2);
  if (deed === 'upload') return uploaded(file);
  const text = unixLines(fields.get('draft')) ?? '';
  const before = outlineOf(text);
  if ('faults' in before) return draftOf(text, before.faults);
  const byHand = seenOf(text) !== fields.get('seen');
  const reworded = byHand && deed !== 'reword' ? [] : rewordingsIn(fields, before.outline);
  const words: Deed[] = reworded.length > 0 ? [{ do: 'reword', words: reworded }] : [];
  const asked = deedOf(deed, id, fields);
  const done = words.length + asked.length === 0 ? text : edited(text, [...words, ...asked]);
  if (done === null)
    return {
      ...draftOf(text),
      notice: t('That is not in the text any more, so nothing was changed. The list was read anew.'),
    };
  const checked = draftOf(done);
  const good = deed === 'check' && checked.framework !== null;
  return {
    ...checked,
    at: id || null,
    notice: good ? t('Everything is in order: this can be saved.') : null,
  };
}

function uploaded(file: Uint8Array | null): Drafted {
  const read = textIn(file ?? new Uint8Array());
  return 'faults' in read ? draftOf('', read.faults) : draftOf(asWritten(read.text));
}

export function draftOf(text: string, known?: Draft['faults']): Drafted {
  const outlined = outlineOf(text);
  const read = readText(text);
  return {
    text,
    outline: 'outline' in outlined ? outlined.outline : null,
    faults: known ?? ('faults' in read ? read.faults : []),
    framework: 'framework' in read ? read.framework : null,
    notice: null,
    at: null,
    seen: seenOf(text),
  };
}

const seenOf = (text: string) => createHash('sha256').update(text).digest('hex');

function deedOf(deed: string, id: string, fields: Sent['fields']): Deed[] {
  switch (deed) {
    case 'up':
    case 'down':
      return [{ do: deed, clause: id }];
    case 'drop':
      return [{ do: 'dropClause', clause: id }];
    case 'dropQuestion':
      return [{ do: 'dropQuestion', question: id }];
    case 'add': {
      const [heading = '', ask = ''] = [`newHeading:${id}`, `newAsk:${id}`].map((name) =>
        fields.get(name)?.trim(),
      );
      return [{ do: 'addClause', step: id, heading, ask }];
    }
    default:
      return [];
  }
}

/** What stands in the inputs and is not what the text says. */
function rewordingsIn(fields: Sent['fields'], { steps }: Outline): Rewording[] {
  const clauses = steps.flatMap((step) => step.clauses);
  const said: Rewording[] = [
    ...steps.map(({ id, title }) => ({ what: 'title' as const, id, says: title })),
    ...clauses.map(({ id, heading }) => ({ what: 'heading' as const, id, says: heading })),
    ...clauses.flatMap((clause) =>
      clause.fields.flatMap(({ id, ask, hint }) => [
        { what: 'ask' as const, id, says: ask },
        { what: 'hint' as const, id, says: hint },
      ]),
    ),
  ];
  return said.flatMap(({ what, id, says }) => {
    const typed = unixLines(fields.get(`${what}:${id}`)?.trim());
    return typed === undefined || typed === says.trim() ? [] : [{ what, id, says: typed }];
  });
}

/** Browsers end lines as Windows does. */
const unixLines = (text: string | undefined) => text?.replaceAll(/\r\n?/g, '\n');
