import { useId, useState } from 'react';
import { useHands } from '../chat/hands.js';
import { useFocusInside } from '../chat/use-focus-inside.js';

/** A bot cannot make a group chat in Teams: the pair makes it, and adds the bot. */
export function NewGroup({
  others,
  onDone,
}: {
  others: readonly { id: string; name: string }[];
  onDone: () => void;
}) {
  const { act } = useHands();
  const titleId = useId();
  const dialog = useFocusInside<HTMLFormElement>('');
  const [chosen, setChosen] = useState<string[]>([]);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <div className="tm-overlay">
      <form
        className="tm-dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        ref={dialog}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
        onSubmit={(event) => {
          event.preventDefault();
          void act({ does: 'makeGroup', with: chosen }, 'composer');
          onDone();
        }}
      >
        <header>
          <h3 id={titleId} tabIndex={-1} data-begin>
            New group chat with Mentoring
          </h3>
          <button type="button" className="tm-x" aria-label="Close" onClick={onDone}>
            ×
          </button>
        </header>
        <div className="tm-dialog-body">
          <fieldset>
            <legend>Who else is in it?</legend>
            {others.map(({ id, name }) => (
              <label className="tm-choice" key={id}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {name}
              </label>
            ))}
          </fieldset>
        </div>
        <footer>
          <button type="button" className="tm-button" onClick={onDone}>
            Cancel
          </button>
          <button type="submit" className="tm-button primary" disabled={chosen.length === 0}>
            Create
          </button>
        </footer>
      </form>
    </div>
  );
}
