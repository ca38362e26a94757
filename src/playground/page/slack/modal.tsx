import { useEffect, useId, type KeyboardEvent } from 'react';
import { Trouble, useHands } from '../chat/hands.js';
import { useFocusInside } from '../chat/use-focus-inside.js';
import { Blocks } from './blocks.js';
import type { Modal } from './shapes.js';
import { SurfaceFor, useSurface, type House } from './surface.js';

/** The windows that are open, the topmost in front. */
export function ModalStack({ modals, house }: { modals: readonly Modal[]; house: House }) {
  const top = modals.at(-1);
  if (!top) return null;
  return (
    <div className="sl-overlay">
      {modals.slice(0, -1).map(({ id }) => (
        <div className="sl-modal sl-under" key={id} aria-hidden="true" />
      ))}
      <SurfaceFor
        key={top.id}
        house={house}
        id={top.id}
        revision={top.hash}
        values={top.state.values}
        errors={top.errors}
      >
        <ModalWindow modal={top} />
      </SurfaceFor>
    </div>
  );
}

function ModalWindow({ modal }: { modal: Modal }) {
  const titleId = useId();
  const { act, busy } = useHands();
  const surface = useSurface();
  const dialog = useFocusInside<HTMLFormElement>(modal.hash);
  const wrong = Object.keys(modal.errors).join(' ');
  useEffect(() => {
    if (wrong) dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else dialog.current?.querySelector('.sl-modal-body')?.scrollTo(0, 0);
  }, [wrong, modal.hash, dialog]);
  const close = () => void act({ does: 'close' }, modal.id);
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
  return (
    <form
      className="sl-modal"
      role="dialog"
      aria-modal="true"
      aria-labelledby={titleId}
      ref={dialog}
      noValidate
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (modal.submit && busy === null) surface.submit();
      }}
    >
      <header>
        <h3 id={titleId} tabIndex={-1} data-begin>
          {modal.title.text}
        </h3>
        <button type="button" className="sl-x" aria-label="Close" onClick={close}>
          ×
        </button>
      </header>
      <div className="sl-modal-body">
        <Trouble at={modal.id} />
        <Blocks blocks={modal.blocks} />
      </div>
      <footer>
        <button type="button" className="sl-button" onClick={close}>
          {modal.close?.text ?? 'Cancel'}
        </button>
        {modal.submit && (
          <button
            type="submit"
            className="sl-button primary"
            aria-busy={busy === modal.id}
            disabled={busy !== null}
          >
            {modal.submit.text}
          </button>
        )}
      </footer>
    </form>
  );
}
