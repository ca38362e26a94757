import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import type { ReactNode } from 'react';
import { SafeLink } from './safe-link.js';
import { useSurface } from './surface.js';

/** Plain text as it was typed; mrkdwn as Slack reads it. */
export function Words({ text }: { text: MrkdwnElement | PlainTextElement }) {
  const { nameOf } = useSurface();
  return text.type === 'mrkdwn' ? mrkdwn(text.text, nameOf) : text.text;
}

/** `<@U…>`, `<#C…>`, `<!here>`, `<address|words>`; then code, bold, italics, strike-through. */
const markup = /<([^<>]+)>|`([^`\n]+)`|(?<![\p{L}\d])([*_~])(\S(?:[^\n]*?\S)?)\3(?![\p{L}\d])/u;

export function mrkdwn(text: string, nameOf: (id: string) => string): ReactNode {
  const found = markup.exec(text);
  if (!found) return plain(text);
  const [all, entity, code, mark, inside = ''] = found;
  const piece =
    entity !== undefined ? (
      alive(entity, nameOf)
    ) : code !== undefined ? (
      <code>{plain(code)}</code>
    ) : (
      marked(mark, mrkdwn(inside, nameOf))
    );
  return (
    <>
      {plain(text.slice(0, found.index))}
      {piece}
      {mrkdwn(text.slice(found.index + all.length), nameOf)}
    </>
  );
}

function alive(entity: string, nameOf: (id: string) => string): ReactNode {
  const [target = '', words] = entity.split('|', 2);
  if (/^[@#]/.test(target))
    return <span className="sl-mention">{`${target[0]}${words ?? nameOf(target.slice(1))}`}</span>;
  if (target.startsWith('!')) return <span className="sl-mention">{words ?? `@${target.slice(1)}`}</span>;
  return <SafeLink href={target}>{plain(words ?? target)}</SafeLink>;
}

function marked(mark: string | undefined, inside: ReactNode): ReactNode {
  if (mark === '*') return <strong>{inside}</strong>;
  return mark === '_' ? <em>{inside}</em> : <s>{inside}</s>;
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
