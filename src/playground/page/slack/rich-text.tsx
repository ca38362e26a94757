import type { RichTextBlock, RichTextElement, RichTextList } from '@slack/types';
import type { ReactNode } from 'react';
import { useSurface } from './surface.js';
import { SafeLink } from './safe-link.js';

type Part = RichTextBlock['elements'][number];

export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div className="sl-rich">
      {block.elements.map((part, index) => (
        <RichPart key={index} part={part} />
      ))}
    </div>
  );
}

function RichPart({ part }: { part: Part }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <p>
          <Leaves leaves={part.elements} />
        </p>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Leaves leaves={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Leaves leaves={part.elements} />
        </pre>
      );
    case 'rich_text_list':
      return <RichList list={part} />;
    default:
      return null;
  }
}

function RichList({ list }: { list: RichTextList }) {
  const Tag = list.style === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag>
      {list.elements.map((item, index) => (
        <li key={index}>
          <Leaves leaves={item.elements} />
        </li>
      ))}
    </Tag>
  );
}

const Leaves = ({ leaves }: { leaves: readonly RichTextElement[] }) =>
  leaves.map((leaf, index) => <Leaf key={index} leaf={leaf} />);

function Leaf({ leaf }: { leaf: RichTextElement }) {
  const { nameOf } = useSurface();
  switch (leaf.type) {
    case 'text':
      return styled(leaf.text, leaf.style ?? {});
    case 'link':
      return <SafeLink href={leaf.url}>{leaf.text ?? leaf.url}</SafeLink>;
    case 'user':
      return <span className="sl-mention">@{nameOf(leaf.user_id)}</span>;
    case 'channel':
      return <span className="sl-mention">#{nameOf(leaf.channel_id)}</span>;
    case 'broadcast':
      return <span className="sl-mention">@{leaf.range}</span>;
    case 'emoji':
      return `:${leaf.name}:`;
    case 'date':
      return leaf.fallback ?? '';
    default:
      return null;
  }
}

function styled(
  text: string,
  { bold, italic, strike, code }: Partial<Record<'bold' | 'italic' | 'strike' | 'code', boolean>>,
): ReactNode {
  const coded = code ? <code>{text}</code> : text;
  const struck = strike ? <s>{coded}</s> : coded;
  const slanted = italic ? <em>{struck}</em> : struck;
  return bold ? <strong>{slanted}</strong> : slanted;
}
