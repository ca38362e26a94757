import { textIn } from '../../framework-file/bytes.js';
import { asWritten, edited, type Deed } from '../../framework-file/edit.js';
import { outlineOf } from '../../framework-file/outline.js';
import { readText } from '../../framework-file/read.js';
import { asYaml } from '../../framework-file/write.js';
import type { Framework } from '../../mentoring/framework.js';
import { isBuiltIn } from '../../mentoring/frameworks.js';
import type { Version } from '../../ports/programmes.js';
import type { Draft } from './editor.js';
import type { Sent } from '../pages/form.js';
import { begunIn, shownBeside, typedIn, unixLines, weighed, type Typed } from './reworded.js';
import type { Visit } from './visit.js';

/** A copy to change: of what came with the bot one of the coordinator's own, of an own one its next version. */
export function copyOf({ framework }: Version, { visitor }: Visit): string {
  return asYaml(
    isBuiltIn(framework.id)
      ? { ...framework, id: `our-${framework.id}`, owner: visitor.name, number: 1 }
      : framework,
  );
}

/** What came of one press: a draft to go on with, and the framework in it where that is good and all of it. */
export type Drafted = Draft & { framework: Framework | null };

/** Nothing typed is lost: whatever was reworded beside the text is taken over with any deed, or stays where it is. */
export function drafted({ fields, file }: Sent, { words: { t } }: Visit): Drafted {
  const [deed = '', id = ''] = (fields.get('deed') ?? '').split(':', 2);
  if (deed === 'upload') return uploaded(file?.bytes);
  const text = unixLines(fields.get('draft') ?? '');
  const typed = typedIn(fields);
  const before = outlineOf(text);
  if ('faults' in before)
    return {
      ...draftOf(text, before.faults),
      kept: typed,
      notice: typed.size > 0 ? t(notices.unread) : null,
    };
  const { words, begun, clashing, gone } = weighed(typed, shownBeside(before.outline));
  const asked = deedOf(deed, id, fields);
  const rewording: Deed[] = words.length > 0 ? [{ do: 'reword', words }] : [];
  const done = words.length + asked.length === 0 ? text : edited(text, [...rewording, ...asked]);
  if (done === null) return { ...draftOf(text), kept: typed, notice: t(notices.changed) };
  if (deed === 'add') for (const name of begunIn(id)) begun.delete(name);
  const checked = draftOf(done);
  const said = [
    ...(clashing.size > 0 ? [t(notices.clashing)] : []),
    ...(gone.length > 0 ? [t(notices.gone, { words: gone.map(quoted).join(' ') })] : []),
    ...(['check', 'save'].includes(deed) && begun.size > 0 ? [t(notices.begun)] : []),
  ];
  if (said.length === 0 && deed === 'check' && checked.framework) said.push(t(notices.good));
  const whole = clashing.size + gone.length + begun.size === 0;
  return {
    ...checked,
    framework: whole ? checked.framework : null,
    kept: new Map([...begun, ...clashing]),
    at: id || null,
    notice: said.join(' ') || null,
  };
}

/** All that somebody wrote, to be taken elsewhere: what was typed beside the text as notes in it. Null where that is nothing. */
export function writtenIn({ fields }: Sent): string | null {
  const notes = [...typedIn(fields)].map(
    ([name, { typed }]) => `# ${name}: ${typed.replaceAll('\n', '\n# ')}\n`,
  );
  const text = unixLines(fields.get('draft') ?? '');
  return [text.replace(/[^\n]$/, '$&\n'), ...notes].join('') || null;
}

const notices = {
  good: 'Everything is in order: this can be saved.',
  changed: 'That is not in the text any more, so nothing was changed. The list was read anew.',
  unread: 'What you typed beside the text is kept, and goes into the text once that can be read.',
  clashing:
    'The same words were changed in the text and in their field. Both still stand as you wrote them, and nothing was saved: beside the field you see what the text says. With your next press the field goes into the text.',
  gone: 'This was typed for something that is not in the text any more, so it was not taken over, and nothing was saved: {{words}}',
  begun: 'You have begun a clause and not added it: add it, or empty its fields, before this is saved.',
} as const;

const quoted = ({ typed }: Typed) => `“${typed}”`;

function uploaded(file: Uint8Array | undefined): Drafted {
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
    kept: new Map(),
  };
}

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
      const [heading = '', ask = ''] = begunIn(id).map((name) => fields.get(name)?.trim());
      return [{ do: 'addClause', step: id, heading, ask }];
    }
    default:
      return [];
  }
}
