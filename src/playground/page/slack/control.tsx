import { Press, Overflow, type ButtonElement, type OverflowElement } from './press.js';
import type { Labelled } from './field.js';
import { ChoiceBoxes, Menu, type ChoiceElement } from './choices.js';
import { TextField, type TextElement } from './text-field.js';

export type ControlElement = ButtonElement | OverflowElement | TextElement | ChoiceElement;

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
