import { useEffect, useRef } from 'react';

/** Takes the focus into a dialog, to its beginning whenever it shows something else, and back when it closes. */
export function useFocusInside<E extends HTMLElement>(shows: string) {
  const dialog = useRef<E>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    const client = dialog.current?.closest('.client');
    return () => {
      const back = before.current;
      const there = back instanceof HTMLElement && back.isConnected && back !== document.body;
      (there ? back : client?.querySelector<HTMLElement>('.composer input'))?.focus();
    };
  }, []);
  useEffect(() => {
    const first = dialog.current?.querySelector<HTMLElement>('[data-begin]');
    first?.focus({ preventScroll: true });
  }, [shows]);
  return dialog;
}
