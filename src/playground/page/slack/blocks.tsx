import type { ContextBlock, ImageBlock, InputBlock, SectionBlock } from '@slack/types';
import { Control, type ControlElement } from './control.js';
import { RichText } from './rich-text.js';
import type { Block } from './shapes.js';
import { useSurface } from './surface.js';
import { Words } from './words.js';

export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="sl-blocks">
      {blocks.map((block, index) => (
        <OneBlock key={block.block_id ?? index} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'header':
      return <h4 className="sl-header">{block.text.text}</h4>;
    case 'section':
      return <Section block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'divider':
      return <hr />;
    case 'actions':
      return (
        <div className="sl-actions">
          {block.elements.map((element, index) => (
            <Control key={index} blockId={block.block_id ?? ''} element={element as ControlElement} />
          ))}
        </div>
      );
    case 'input':
      return <InputRow block={block} />;
    case 'image':
      return <Picture block={block} />;
    default:
      return <p className="sl-image">A block of type {block.type}</p>;
  }
}

/** Slack shows its own copy. */
function Picture({ block }: { block: ImageBlock }) {
  const copy = 'image_url' in block ? block.image_url : undefined;
  return copy?.startsWith('data:image/') ? (
    <img className="sl-picture" src={copy} alt={block.alt_text} />
  ) : (
    <p className="sl-image">{block.alt_text}</p>
  );
}

function Section({ block }: { block: SectionBlock }) {
  const { accessory, fields = [], text } = block;
  return (
    <div className="sl-section">
      <div className="sl-section-words">
        {text && (
          <p>
            <Words text={text} />
          </p>
        )}
        {fields.length > 0 && (
          <div className="sl-fields">
            {fields.map((field, index) => (
              <p key={index}>
                <Words text={field} />
              </p>
            ))}
          </div>
        )}
      </div>
      {accessory && accessory.type !== 'image' && (
        <Control blockId={block.block_id ?? ''} element={accessory as ControlElement} about={text?.text} />
      )}
    </div>
  );
}

const Context = ({ block }: { block: ContextBlock }) => (
  <p className="sl-context">
    {block.elements.map((part, index) => (
      <span key={index}>{part.type === 'image' ? part.alt_text : <Words text={part} />} </span>
    ))}
  </p>
);

function InputRow({ block }: { block: InputBlock }) {
  const { errors } = useSurface();
  const blockId = block.block_id ?? '';
  const error = errors[blockId];
  return (
    <Control
      blockId={blockId}
      element={block.element as ControlElement}
      label={block.label.text}
      optional={block.optional ?? false}
      hint={block.hint?.text}
      error={error}
    />
  );
}
