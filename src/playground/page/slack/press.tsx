import { useHands } from '../chat/hands.js';
import { Menu } from '../chat/menu.js';
import type { Option } from './shapes.js';
import { useSurface } from './surface.js';

export interface ButtonElement {
  type: 'button';
  action_id?: string;
  text: { text: string };
  style?: 'primary' | 'danger';
  url?: string;
}

export interface OverflowElement {
  type: 'overflow';
  action_id?: string;
  options: Option[];
}

interface Place {
  blockId: string;
  actionId: string;
}

export function Press({
  place,
  element,
  about,
}: {
  place: Place;
  element: ButtonElement;
  about?: string | undefined;
}) {
  const surface = useSurface();
  const { busy } = useHands();
  const here = `${surface.id} ${place.blockId} ${place.actionId}`;
  return (
    <button
      type="button"
      className={`sl-button ${element.style ?? ''}`}
      aria-busy={busy === here}
      disabled={busy !== null}
      {...(about ? { 'aria-label': `${element.text.text}: ${about}` } : {})}
      onClick={() => surface.click(place)}
    >
      {element.text.text}
    </button>
  );
}

export function Overflow({ place, element }: { place: Place; element: OverflowElement }) {
  const surface = useSurface();
  const entries = element.options.map(({ text: { text } }) => ({
    title: text,
    does: () => surface.click(place, text),
  }));
  return <Menu title="⋯" label="More" entries={entries} />;
}
