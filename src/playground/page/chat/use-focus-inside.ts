import { useEffect, useLayoutEffect, useRef } from 'react';

/** Takes the focus into a dialog, to its beginning whenever it shows something else, and back when it closes. */
export function useFocusInside<E extends HTMLElement>(shows: string) {
  const dialog = useRef<E>(null);
  // Before the browser takes the focus away from what now lies under the dialog.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const client = dialog.current?.closest('.client') ?? null;
    return () => giveBack(before, client);
  }, []);
  useEffect(() => {
    const { activeElement } = document;
    const busyElsewhere =
      activeElement !== document.body && !dialog.current?.closest('.pane')?.contains(activeElement);
    if (!busyElsewhere)
      dialog.current?.querySelector<HTMLElement>('[data-begin]')?.focus({ preventScroll: true });
  }, [shows]);
  return dialog;
}

function giveBack(before: Element | null, client: Element | null): void {
  // What lay under the dialog can be focused only once React has put the page in order.
  requestAnimationFrame(() => {
    const there = before instanceof HTMLElement && before.isConnected && client?.contains(before);
    (there ? before : client?.querySelector<HTMLElement>('.sl-home, .composer input'))?.focus();
  });
}
