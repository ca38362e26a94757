import { useId } from 'react';
import type { ShownForm } from '../../client.js';
import { useHands } from '../chat/hands.js';
import { useFocusInside } from '../chat/use-focus-inside.js';
import { Card } from './card.js';
import type { Person } from './people-picker.js';

interface Props {
  dialog: { key: string; title: string; card: unknown };
  people: readonly Person[];
  form: ShownForm | null;
}

/** What a button opened for one person alone. */
export function Dialog({ dialog: { key, title, card }, people, form }: Props) {
  const { act } = useHands();
  const titleId = useId();
  const window = useFocusInside<HTMLDivElement>(`${title} ${JSON.stringify(card)}`);
  const close = () => void act({ does: 'closeDialog' }, key);
  return (
    <div className="tm-overlay">
      <div
        className="tm-dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        ref={window}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <header>
          <h3 id={titleId} tabIndex={-1} data-begin>
            {title}
          </h3>
          <button type="button" className="tm-x" aria-label="Close" onClick={close}>
            ×
          </button>
        </header>
        <div className="tm-dialog-body">
          <Card
            cardKey={key}
            content={card}
            people={people}
            {...(form?.id === key ? { errors: form.errors } : {})}
          />
        </div>
      </div>
    </div>
  );
}
