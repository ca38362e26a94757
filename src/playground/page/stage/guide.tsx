import { useState } from 'react';
import { pairings, stepsFor, type Step } from './story.js';
import type { Choice, Which } from './use-choice.js';

interface Props {
  choice: Choice;
  onChoose: (choice: Choice) => void;
  onOffer: (which: Which, text: string) => void;
}

/** What to try first, for the two platforms that are on the stage. */
export function Guide({ choice, onChoose, onOffer }: Props) {
  const [open, setOpen] = useState(localStorage.getItem('guide') !== 'closed');
  const toggle = () => {
    localStorage.setItem('guide', open ? 'closed' : 'open');
    setOpen(!open);
  };
  const steps = stepsFor(choice);
  return (
    <section className="guide" aria-label="Start here">
      <div className="guide-head">
        <button type="button" className="guide-toggle" aria-expanded={open} onClick={toggle}>
          <span className={open ? 'chevron open' : 'chevron'} aria-hidden="true" /> Start here
        </button>
        <div className="pairings" role="group" aria-label="Pairing">
          {pairings.map(({ title, ...pair }) => (
            <button
              key={title}
              type="button"
              aria-pressed={pair.left === choice.left && pair.right === choice.right}
              onClick={() => onChoose(pair)}
            >
              {title}
            </button>
          ))}
        </div>
      </div>
      {open && (
        <ol className="steps">
          {steps.map((step) => (
            <li key={step.title}>
              <OneStep step={step} onOffer={onOffer} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function OneStep({ step, onOffer }: { step: Step; onOffer: Props['onOffer'] }) {
  const { title, says, types } = step;
  return (
    <>
      <strong>{title}</strong>
      <p>{says}</p>
      {types && (
        <button type="button" className="offer" onClick={() => onOffer(types.which, types.text)}>
          <code>{types.shown}</code>
        </button>
      )}
    </>
  );
}
