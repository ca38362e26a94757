import { useId, type ReactNode } from 'react';
import { Press, Overflow, type ButtonElement, type OverflowElement } from './press.js';
import { ChoiceBoxes, Menu, type ChoiceElement } from './choices.js';
import { TextField, type TextElement } from './text-field.js';

export type ControlElement = ButtonElement | OverflowElement | TextElement | ChoiceElement;

export interface Labelled {
  label?: string | undefined;
  optional?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  /** What it stands beside, where it has no label of its own. */
  about?: string | undefined;
}

interface Props extends Labelled {
  blockId: string;
  element: ControlElement;
}

/** Everything that can be pressed or filled in. */
export function Control({ blockId, element, ...labelled }: Props) {
  const place = { blockId, actionId: element.action_id ?? '' };
  switch (element.type) {
    case 'button':
      return <Press place={place} element={element} about={labelled.about} />;
    case 'overflow':
      return <Overflow place={place} element={element} />;
    case 'radio_buttons':
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <ChoiceBoxes place={place} element={element} {...labelled} />;
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <Menu place={place} element={element} {...labelled} />;
    default:
      return <TextField place={place} element={element} {...labelled} />;
  }
}

export interface Described {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

/** The label above, the hint and what is wrong below, and the ids that tie them to the input. */
export function Field({
  label,
  about,
  optional,
  hint,
  error,
  fallback,
  children,
}: Labelled & { fallback: string; children: (described: Described) => ReactNode }) {
  const id = useId();
  const words = label ?? about ?? fallback;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'sl-field sl-wrong' : 'sl-field'}>
      <label className={label ? 'sl-label' : 'unseen'} htmlFor={id}>
        {words} {optional && <span className="sl-optional">(optional)</span>}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p className="sl-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="sl-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
